package org.cityrankings.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Which numbers of an edition are shown: what was published, what follows from the observations, or both. */
public enum Basis implements Word {
    PUBLISHED("published"),
    RECOMPUTED("recomputed"),
    COMPARE("compare");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
