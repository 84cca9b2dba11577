package org.cityrankings.composite;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.cityrankings.indicator.Direction;

/**
 * Makes the values of an indicator comparable: higher is better afterwards. Formulas after the OECD/JRC Handbook on
 * Constructing Composite Indicators (2008), chapter 5 and table 15, with x the value, n the number of values, and what
 * becomes of them where lower is better. Gaps stay. Columns that cannot be normalised are refused: where all values are
 * equal, min-max and z-score have nothing to divide by, while the others have a result.
 */
final class Normalising {
    private final NormalisationRule rule;
    private final boolean higher;
    private final String pointer;
    private final List<String> cities;

    Normalising(NormalisationRule rule, Direction direction, String pointer, List<String> cities) {
        this.rule = rule;
        this.higher = direction == Direction.HIGHER;
        this.pointer = pointer;
        this.cities = cities;
    }

    double[] of(double[] values) {
        double[] column = Boolean.TRUE.equals(rule.logarithm()) ? logarithms(values) : values;
        ColumnSummary summary = ColumnSummary.of(column);
        double[] normalised = new double[column.length];
        DoubleUnaryOperator formula = summary.isEmpty() ? x -> Double.NaN : formula(column, summary);
        for (int i = 0; i < column.length; i++) {
            normalised[i] = Double.isNaN(column[i]) ? Double.NaN : formula.applyAsDouble(column[i]) + 0.0;
            MethodRefused.when(
                    Double.isInfinite(normalised[i]),
                    pointer,
                    "%s has the value %s, which %s cannot take.",
                    cities.get(i),
                    values[i],
                    rule.method().word());
        }
        return normalised;
    }

    private DoubleUnaryOperator formula(double[] column, ColumnSummary summary) {
        return switch (rule.method()) {
            case NONE -> asItIs();
            case MIN_MAX -> {
                differ(summary);
                yield higher
                        ? between(summary.minimum(), summary.maximum())
                        : between(summary.maximum(), summary.minimum());
            }
            case GOALPOSTS -> goalposts();
            case Z_SCORE -> zScore(summary);
            case RANK -> x -> 1 + worse(summary, x);
            case PERCENTILE_RANK -> x -> percentile(summary, x);
            case BORDA -> x -> worse(summary, x) + (summary.upTo(x) - summary.below(x) - 1) / 2.0;
            case CATEGORICAL -> x -> category(percentile(summary, x));
            case DISTANCE_TO_BEST -> distance(higher ? summary.maximum() : summary.minimum());
            case DISTANCE_TO_REFERENCE -> distance(reference(column, summary));
            case DISTANCE_TO_TARGET -> distance(target());
            case FRACTION_OF_MAXIMUM -> fraction(summary.maximum());
            case ABOVE_BELOW_MEAN -> aboveOrBelow(summary.mean());
        };
    }

    /** x; refused where lower is better, since turning it round would be one more choice. */
    private DoubleUnaryOperator asItIs() {
        MethodRefused.when(!higher, pointer, "Lower values are better, so they must be normalised.");
        return x -> x;
    }

    /** low + (high − low)·(x − worst)/(best − worst). */
    private DoubleUnaryOperator between(double worst, double best) {
        double low = rule.low() == null ? 0 : rule.low();
        double high = rule.high() == null ? 1 : rule.high();
        return x -> low + (high - low) * ((x - worst) / (best - worst));
    }

    /** As min-max with given ends, held within them by clamp. */
    private DoubleUnaryOperator goalposts() {
        MethodRefused.when(rule.worst() == null, pointer + "/worst", "A goalpost is missing.");
        MethodRefused.when(rule.best() == null, pointer + "/best", "A goalpost is missing.");
        MethodRefused.when(rule.best().equals(rule.worst()), pointer + "/best", "The goalposts are equal.");
        MethodRefused.when(
                rule.best() > rule.worst() != higher,
                pointer + "/best",
                "The goalposts contradict the direction of the indicator.");
        boolean logarithm = Boolean.TRUE.equals(rule.logarithm());
        MethodRefused.when(
                logarithm && Math.min(rule.worst(), rule.best()) <= 0, pointer, "Goalposts up to 0 have no logarithm.");
        double worst = logarithm ? Math.log(rule.worst()) : rule.worst();
        double best = logarithm ? Math.log(rule.best()) : rule.best();
        DoubleUnaryOperator between = between(worst, best);
        double floor = Math.min(worst, best);
        double ceiling = Math.max(worst, best);
        return Boolean.TRUE.equals(rule.clamp())
                ? x -> between.applyAsDouble(Math.max(floor, Math.min(ceiling, x)))
                : between;
    }

