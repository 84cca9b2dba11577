package org.cityrankings.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Normalisation;

/**
 * What would lift a city by one rank: for each indicator the smallest change of its value for the better by which one
 * city fewer has a higher score. One city's value can move the normalisation of all others, so nothing is solved for:
 * the whole index is computed with every value that is tried. Changes are tried from small to large, each twice the one
 * before, and the first that lifts is narrowed down by halves; where a larger change can do harm again, as under
 * z-scores, a smaller one that lifts could be passed over between two of them.
 */
final class Lifting {
    /** The largest change that is tried is the smallest, doubled so often. */
    private static final int DOUBLINGS = 12;
    /** What is found is so near to where lifting begins, relative to the change. */
    private static final double PRECISION = 1e-5;
    /** Of an indicator, for the estimate of the cost: the doublings, the halvings down to the precision, two more. */
    private static final int TRIALS = 32;
    /** How far beyond what cities have now is looked where no goalpost ends it, in units of their range. */
    private static final double FAR = 1000;
    /** Enough to act on, and 1 % less is still well told apart; down first, where that lifts all the same. */
    private static final List<MathContext> DIGITS =
            List.of(new MathContext(4, RoundingMode.DOWN), new MathContext(4, RoundingMode.UP));

    private final CompositeEvaluation evaluation;
    private final int city;
    private final double[] scores;
    private final int ahead;

    /** @param city one that is in the index with a score */
    Lifting(CompositeEvaluation evaluation, String city) {
        this.evaluation = evaluation;
        this.city = evaluation.cities().indexOf(city);
        scores = evaluation.scores(evaluation.weights(), Variant.NONE);
        ahead = ahead(scores);
    }

    /** Elementary operations at most. */
    static double operations(int cities, CompositeMethod method) {
        int indicators = new CriterionTree(method).leaves().size();
        return (double) TRIALS * indicators * CompositeCost.again(cities, method);
    }

    /** The standing with all lifts. */
    ComputedStanding standing() {
        Map<String, List<CriterionTree.Criterion>> indicators = evaluation.criteria().stream()
                .filter(CriterionTree.Criterion::isLeaf)
                .collect(Collectors.groupingBy(
                        leaf -> leaf.node().indicator(), LinkedHashMap::new, Collectors.toList()));
        double next = IntStream.range(0, scores.length)
                .mapToDouble(other -> scores[other])
                .filter(score -> score > scores[city])
                .min()
                .orElse(Double.NaN);
        return new ComputedStanding(
                1 + ahead,
                (int) IntStream.range(0, scores.length)
                        .filter(other -> !Double.isNaN(scores[other]))
                        .count(),
                scores[city],
                IntStream.range(0, scores.length)
                        .filter(other -> scores[other] == next)
                        .mapToObj(evaluation.cities()::get)
                        .toList(),
                ahead == 0
                        ? List.of()
                        : indicators.values().stream()
                                .map(this::lift)
                                .sorted(Comparator.comparing(
                                                Lift::share, Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(Lift::indicator))
                                .toList());
    }

    private Lift lift(List<CriterionTree.Criterion> leaves) {
        double[] values = evaluation.values(leaves.get(0));
        ColumnSummary column = ColumnSummary.of(values);
        CompositeData.Indicator indicator = evaluation.indicator(leaves.get(0));
        boolean higher = indicator.direction() == Direction.HIGHER;
        double now = values[city];
        Double target = Double.isNaN(now) ? null : target(leaves, now, limit(leaves, now, column, higher));
        Double change = target == null
                ? null
                : (Double) BigDecimal.valueOf(target)
                        .subtract(BigDecimal.valueOf(now))
                        .doubleValue();
        double range = column.isEmpty() ? 0 : column.maximum() - column.minimum();
        return new Lift(
                indicator.id(),
                leaves.get(0).node().name(),
                indicator.unit(),
                indicator.direction(),
                Numbers.of(now),
                change,
                target,
                target == null ? null : (Integer) (1 + aheadWith(leaves, target)),
                target == null || range == 0 ? null : (Double) (Math.abs(change) / range),
                target == null ? null : (Boolean) (higher ? target > column.maximum() : target < column.minimum()));
    }

    /** The best value that is tried. */
    private static double limit(
            List<CriterionTree.Criterion> leaves, double now, ColumnSummary column, boolean higher) {
        boolean goalposts =
                leaves.stream().allMatch(leaf -> leaf.settings().normalisation().method() == Normalisation.GOALPOSTS);
        if (goalposts) {
            double furthest = now;
            for (CriterionTree.Criterion leaf : leaves) {
                double best = leaf.settings().normalisation().best();
                furthest = higher ? Math.max(furthest, best) : Math.min(furthest, best);
            }
            return furthest;
        }
        double range = column.isConstant() ? Math.max(1, Math.abs(now)) : column.maximum() - column.minimum();
        if (higher) {
            return now + FAR * range;
        }
        return column.minimum() >= 0 ? column.minimum() / FAR : now - FAR * range;
    }

    /** The value nearest to this one, on the way to the limit, that lifts the city; null where none does. */
    private Double target(List<CriterionTree.Criterion> leaves, double now, double limit) {
        double low = 0;
        for (int halvings = DOUBLINGS; halvings >= 0 && now != limit; halvings--) {
            double high = Math.scalb(limit - now, -halvings);
            if (lifts(leaves, now + high)) {
                return rounded(leaves, now, limit, smallest(leaves, now, low, high));
            }
            low = high;
        }
        return null;
    }

    /** Between a change that does not lift and one that does, as near as need be to where that begins. */
    private double smallest(List<CriterionTree.Criterion> leaves, double now, double from, double to) {
        double low = from;
        double high = to;
        while (Math.abs(high - low) > PRECISION * Math.abs(high) && now + high != now) {
            double middle = low + (high - low) / 2;
            if (lifts(leaves, now + middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double rounded(List<CriterionTree.Criterion> leaves, double now, double limit, double change) {
        return DIGITS.stream()
                .mapToDouble(digits -> BigDecimal.valueOf(now)
                        .add(new BigDecimal(change).round(digits))
                        .doubleValue())
                .filter(target -> Math.abs(target - now) <= Math.abs(limit - now) && lifts(leaves, target))
                .findFirst()
                .orElse(now + change);
    }

    private boolean lifts(List<CriterionTree.Criterion> leaves, double value) {
        try {
            return aheadWith(leaves, value) < ahead;
        } catch (MethodRefused notComputable) {
            // A value with which there is no index, as where it makes all cities equal, lifts nobody.
            return false;
        }
    }

    private int aheadWith(List<CriterionTree.Criterion> leaves, double value) {
        return ahead(evaluation.scoresWith(leaves, city, value));
    }

    private int ahead(double[] of) {
        int higher = 0;
        for (double score : of) {
            higher += score > of[city] ? 1 : 0;
        }
        return higher;
    }
}
