package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** In which order a program prints its lists. */
public enum Ordering implements Word {
    ALPHABETICAL("alphabetical"),
    RANKED("ranked"),
    MIXED("mixed"),
    UNRANKED("unranked");

    @EnumeratedValue
    private final String word;

    Ordering(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
