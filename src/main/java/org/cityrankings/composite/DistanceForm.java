package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** How a value is held against another: by their ratio, or by their difference relative to the other. */
public enum DistanceForm implements Word {
    RATIO("ratio"),
    DIFFERENCE("difference");

    private final String word;

    DistanceForm(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
