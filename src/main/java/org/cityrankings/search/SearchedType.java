package org.cityrankings.search;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What can be searched for, as the database's table of names calls it. */
public enum SearchedType implements Word {
    CITY("city"),
    PROGRAM("program"),
    ORGANIZATION("organization"),
    INITIATIVE("initiative");

    private final String word;

    SearchedType(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
