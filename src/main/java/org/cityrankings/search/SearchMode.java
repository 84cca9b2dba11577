package org.cityrankings.search;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Whether a text is whole, so that typing errors in it are looked through, or still being typed. */
public enum SearchMode implements Word {
    SEARCH("search"),
    SUGGEST("suggest");

    private final String word;

    SearchMode(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
