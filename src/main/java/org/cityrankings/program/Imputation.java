package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What stands in for a missing value. */
public enum Imputation implements Word {
    NONE("none"),
    MEAN("mean"),
    MEDIAN("median"),
    GROUP_MEAN("group-mean"),
    GROUP_MEDIAN("group-median"),
    LATEST("latest");

    @EnumeratedValue
    private final String word;

    Imputation(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
