package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What an import is doing. */
public enum Phase implements Word {
    READING("reading"),
    CHECKING("checking"),
    WRITING("writing"),
    REMOVING("removing");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
