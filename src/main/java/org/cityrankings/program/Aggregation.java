package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** How the scores below a criterion become its own. */
public enum Aggregation implements Word {
    ARITHMETIC("arithmetic"),
    GEOMETRIC("geometric"),
    HARMONIC("harmonic"),
    POWER_MEAN("power-mean"),
    COPELAND("copeland");

    @EnumeratedValue
    private final String word;

    Aggregation(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
