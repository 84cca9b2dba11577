package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Which numbers are rounded before anything goes on with them. */
public enum RoundingStep implements Word {
    /** Each normalised value. */
    NORMALISED("normalised"),
    /** The score of each criterion between the indicators and the index. */
    CRITERIA("criteria"),
    /** The score of the index. */
    SCORE("score");

    private final String word;

    RoundingStep(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
