package org.cityrankings.change;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What was done to a record. */
public enum Action implements Word {
    CREATED("created"),
    CHANGED("changed"),
    DELETED("deleted"),
    IMPORTED("imported");

    @EnumeratedValue
    private final String word;

    Action(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
