package org.cityrankings.consensus;

import java.util.Arrays;

/** Copeland's score: the number of items beaten, with tied pairs counted as agreed; from 0 to one less than all. */
final class Copeland {
    private Copeland() {}

    static Outcome of(Pairwise pairwise, CopelandTie tie) {
        int tied =
                switch (tie) {
                    case NONE -> 0;
                    case HALF -> 1;
                    case WHOLE -> 2;
                };
        long[] halves = new long[pairwise.size()];
        for (int item = 0; item < halves.length; item++) {
            for (int other = 0; other < halves.length; other++) {
                if (item != other) {
                    long margin = pairwise.margin(item, other);
                    halves[item] += margin > 0 ? 2 : margin == 0 ? tied : 0;
                }
            }
        }
        return Outcome.scored(
                Ranks.descending(halves),
                Arrays.stream(halves).mapToDouble(half -> half / 2.0).toArray());
    }
}
