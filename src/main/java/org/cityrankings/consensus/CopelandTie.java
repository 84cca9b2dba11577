package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What each side of a tied pair of items gets where a won one counts 1. */
public enum CopelandTie implements Word {
    /** As Copeland has it. */
    HALF("half"),
    /** Only victories count. */
    NONE("none"),
    /** A tie is as good as a victory, as Llull has it. */
    WHOLE("whole");

    private final String word;

    CopelandTie(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
