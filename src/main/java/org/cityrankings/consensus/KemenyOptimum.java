package org.cityrankings.consensus;

/**
 * How good a Kemeny order is, and how far it is the only one.
 *
 * @param score the weight of the lists that agree with it, summed over all pairs of items
 * @param bound what the score of no order is higher than, proven; equal to the score where that is the best
 * @param exact whether the order is proven to be a best one
 * @param optima how many orders are best, or null where the order is not proven to be
 * @param best for each item a rank that no best order puts it before, or null where the order is not proven
 * @param worst for each item a rank that no best order puts it behind, or null where the order is not proven
 */
record KemenyOptimum(double score, double bound, boolean exact, OptimaCount optima, int[] best, int[] worst) {}
