package org.cityrankings.robustness;

import java.util.Arrays;

/**
 * The game between weights, which keep the highest of some leads low, and a mixture of the leads, which keeps that high:
 * its solution shows either weights under which nobody leads, or a mixture that leads under all weights.
 *
 * <p>With u = weights / (value + shift) it is the linear program to maximise sum u subject to (leads + shift) u <= 1 and
 * the bounds of the weights, made homogeneous; the start u = 0 is feasible (von Neumann; Chvátal 1983, Linear
 * Programming, chapter 15). Solved by the simplex method on a dense tableau. Rounding can spoil a solution: whoever
 * relies on it checks the weights or the mixture, which is cheap.
 *
 * @param weights the best weights found, admissible up to rounding
 * @param mixture the share of each lead, from 0, with sum 1
 */
record WeightGame(double[] weights, double[] mixture) {
    private static final double ZERO = 1e-11;
    private static final int PIVOTS_BY_STEEPEST = 20;
    private static final int PIVOTS = 200;

    /** @param leads at least one, each a linear form of the weights */
    static WeightGame solve(WeightBox box, double[][] leads) {
        int columns = box.indicators();
        double shift =
                1 - Arrays.stream(leads).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double[][] bounds = homogeneous(box);
        double[][] rows = new double[leads.length + bounds.length + 1][];
        for (int i = 0; i < leads.length; i++) {
            rows[i] = Arrays.copyOf(Arrays.stream(leads[i]).map(x -> x + shift).toArray(), columns + 1);
            rows[i][columns] = 1;
        }
        System.arraycopy(bounds, 0, rows, leads.length, bounds.length);
        double[] objective = new double[columns + 1];
        Arrays.fill(objective, 0, columns, -1);
        rows[rows.length - 1] = objective;
        int[] basic = maximise(rows, columns);
        double[] weights = new double[columns];
        double[] mixture = new double[leads.length];
        for (int i = 0; i < rows.length - 1; i++) {
            if (basic[columns + i] < columns) {
                weights[basic[columns + i]] = Math.max(0, rows[i][columns]);
            }
        }
        for (int column = 0; column < columns; column++) {
            int lead = basic[column] - columns;
            if (lead >= 0 && lead < leads.length) {
                mixture[lead] = Math.max(0, objective[column]);
            }
        }
        return new WeightGame(shares(weights), shares(mixture));
    }

    private static double[] shares(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(x -> x / sum).toArray();
    }

    /** Rows that are at most 0: weight - upper * sum, and lower * sum - weight; without those that hold anyway. */
    private static double[][] homogeneous(WeightBox box) {
        int columns = box.indicators();
        double[][] rows = new double[2 * columns][];
        int count = 0;
        for (int i = 0; i < columns; i++) {
            if (box.upper()[i] < 1) {
                rows[count] = new double[columns + 1];
                Arrays.fill(rows[count], 0, columns, -box.upper()[i]);
                rows[count++][i] += 1;
            }
            if (box.lower()[i] > 0) {
                rows[count] = new double[columns + 1];
                Arrays.fill(rows[count], 0, columns, box.lower()[i]);
                rows[count++][i] -= 1;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Simplex method; what comes back names the variable of each column and, after these, of each row. */
    private static int[] maximise(double[][] rows, int columns) {
        double[] objective = rows[rows.length - 1];
        int[] names = new int[columns + rows.length - 1];
        Arrays.setAll(names, i -> i);
        int most = columns + rows.length;
        for (int pivots = 0; pivots < PIVOTS * most; pivots++) {
            int column = entering(objective, names, columns, pivots < PIVOTS_BY_STEEPEST * most);
            int row = column < 0 ? -1 : leaving(rows, names, columns, column);
            if (row < 0) {
                break;
            }
            pivot(rows, row, column);
            int name = names[column];
            names[column] = names[columns + row];
            names[columns + row] = name;
        }
        return names;
    }

    /** The steepest column; later the one of the first variable (Bland), which cannot go round in circles. */
    private static int entering(double[] objective, int[] names, int columns, boolean steepest) {
        int best = -1;
        for (int i = 0; i < columns; i++) {
            if (objective[i] < -ZERO
                    && (best < 0 || (steepest ? objective[i] < objective[best] : names[i] < names[best]))) {
                best = i;
            }
        }
        return best;
    }

    private static int leaving(double[][] rows, int[] names, int columns, int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length - 1; i++) {
            if (rows[i][column] > ZERO) {
                double ratio = Math.max(0, rows[i][columns]) / rows[i][column];
                if (ratio < least || ratio == least && names[columns + i] < names[columns + best]) {
                    least = ratio;
                    best = i;
                }
            }
        }
        return best;
    }

    private static void pivot(double[][] rows, int row, int column) {
        double[] by = rows[row];
        double inverse = 1 / by[column];
        by[column] = 1;
        for (int i = 0; i < by.length; i++) {
            by[i] *= inverse;
        }
        for (int other = 0; other < rows.length; other++) {
            double factor = rows[other][column];
            if (other != row && factor != 0) {
                double[] to = rows[other];
                to[column] = 0;
                for (int i = 0; i < to.length; i++) {
                    to[i] -= factor * by[i];
                }
            }
        }
    }
}