    /** mean + deviation·(x − x̄)/s with the s of a sample; where lower is better, x̄ − x. */
    private DoubleUnaryOperator zScore(ColumnSummary summary) {
        differ(summary);
        double centre = summary.mean();
        double spread = summary.deviation();
        double mean = rule.mean() == null ? 0 : rule.mean();
        double deviation = rule.deviation() == null ? 1 : rule.deviation();
        return x -> mean + deviation * ((higher ? x - centre : centre - x) / spread);
    }

    private void differ(ColumnSummary summary) {
        MethodRefused.when(
                summary.isConstant(),
                pointer,
                "All cities have the value %s, which %s cannot tell apart.",
                summary.minimum(),
                rule.method().word());
    }

    /** Rank is 1 + this, Borda this + half the equal others. */
    private int worse(ColumnSummary summary, double x) {
        return higher ? summary.below(x) : summary.sorted().length - summary.upTo(x);
    }

    /** 100·rank/n, the rank of the worst being 1. */
    private double percentile(ColumnSummary summary, double x) {
        return 100.0 * (1 + worse(summary, x)) / summary.sorted().length;
    }

    /** The Handbook's scale of percentile ranks: 0, 20 from 5, 40 from 15, 50 from 35, 60 from 65, 80 from 85, 100 from 95. */
    private static double category(double percentile) {
        if (percentile >= 65) {
            return percentile >= 95 ? 100 : percentile >= 85 ? 80 : 60;
        }
        return percentile >= 35 ? 50 : percentile >= 15 ? 40 : percentile >= 5 ? 20 : 0;
    }

    /** Ratio x/r, difference (x − r)/r; where lower is better r/x and (r − x)/r. The reference r must be above 0. */
    private DoubleUnaryOperator distance(double reference) {
        above0(reference, "The reference");
        if (rule.form() == DistanceForm.DIFFERENCE) {
            return x -> (higher ? x - reference : reference - x) / reference;
        }
        return x -> higher ? x / reference : x > 0 ? reference / x : Double.POSITIVE_INFINITY;
    }

    private double reference(double[] column, ColumnSummary summary) {
        if (rule.city() != null) {
            int city = cities.indexOf(rule.city());
            MethodRefused.when(city < 0, pointer + "/city", "'%s' is not among the cities.", rule.city());
            MethodRefused.when(Double.isNaN(column[city]), pointer + "/city", "'%s' has no value.", rule.city());
            return column[city];
        }
        return switch (rule.reference() == null ? Reference.MEAN : rule.reference()) {
            case MEAN -> summary.mean();
            case MEDIAN -> summary.median();
            case WORST -> higher ? summary.minimum() : summary.maximum();
        };
    }

    private double target() {
        MethodRefused.when(rule.target() == null, pointer + "/target", "The target is missing.");
        return rule.target();
    }

    /** x/max; where lower is better 1 − x/max. The maximum must be above 0. */
    private DoubleUnaryOperator fraction(double maximum) {
        above0(maximum, "The maximum");
        return x -> higher ? x / maximum : 1 - x / maximum;
    }

    /** 1 where x/x̄ is above 1 + band, -1 where it is below 1 − band, else 0; the other way where lower is better. */
    private DoubleUnaryOperator aboveOrBelow(double mean) {
        above0(mean, "The mean");
        double band = rule.band() == null ? 0.2 : rule.band();
        return x -> (higher ? 1 : -1) * (x / mean > 1 + band ? 1 : x / mean < 1 - band ? -1 : 0);
    }

    private void above0(double number, String what) {
        MethodRefused.when(!(number > 0), pointer, "%s is %s, and must be above 0.", what, number);
    }

    private double[] logarithms(double[] values) {
        double[] logarithms = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            MethodRefused.when(
                    values[i] <= 0,
                    pointer + "/logarithm",
                    "%s has the value %s, which has no logarithm.",
                    cities.get(i),
                    values[i]);
            logarithms[i] = Math.log(values[i]);
        }
        return logarithms;
    }
}
