package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What becomes of rows of a table that its file does not have: they stay, or they go. */
public enum Mode implements Word {
    UPSERT("upsert"),
    REPLACE("replace");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
