package org.cityrankings.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** Which values of an indicator are better. */
public enum Direction implements Word {
    HIGHER("higher"),
    LOWER("lower");

    @EnumeratedValue
    private final String word;

    Direction(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
