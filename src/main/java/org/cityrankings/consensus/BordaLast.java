package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** The points of the last of all places in a Borda count; both are common, and scores differ by one a list. */
public enum BordaLast implements Word {
    /** So that points are the number of items beaten. */
    ZERO("zero"),
    /** So that points are places counted from the end. */
    ONE("one");

    private final String word;

    BordaLast(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
