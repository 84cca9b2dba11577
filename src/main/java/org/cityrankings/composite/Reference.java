package org.cityrankings.composite;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What values are held against where it is no city. */
public enum Reference implements Word {
    MEAN("mean"),
    MEDIAN("median"),
    WORST("worst");

    private final String word;

    Reference(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
