package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** How the values of indicators are made comparable; the terms are those of the OECD/JRC Handbook. */
public enum Normalisation implements Word {
    MIN_MAX("min-max"),
    GOALPOSTS("goalposts"),
    Z_SCORE("z-score"),
    RANK("rank"),
    PERCENTILE_RANK("percentile-rank"),
    BORDA("borda"),
    CATEGORICAL("categorical"),
    DISTANCE_TO_BEST("distance-to-best"),
    DISTANCE_TO_REFERENCE("distance-to-reference"),
    DISTANCE_TO_TARGET("distance-to-target"),
    FRACTION_OF_MAXIMUM("fraction-of-maximum"),
    ABOVE_BELOW_MEAN("above-below-mean"),
    NONE("none");

    @EnumeratedValue
    private final String word;

    Normalisation(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
