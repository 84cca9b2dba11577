package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What a list gives to each of two items that it ties, which decides how winning votes and Kemeny scores read. */
public enum TiedPair implements Word {
    /** Nothing, as in elections. */
    NONE("none"),
    /** One half, as in the outranking matrix of the OECD/JRC Handbook (2008), section 6.3. */
    HALF("half");

    private final String word;

    TiedPair(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
