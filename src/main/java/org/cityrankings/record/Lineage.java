package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Under whom the awards of a city count that has become part of another. */
public enum Lineage implements Word {
    STRICT("strict"),
    SUCCESSOR("successor");

    private final String word;

    Lineage(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
