package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** What can be put into an answer in the place of its id. */
public enum Expand implements Word {
    SOURCES("sources");

    private final String word;

    Expand(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /** Whether a client asked for the sources themselves. */
    public static boolean sources(List<Expand> asked) {
        return asked.contains(SOURCES);
    }
}
