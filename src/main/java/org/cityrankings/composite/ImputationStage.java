package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Whether gaps are filled among the values of the indicator, or among the normalised ones. */
public enum ImputationStage implements Word {
    VALUES("values"),
    NORMALISED("normalised");

    private final String word;

    ImputationStage(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
