package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Whether a claim is so; what the record does not hold in full it does not deny. */
public enum Verdict implements Word {
    TRUE("true"),
    FALSE("false"),
    UNDETERMINED("undetermined");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The verdict on something that is certainly so, or possibly so. */
    static Verdict of(boolean certainly, boolean possibly) {
        return certainly ? TRUE : possibly ? UNDETERMINED : FALSE;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
