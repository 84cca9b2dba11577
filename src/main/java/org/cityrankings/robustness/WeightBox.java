package org.cityrankings.robustness;

import java.util.Arrays;

/**
 * The admissible weights: each between a lower and an upper bound, with sum 1. Over them a linear form has its extremes
 * in closed form, which is what makes bounds of ranks cheap.
 *
 * @param lower a number an indicator, from 0
 * @param upper a number an indicator, at least the lower one, at most 1
 */
public record WeightBox(double[] lower, double[] upper) {
    private static final double ROUNDING = 1e-12;

    public WeightBox {
        if (lower.length != upper.length) {
            throw new IllegalArgumentException("there have to be as many lower bounds as upper bounds");
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] >= 0 && lower[i] <= upper[i] && upper[i] <= 1)) {
                throw new IllegalArgumentException("bounds of a weight have to be ordered and from 0 to 1, not %s to %s"
                        .formatted(lower[i], upper[i]));
            }
        }
        if (Arrays.stream(lower).sum() > 1 + ROUNDING || Arrays.stream(upper).sum() < 1 - ROUNDING) {
            throw new IllegalArgumentException("no weights within these bounds have the sum 1");
        }
    }

    /** All weights that are not negative. */
    static WeightBox simplex(int indicators) {
        double[] upper = new double[indicators];
        Arrays.fill(upper, 1);
        return new WeightBox(new double[indicators], upper);
    }

    /**
     * The least box around all that {@link WeightLaw#spread} can draw.
     *
     * @param given of any sum above 0
     * @param share from 0 to 1
     */
    public static WeightBox around(double[] given, double share) {
        double sum = Arrays.stream(given).sum();
        double[] lower = Arrays.stream(given)
                .map(weight -> bound(weight, sum - weight, 1 - share, 1 + share))
                .toArray();
        double[] upper = Arrays.stream(given)
                .map(weight -> bound(weight, sum - weight, 1 + share, 1 - share))
                .toArray();
        return new WeightBox(lower, upper);
    }

    private static double bound(double weight, double others, double factor, double factorOfOthers) {
        return weight == 0 ? 0 : weight * factor / (weight * factor + others * factorOfOthers);
    }

    int indicators() {
        return lower.length;
    }

    /** Finds extremes in the same arrays again and again, one instance a thread. */
    final class Search {
        private final RankOrder order = new RankOrder(lower.length, TieRule.MIN);
        private final double[] weights = new double[lower.length];
        private final double[] negative = new double[lower.length];

        /** The weights under which the sum of weight times form is the highest; overwritten by the next call. */
        double[] highest(double[] form) {
            System.arraycopy(lower, 0, weights, 0, weights.length);
            double left = 1;
            for (double weight : lower) {
                left -= weight;
            }
            int[] best = order.order(form);
            for (int i = 0; i < best.length && left > 0; i++) {
                double more = Math.min(left, upper[best[i]] - lower[best[i]]);
                weights[best[i]] += more;
                left -= more;
            }
            return weights;
        }

        double[] lowest(double[] form) {
            for (int i = 0; i < form.length; i++) {
                negative[i] = -form[i];
            }
            return highest(negative);
        }

        double max(double[] form) {
            return product(highest(form), form);
        }

        double min(double[] form) {
            return product(lowest(form), form);
        }
    }

    static double product(double[] weights, double[] form) {
        double sum = 0;
        for (int i = 0; i < form.length; i++) {
            sum += weights[i] * form[i];
        }
        return sum;
    }
}
