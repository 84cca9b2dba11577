package org.cityrankings.composite;

import org.cityrankings.api.Interruption;

/**
 * Pairs of cities compared criterion by criterion: a criterion gives its weight to the better one, half to each if they
 * are equal (Handbook, chapter 6, table 36). Criteria that either city has no score for are left out of that pair.
 */
final class Outranking {
    private final double[][] scores;
    private final double[] weights;

    /**
     * @param scores by criterion and city, higher is better, NaN where missing
     * @param weights of the criteria, at least 0
     */
    Outranking(double[][] scores, double[] weights) {
        this.scores = scores;
        this.weights = weights;
    }

    /** The share of the weight, 0 to 1, for the first of two cities; NaN where they have no criterion in common. */
    double share(int first, int second) {
        double won = 0;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            double one = scores[k][first];
            double other = scores[k][second];
            if (!Double.isNaN(one) && !Double.isNaN(other)) {
                total += weights[k];
                won += one > other ? weights[k] : one == other ? weights[k] / 2 : 0;
            }
        }
        return total == 0 ? Double.NaN : won / total;
    }

    /** All shares by first and second city, and 0 for a city and itself. */
    double[][] matrix() {
        int cities = scores[0].length;
        double[][] matrix = new double[cities][cities];
        for (int i = 0; i < cities; i++) {
            Interruption.check();
            for (int j = 0; j < cities; j++) {
                matrix[i][j] = i == j ? 0 : share(i, j);
            }
        }
        return matrix;
    }

    /**
     * How many cities each is ahead of, minus how many are ahead of it: from -(n - 1) to n - 1; NaN for one that has no
     * scores at all. Copeland (1951).
     */
    double[] copeland() {
        int cities = scores[0].length;
        double[] points = new double[cities];
        for (int i = 0; i < cities; i++) {
            Interruption.check();
            for (int j = 0; j < i; j++) {
                double share = share(i, j);
                // Half the weight may not be exactly one half after it was summed up.
                if (Math.abs(share - 0.5) > 1e-12) {
                    points[i] += Math.signum(share - 0.5);
                    points[j] -= Math.signum(share - 0.5);
                }
            }
        }
        for (int i = 0; i < cities; i++) {
            points[i] = hasScores(i) ? points[i] : Double.NaN;
        }
        return points;
    }

    private boolean hasScores(int city) {
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0 && !Double.isNaN(scores[k][city])) {
                return true;
            }
        }
        return false;
    }
}
