package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** What a list of fewer than all items gives in a Borda count. */
public enum BordaTruncated implements Word {
    /** The items it does not have share the points of the places left. */
    AVERAGE("average"),
    /** They get nothing, and its first gets as many as if it had all. */
    NOTHING("nothing"),
    /** They get nothing, and its first gets only as many as if there were no more items. */
    LISTED("listed");

    private final String word;

    BordaTruncated(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
