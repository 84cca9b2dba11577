package org.cityrankings.consensus;

/**
 * The consensus order by one method; arrays are indexed as the items of the ballots.
 *
 * @param ranks standard competition ranks from 1; equal for what the method cannot tell apart
 * @param scores what the ranks follow from, or null where the method orders without scores; NaN where an item has none
 * @param optimum only of the Kemeny order: how good it is and how far it is the only one
 */
record Outcome(int[] ranks, double[] scores, KemenyOptimum optimum) {
    static Outcome ranked(int[] ranks) {
        return new Outcome(ranks, null, null);
    }

    static Outcome scored(int[] ranks, double[] scores) {
        return new Outcome(ranks, scores, null);
    }
}
