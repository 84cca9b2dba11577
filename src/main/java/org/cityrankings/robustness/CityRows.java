package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The values of each city in a row, the largest of all scaled to 1, with what missing values mean for its score under
 * admissible weights.
 */
final class CityRows {
    /** A weighted mean of values up to 1 is good to far better than this; closer scores are ties. */
    static final double ROUNDING = 1e-12;

    /** Where less weight than this may be left to a city, its score is a ratio that rounding could spoil. */
    private static final double LITTLE_WEIGHT = 1e-3;

    private static final double ROUNDING_OF_RATIOS = 1e-9;
    private static final int STEPS = 100;

    private final WeightBox box;
    private final double[][] values;
    private final boolean[] ranked;
    private final boolean[] alwaysRanked;
    private final double[] lowest;
    private final double[] highest;

    CityRows(double[][] leaves, WeightBox box) {
        this.box = box;
        int cities = leaves.length == 0 ? 0 : leaves[0].length;
        values = scaled(leaves, cities);
        ranked = new boolean[cities];
        alwaysRanked = new boolean[cities];
        lowest = new double[cities];
        highest = new double[cities];
        WeightBox.Search search = box.new Search();
        for (int city = 0; city < cities; city++) {
            double[] row = values[city];
            ranked[city] = IntStream.range(0, row.length).anyMatch(i -> counts(row, i));
            alwaysRanked[city] = search.min(
                            Arrays.stream(row).map(x -> Double.isNaN(x) ? 0 : 1).toArray())
                    > LITTLE_WEIGHT;
            double[] negative = Arrays.stream(row).map(x -> -x).toArray();
            lowest[city] = lowest(row, alwaysRanked[city], search) - ROUNDING_OF_RATIOS;
            highest[city] = -lowest(negative, alwaysRanked[city], search) + ROUNDING_OF_RATIOS;
        }
    }

    private static double[][] scaled(double[][] leaves, int cities) {
        double largest = 0;
        for (double[] leaf : leaves) {
            for (double value : leaf) {
                if (Double.isInfinite(value)) {
                    throw new IllegalArgumentException("values have to be finite, or NaN where missing");
                }
                largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            }
        }
        double[][] rows = new double[cities][leaves.length];
        for (int city = 0; city < cities; city++) {
            for (int i = 0; i < leaves.length; i++) {
                rows[city][i] = largest == 0 ? leaves[i][city] : leaves[i][city] / largest;
            }
        }
        return rows;
    }

    private boolean counts(double[] row, int i) {
        return !Double.isNaN(row[i]) && box.upper()[i] > 0;
    }

    /** The lowest score, a ratio of linear forms, found from above (Dinkelbach 1967); else the lowest value. */
    private double lowest(double[] row, boolean always, WeightBox.Search search) {
        double ratio = Double.POSITIVE_INFINITY;
        for (int i = 0; i < row.length; i++) {
            ratio = counts(row, i) ? Math.min(ratio, row[i]) : ratio;
        }
        double least = ratio;
        double[] form = new double[row.length];
        for (int step = 0; always && step < STEPS; step++) {
            double[] weights = search.lowest(form(row, ratio, form));
            double next = score(row, weights);
            if (step > 0 && !(next < ratio)) {
                return ratio;
            }
            ratio = next;
        }
        return least;
    }

    private static double[] form(double[] row, double ratio, double[] form) {
        Arrays.setAll(form, i -> Double.isNaN(row[i]) ? 0 : row[i] - ratio);
        return form;
    }

    private static double score(double[] row, double[] weights) {
        double sum = 0;
        double present = 0;
        for (int i = 0; i < row.length; i++) {
            if (!Double.isNaN(row[i])) {
                sum += weights[i] * row[i];
                present += weights[i];
            }
        }
        return sum / present;
    }

    WeightBox box() {
        return box;
    }

    int cities() {
        return values.length;
    }

    /** Whether there are admissible weights under which the city has a score. */
    boolean ranked(int city) {
        return ranked[city];
    }

    /** Whether the city has a score, and a good part of the weights, under all admissible weights. */
    boolean alwaysRanked(int city) {
        return alwaysRanked[city];
    }

    /** The score is never below it. */
    double lowest(int city) {
        return lowest[city];
    }

    /** The score is never above it. */
    double highest(int city) {
        return highest[city];
    }

    /** Whether a linear form of the weights tells who is ahead. */
    boolean sameMissing(int one, int other) {
        return IntStream.range(0, box.indicators())
                .allMatch(i -> Double.isNaN(values[one][i]) == Double.isNaN(values[other][i]));
    }

    /** By how much one city is ahead of another with the same values missing: its sign is that of the difference. */
    void lead(int one, int other, double[] lead) {
        for (int i = 0; i < lead.length; i++) {
            double difference = values[one][i] - values[other][i];
            lead[i] = Double.isNaN(difference) ? 0 : difference;
        }
    }
}
