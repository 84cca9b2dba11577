package org.cityrankings.robustness;

/**
 * The children of a criterion with their weights: the level at which weights are given, and drawn.
 *
 * @param nodes numbers of leaves, or of criteria that come earlier
 * @param weights of the same length, finite and at least 0, of any sum; a child with weight 0 is left out
 */
public record Siblings(int[] nodes, double[] weights) {

    public Siblings {
        if (nodes.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d weights were given for %d criteria".formatted(weights.length, nodes.length));
        }
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights have to be finite and at least 0, not " + weight);
            }
        }
    }
}
