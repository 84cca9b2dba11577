package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.descriptive.Quantile;
import org.cityrankings.api.Interruption;

/**
 * How much of the variance of an output each assumption explains, alone (first order) and with all its interactions
 * (total), estimated from the runs of a {@link SobolDesign}. First order is the estimator of Saltelli and others 2010
 * (their table 2, b), total that of Jansen 1999 (there f); the variance is that of the runs A and B, with n - 1.
 *
 * @param first a number an assumption, about 0 to 1; estimates can lie outside
 * @param total a number an assumption, from 0; all NaN where the output does not vary
 */
public record SobolIndices(double[] first, double[] total) {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    /** @param outputs one a run, in the order of the design; not NaN */
    public static SobolIndices of(int base, double[] outputs) {
        return of(base, outputs, IntStream.range(0, base).toArray());
    }

    private static SobolIndices of(int base, double[] outputs, int[] rows) {
        int assumptions = outputs.length / base - 2;
        double variance = variance(base, outputs, rows);
        double[] first = new double[assumptions];
        double[] total = new double[assumptions];
        for (int i = 0; i < assumptions; i++) {
            double products = 0;
            double squares = 0;
            for (int row : rows) {
                double a = outputs[row];
                double mixed = outputs[base * (i + 2) + row];
                products += outputs[base + row] * (mixed - a);
                squares += (a - mixed) * (a - mixed);
            }
            first[i] = products / base / variance;
            total[i] = squares / (2 * base * variance);
        }
        return new SobolIndices(first, total);
    }

    private static double variance(int base, double[] outputs, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += outputs[row] + outputs[base + row];
        }
        double mean = sum / (2 * base);
        double squares = 0;
        for (int row : rows) {
            double a = outputs[row] - mean;
            double b = outputs[base + row] - mean;
            squares += a * a + b * b;
        }
        return squares == 0 ? Double.NaN : squares / (2 * base - 1);
    }

    /**
     * The outputs of a ranking: the mean absolute rank shift from the nominal ranks, as in COINr.
     *
     * @param scores from a point of the design to the score of each city; called from several threads. What an
     *     assumption draws at random has to follow from its coordinate alone, for instance as the seed of
     *     {@link Generators}
     */
    public static double[] outputs(
            SobolDesign design, double[] nominal, TieRule ties, UnaryOperator<double[]> scores, Workers workers) {
        double[] outputs = new double[design.runs()];
        workers.run(outputs.length, () -> outputs, (all, run) -> {
            Interruption.check();
            all[run] = RankShift.mean(nominal, RankOrder.ranks(scores.apply(design.point(run)), ties));
        });
        return outputs;
    }

    /** The ranks of a ranking, by run and city, from which the outputs of {@link #outputs} follow, too. */
    public static double[][] ranks(SobolDesign design, TieRule ties, UnaryOperator<double[]> scores, Workers workers) {
        double[][] ranks = new double[design.runs()][];
        workers.run(ranks.length, () -> ranks, (all, run) -> {
            Interruption.check();
            all[run] = RankOrder.ranks(scores.apply(design.point(run)), ties);
        });
        return ranks;
    }

    /** Bounds of the indices, one pair an assumption. */
    public record Intervals(SobolIndices lower, SobolIndices upper) {}

    /**
     * Percentile bootstrap over the rows of the design.
     *
     * @param samples how many, from 1; a thousand are usual
     * @param level the probability between the bounds, from 0 to 1
     */
    public static Intervals bootstrap(int base, double[] outputs, int samples, double level, long seed) {
        int assumptions = outputs.length / base - 2;
        double[][] first = new double[assumptions][samples];
        double[][] total = new double[assumptions][samples];
        UniformRandomProvider random = Generators.of(seed);
        for (int sample = 0; sample < samples; sample++) {
            Interruption.check();
            SobolIndices indices = of(base, outputs, random.ints(base, 0, base).toArray());
            for (int i = 0; i < assumptions; i++) {
                first[i][sample] = indices.first[i];
                total[i][sample] = indices.total[i];
            }
        }
        double tail = (1 - level) / 2;
        return new Intervals(quantiles(first, total, tail), quantiles(first, total, 1 - tail));
    }

    private static SobolIndices quantiles(double[][] first, double[][] total, double probability) {
        return new SobolIndices(quantiles(first, probability), quantiles(total, probability));
    }

    private static double[] quantiles(double[][] samples, double probability) {
        return Arrays.stream(samples)
                .mapToDouble(each -> TYPE_7.evaluate(each, probability))
                .toArray();
    }
}
