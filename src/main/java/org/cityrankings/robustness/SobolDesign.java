package org.cityrankings.robustness;

import org.apache.commons.rng.UniformRandomProvider;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The points at which a model has to be run for {@link SobolIndices}: N rows of a matrix A, N of B, and for each
 * assumption N rows of A with that one column from B (Saltelli and others 2010, Computer Physics Communications 181).
 */
public final class SobolDesign {
    private static final int BITS = 52;

    /** Where the rows of A and B come from. */
    public enum Sampling {
        /** The Sobol sequence itself, which begins with the point 0. */
        SOBOL,
        /** The Sobol sequence with a random digital shift: as even, and unbiased. */
        SHIFTED_SOBOL,
        RANDOM
    }

    private final double[][] rows;
    private final int assumptions;

    /**
     * @param base N, from 2; best a power of two with the Sobol sequence
     * @param assumptions d, from 1 to 10,600
     */
    public SobolDesign(int base, int assumptions, Sampling sampling, long seed) {
        if (base < 2 || assumptions < 1) {
            throw new IllegalArgumentException("a Sobol design takes at least 2 rows and 1 assumption");
        }
        this.assumptions = assumptions;
        rows = new double[base][];
        UniformRandomProvider random = Generators.of(seed);
        if (sampling == Sampling.RANDOM) {
            for (int i = 0; i < base; i++) {
                rows[i] = random.doubles(2L * assumptions).toArray();
            }
        } else {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * assumptions);
            long[] shift = random.longs(2L * assumptions)
                    .map(bits -> bits >>> Long.SIZE - BITS)
                    .toArray();
            for (int i = 0; i < base; i++) {
                rows[i] = sequence.nextVector();
                if (sampling == Sampling.SHIFTED_SOBOL) {
                    shift(rows[i], shift);
                }
            }
        }
    }

    private static void shift(double[] point, long[] shift) {
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.scalb((double) ((long) Math.scalb(point[i], BITS) ^ shift[i]), -BITS);
        }
    }

    int base() {
        return rows.length;
    }

    /** N (d + 2). */
    public int runs() {
        return Math.multiplyExact(rows.length, assumptions + 2);
    }

    /** The coordinates of a run, one an assumption, each from 0 to below 1; A comes first, then B, then the mixed. */
    public double[] point(int run) {
        double[] row = rows[run % rows.length];
        int matrix = run / rows.length;
        double[] point = new double[assumptions];
        System.arraycopy(row, matrix == 1 ? assumptions : 0, point, 0, assumptions);
        if (matrix > 1) {
            point[matrix - 2] = row[assumptions + matrix - 2];
        }
        return point;
    }
}
