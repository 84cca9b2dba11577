package org.cityrankings.consensus;

import java.util.Arrays;
import org.cityrankings.api.Interruption;

/**
 * Borda count: the first of n places gives n - 1 points and each next one less, or one more each where the last place
 * gives 1; tied items share the mean of their points. A score is the weighted sum, from 0 upwards.
 */
final class Borda {
    private Borda() {}

    static Outcome of(Ballots ballots, Conventions conventions) {
        long[] points = points(ballots, conventions);
        return Outcome.scored(
                Ranks.descending(points),
                Arrays.stream(points).mapToDouble(ballots::weightOf).toArray());
    }

    /** Points in units of the ballots. */
    static long[] points(Ballots ballots, Conventions conventions) {
        long[] points = new long[ballots.size()];
        int last = conventions.bordaLast() == BordaLast.ONE ? 1 : 0;
        for (int list = 0; list < ballots.lists(); list++) {
            Interruption.check();
            int places = conventions.bordaTruncated() == BordaTruncated.LISTED ? ballots.listed(list) : ballots.size();
            int[] twicePlaces = ballots.twicePlaces(list);
            for (int item = 0; item < points.length; item++) {
                if (conventions.bordaTruncated() == BordaTruncated.AVERAGE || ballots.has(list, item)) {
                    points[item] += ballots.weight(list) / 2 * (2L * (places + last) - twicePlaces[item]);
                }
            }
        }
        return points;
    }
}
