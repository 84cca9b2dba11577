package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Where the weights of the criteria below a criterion come from. */
public enum Weighting implements Word {
    /** As the method gives them; all equal where it gives none. */
    GIVEN("given"),
    EQUAL("equal"),
    /** Squared loadings of the first principal component of the scores below (Handbook, chapter 6). */
    PCA("pca"),
    /** So that the score correlates equally with all scores below it (Becker and others 2017). */
    EQUAL_INFLUENCE("equal-influence");

    private final String word;

    Weighting(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
