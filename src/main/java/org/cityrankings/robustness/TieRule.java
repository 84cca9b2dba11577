package org.cityrankings.robustness;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cityrankings.api.Word;

/** Which rank cities with the same score share; a slot stands for a rank, so that ranks are counted as integers. */
public enum TieRule implements Word {
    /** 1, 2, 2, 4. */
    MIN("min") {
        @Override
        int slot(int first, int last, int group) {
            return first;
        }
    },
    /** 1, 3, 3, 4. */
    MAX("max") {
        @Override
        int slot(int first, int last, int group) {
            return last;
        }
    },
    /** 1, 2.5, 2.5, 4. */
    AVERAGE("average") {
        @Override
        int slot(int first, int last, int group) {
            return first + last;
        }

        @Override
        double rank(int slot) {
            return 1 + slot / 2.0;
        }

        @Override
        int slots(int cities) {
            return Math.max(0, 2 * cities - 1);
        }
    },
    /** 1, 2, 2, 3. */
    DENSE("dense") {
        @Override
        int slot(int first, int last, int group) {
            return group;
        }
    };

    private final String word;

    TieRule(String word) {
        this.word = word;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * @param first the position, from 0, of the first of the cities with this score
     * @param last the position of the last of them
     * @param group how many higher scores there are
     */
    abstract int slot(int first, int last, int group);

    double rank(int slot) {
        return slot + 1.0;
    }

    int slots(int cities) {
        return cities;
    }
}
