package org.cityrankings.composite;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Kurtosis;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Skewness;

/**
 * What a column is like, gaps left out. The values are summed in ascending order, so that the order of the cities
 * changes no bit of it.
 *
 * @param sorted the values that are there
 */
public record ColumnSummary(double[] sorted) {

    public static ColumnSummary of(double[] column) {
        return new ColumnSummary(Arrays.stream(column)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray());
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** There has to be a value, as for the next two. */
    public double minimum() {
        return sorted[0];
    }

    public double maximum() {
        return sorted[sorted.length - 1];
    }

    public boolean isConstant() {
        return minimum() == maximum();
    }

    /** NaN where there are no values. */
    double mean() {
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum / sorted.length;
    }

    /** NaN where there are no values. */
    double median() {
        return Median.withDefaults().evaluate(sorted.clone());
    }

    /** Of a sample, with n − 1. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** G1, type 2 of Joanes and Gill (1998); NaN for fewer than 3 values or equal ones. */
    double skewness() {
        return isEmpty() || isConstant() ? Double.NaN : Skewness.of(sorted).getAsDouble();
    }

    /** G2, the excess over a normal distribution, type 2; NaN for fewer than 4 values or equal ones. */
    double kurtosis() {
        return isEmpty() || isConstant() ? Double.NaN : Kurtosis.of(sorted).getAsDouble();
    }

    /** How many values are below this one. */
    int below(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many values are up to this one. */
    int upTo(double value) {
        return below(Math.nextUp(value));
    }

    /** The median of the others, NaN where there are none; the value is one of the column. */
    double medianWithout(double value) {
        int place = below(value);
        int others = sorted.length - 1;
        if (others == 0) {
            return Double.NaN;
        }
        return (without(place, (others - 1) / 2) + without(place, others / 2)) / 2;
    }

    private double without(int place, int index) {
        return sorted[index < place ? index : index + 1];
    }
}
