package org.cityrankings.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Which rank equal scores share: of 1, 2, 2, 4 (min), 1, 3, 3, 4 (max), 1, 2.5, 2.5, 4 (average), 1, 2, 2, 3 (dense). */
public enum TieRule implements Word {
    MIN("min"),
    MAX("max"),
    AVERAGE("average"),
    DENSE("dense");

    private final String word;

    TieRule(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
