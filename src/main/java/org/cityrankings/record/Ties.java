package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** How places are counted after a tie: 1, 2, 2, 4 or 1, 2, 2, 3. */
public enum Ties implements Word {
    MIN("min", "1 + sum(n) over (order by value desc) - n"),
    DENSE("dense", "row_number() over (order by value desc)");

    final String sql;
    private final String word;

    Ties(String word, String sql) {
        this.word = word;
        this.sql = sql;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
