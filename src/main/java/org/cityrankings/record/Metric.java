package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What a league table counts. */
public enum Metric implements Word {
    EDITIONS("editions"),
    CITIES("cities"),
    POINTS("points");

    private final String word;

    Metric(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
