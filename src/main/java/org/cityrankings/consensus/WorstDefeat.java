package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What minimax takes for the worst that others do to an item. */
public enum WorstDefeat implements Word {
    /** The most votes of any that beats it; 0 where none does. */
    WINNING("winning"),
    /** The most votes of any other over it less those for it, which is negative for an item that beats all. */
    MARGINS("margins"),
    /** The most votes of any other over it, whether it wins or not. */
    OPPOSITION("opposition");

    private final String word;

    WorstDefeat(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
