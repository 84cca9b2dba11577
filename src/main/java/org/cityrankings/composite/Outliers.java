package org.cityrankings.composite;

import org.cityrankings.api.Interruption;

/**
 * A column whose outliers were drawn in, as the European Commission's COINr does it: while it does not pass, the highest
 * values (the lowest where the skewness is below 0) are set to the next ones; if that does not help, the logarithm is
 * taken of the values as they were.
 *
 * @param values afterwards
 * @param winsorised how often extreme values were set to the next ones; 0 where it helped too little and was undone
 * @param logarithm whether the values became logarithms
 */
record Outliers(double[] values, int winsorised, boolean logarithm, ColumnSummary before, ColumnSummary after) {

    static Outliers of(double[] column, Treatment treatment) {
        ColumnSummary before = ColumnSummary.of(column);
        double[] values = column.clone();
        ColumnSummary now = before;
        int times = 0;
        while (times < treatment.points() && !passes(now, treatment)) {
            Interruption.check();
            drawIn(values, now);
            now = ColumnSummary.of(values);
            times++;
        }
        if (!treatment.logarithm() || passes(now, treatment)) {
            return new Outliers(values, times, false, before, now);
        }
        double range = before.maximum() - before.minimum();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.log(column[i] - before.minimum() + 0.01 * range);
        }
        return new Outliers(values, 0, true, before, ColumnSummary.of(values));
    }

    private static boolean passes(ColumnSummary summary, Treatment treatment) {
        return treatment.passes(summary.skewness(), summary.kurtosis());
    }

    private static void drawIn(double[] values, ColumnSummary now) {
        boolean high = now.skewness() >= 0;
        double extreme = high ? now.maximum() : now.minimum();
        double next = high ? now.sorted()[now.below(extreme) - 1] : now.sorted()[now.upTo(extreme)];
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == extreme ? next : values[i];
        }
    }
}
