package org.cityrankings.consensus;

import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;

/**
 * Kendall's coefficient of concordance W, corrected for ties: how far the lists agree, each counting once, from 0 to 1.
 * Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939) 275-287; Siegel and Castellan, Nonparametric
 * Statistics (1988), formula 9.18.
 *
 * @param value NaN where there are fewer than two lists or items to compare, or where all are tied
 * @param items how many items were compared
 */
record Concordance(double value, int items) {

    /** Over the items that all lists have, or over all where those that a list does not have are tied last in it. */
    static Concordance of(Ballots ballots, Unranked unranked) {
        int[] items = IntStream.range(0, ballots.size())
                .filter(item -> unranked == Unranked.TIED_LAST || ballots.coverage(item) == ballots.lists())
                .toArray();
        double[] sums = new double[items.length];
        double ties = 0;
        for (int list = 0; list < ballots.lists(); list++) {
            Interruption.check();
            int[] tiers = ballots.tiers(list);
            int[] twice =
                    Ranks.twiceMean(IntStream.of(items).map(item -> tiers[item]).toArray());
            for (int i = 0; i < items.length; i++) {
                sums[i] += twice[i] / 2.0;
            }
            ties += ties(twice);
        }
        double m = ballots.lists();
        double n = items.length;
        double squares = IntStream.range(0, items.length)
                .mapToDouble(i -> sums[i] * sums[i])
                .sum();
        double above = 12 * squares - 3 * m * m * n * (n + 1) * (n + 1);
        double below = m * m * n * (n * n - 1) - m * ties;
        return new Concordance(
                m < 2 || below <= 0 ? Double.NaN : Math.max(0, Math.min(1, above / below)), items.length);
    }

    /** The sum of t³ - t over all groups of t tied items. */
    private static double ties(int[] twicePlaces) {
        long[] sharing = new long[2 * twicePlaces.length + 1];
        IntStream.of(twicePlaces).forEach(place -> sharing[place]++);
        return IntStream.range(0, sharing.length)
                .mapToDouble(place -> (double) sharing[place] * (sharing[place] * sharing[place] - 1))
                .sum();
    }
}
