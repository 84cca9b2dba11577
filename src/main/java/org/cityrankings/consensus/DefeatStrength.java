package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** How strong a victory of one item over another is, by which Schulze and ranked pairs weigh them. */
public enum DefeatStrength implements Word {
    /** By the votes for it, then by how few are against it. */
    WINNING("winning"),
    /** By the votes for it less those against it. */
    MARGINS("margins"),
    /** By the votes for it over those against it. */
    RATIO("ratio");

    private final String word;

    DefeatStrength(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
