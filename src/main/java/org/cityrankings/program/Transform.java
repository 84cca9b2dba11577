package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What is done to the values of an indicator, and to its goalposts, before they are normalised. */
public enum Transform implements Word {
    LOG("log");

    @EnumeratedValue
    private final String word;

    Transform(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
