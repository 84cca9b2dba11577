package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Whether an import is still at work, and how it ended. */
public enum State implements Word {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String word;

    State(String word) {
        this.word = word;
    }

    boolean isOver() {
        return this != WAITING && this != RUNNING;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
