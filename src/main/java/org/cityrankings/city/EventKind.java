package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What can happen to a city as a community. */
public enum EventKind implements Word {
    RENAMED("renamed"),
    MERGED("merged"),
    SPLIT("split"),
    CEASED("ceased");

    @EnumeratedValue
    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
