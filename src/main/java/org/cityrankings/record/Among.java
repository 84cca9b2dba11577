package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** With whom a city is compared: all of its country, all of its kind, or everybody. */
public enum Among implements Word {
    COUNTRY("country"),
    KIND("kind"),
    WORLD("world");

    private final String word;

    Among(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
