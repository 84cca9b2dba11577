package org.cityrankings.standing;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Which other cities of an edition a city is held against. */
public enum Beside implements Word {
    COUNTRY("country"),
    KIND("kind"),
    PEERS("peers");

    private final String word;

    Beside(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
