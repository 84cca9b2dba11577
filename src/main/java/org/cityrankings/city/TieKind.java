package org.cityrankings.city;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import org.cityrankings.api.Word;

/** What a city and a place elsewhere are to each other. */
public enum TieKind implements Word {
    TWIN("twin"),
    FRIENDSHIP("friendship"),
    COOPERATION("cooperation");

    @EnumeratedValue
    private final String word;

    TieKind(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
