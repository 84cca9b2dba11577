package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** Whether a program recognises cities or ranks them. */
public enum ProgramKind implements Word {
    AWARD("award"),
    INDEX("index");

    @EnumeratedValue
    private final String word;

    ProgramKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
