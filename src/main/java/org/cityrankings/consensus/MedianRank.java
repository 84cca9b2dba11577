package org.cityrankings.consensus;

import org.cityrankings.api.Interruption;

/**
 * The weighted median of the places that the lists give to an item, from 1; less is better. Where half of the weight
 * lies on either side of a gap it is the middle of the gap, and tied items have the mean of their places.
 */
final class MedianRank {
    private MedianRank() {}

    static Outcome of(Ballots ballots, Unranked unranked) {
        int[][] twicePlaces = new int[ballots.lists()][];
        for (int list = 0; list < twicePlaces.length; list++) {
            twicePlaces[list] = ballots.twicePlaces(list);
        }
        double[] medians = new double[ballots.size()];
        for (int item = 0; item < medians.length; item++) {
            Interruption.check();
            medians[item] = median(ballots, unranked, twicePlaces, item);
        }
        return Outcome.scored(Ranks.ascending(medians), medians);
    }

    /** NaN, which comes last, where no list says anything of the item. */
    private static double median(Ballots ballots, Unranked unranked, int[][] twicePlaces, int item) {
        int[] order =
                Ranks.order(twicePlaces.length, (a, b) -> Integer.compare(twicePlaces[a][item], twicePlaces[b][item]));
        long all = 0;
        for (int list : order) {
            all += counts(ballots, unranked, list, item) ? ballots.weight(list) : 0;
        }
        long below = 0;
        double lower = Double.NaN;
        for (int list : order) {
            if (counts(ballots, unranked, list, item)) {
                if (!Double.isNaN(lower)) {
                    return (lower + twicePlaces[list][item] / 2.0) / 2;
                }
                below += ballots.weight(list);
                if (2 * below > all) {
                    return twicePlaces[list][item] / 2.0;
                }
                lower = 2 * below == all ? twicePlaces[list][item] / 2.0 : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private static boolean counts(Ballots ballots, Unranked unranked, int list, int item) {
        return unranked == Unranked.TIED_LAST || ballots.has(list, item);
    }
}
