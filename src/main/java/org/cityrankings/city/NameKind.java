package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What sort of name a city has; published is as one publisher printed it. */
public enum NameKind implements Word {
    OFFICIAL("official"),
    NATIVE("native"),
    SHORT("short"),
    FORMER("former"),
    ALTERNATE("alternate"),
    PUBLISHED("published");

    @EnumeratedValue
    private final String word;

    NameKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
