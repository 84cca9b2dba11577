package org.cityrankings.consensus;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** How many lists become one. */
public enum ConsensusMethod implements Word {
    /** Points for places (Borda 1781). */
    BORDA("borda"),
    /** Victories in pairs (Copeland 1951). */
    COPELAND("copeland"),
    /** The order that agrees most with the lists, pair by pair (Kemeny 1959, Young and Levenglick 1978). */
    KEMENY("kemeny"),
    /** The strongest paths of victories (Schulze 2011). */
    SCHULZE("schulze"),
    /** The strongest victories first, none against those kept (Tideman 1987). */
    RANKED_PAIRS("ranked-pairs"),
    /** The mildest worst defeat (Simpson 1969, Kramer 1977). */
    MINIMAX("minimax"),
    /** The median of the places. */
    MEDIAN_RANK("median-rank"),
    /** The sum of reciprocal places (Cormack, Clarke and Büttcher 2009). */
    RECIPROCAL_RANK_FUSION("reciprocal-rank-fusion");

    private final String word;

    ConsensusMethod(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
