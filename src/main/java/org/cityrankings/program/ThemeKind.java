package org.cityrankings.program;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What the theme of an edition was for: judging, or only its conference. */
public enum ThemeKind implements Word {
    SCORING("scoring"),
    CONFERENCE("conference");

    @EnumeratedValue
    private final String word;

    ThemeKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
