package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What a list says of an item that it does not have, which changes every consensus of partial lists. */
public enum Unranked implements Word {
    /** All that it does not have come after all that it has, and are tied with each other. */
    TIED_LAST("tied-last"),
    /** It says nothing of them. */
    IGNORED("ignored");

    private final String word;

    Unranked(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
