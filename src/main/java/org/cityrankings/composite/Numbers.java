package org.cityrankings.composite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Numbers with gaps: NaN where they are computed with, null where they are read. */
public final class Numbers extends AbstractList<Double> implements RandomAccess {
    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /** A view; nobody writes to the array any more. */
    public static List<Double> of(double[] values) {
        return new Numbers(values);
    }

    /** A new array with NaN for null. */
    public static double[] array(List<Double> values) {
        return values.stream()
                .mapToDouble(value -> value == null ? Double.NaN : value)
                .toArray();
    }

    /** Null for NaN. */
    public static Double of(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Rounded half up (away from zero) as the number is written in decimals, as published tables are. */
    static double rounded(double value, int digits) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .doubleValue()
                : value;
    }

    static double[] rounded(double[] values, int digits) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = rounded(values[i], digits);
        }
        return rounded;
    }

    @Override
    public Double get(int index) {
        return of(values[index]);
    }

    @Override
    public int size() {
        return values.length;
    }
}
