package org.cityrankings.award;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** How sure we are that an award is as recorded. */
public enum Confidence implements Word {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    @EnumeratedValue
    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
