package org.cityrankings.search;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Why a name was found; each reason ranks before all of the later ones. */
public enum Match implements Word {
    EXACT("exact"),
    PREFIX("prefix"),
    WORD("word"),
    FUZZY("fuzzy");

    private final String word;

    Match(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
