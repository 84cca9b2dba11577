package org.cityrankings.standing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.composite.ColumnSummary;
import org.cityrankings.composite.CompositeCost;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Numbers;
import org.cityrankings.composite.Variant;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Normalisation;

/**
 * What would lift a city by one rank: for each indicator the smallest change of its value for the better by which fewer
 * cities have a higher score. One city's value can move the normalisation of all others, so nothing is solved for: the
 * whole index is computed with every value that is tried.
 */
final class Lifting {
    /** How far beyond what cities have now is looked where no goalpost ends it, in units of their range. */
    private static final double FAR = 1000;

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
        return (double) LeastChange.TRIALS * indicators * CompositeCost.again(cities, method);
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
        ColumnSummary column = ColumnSummary.of(evaluation.values(leaves.get(0)));
        CompositeData.Indicator indicator = evaluation.indicator(leaves.get(0));
        String name = leaves.get(0).node().name();
        double now = evaluation.values(leaves.get(0))[city];
        boolean higher = indicator.direction() == Direction.HIGHER;
        OptionalDouble found = Double.isNaN(now)
                ? OptionalDouble.empty()
                : new LeastChange(now, limit(leaves, now, column, higher), value -> lifts(leaves, value)).target();
        if (found.isEmpty()) {
            return new Lift(indicator, name, Numbers.of(now));
        }
        double target = found.getAsDouble();
        double change =
                BigDecimal.valueOf(target).subtract(BigDecimal.valueOf(now)).doubleValue();
        return new Lift(
                indicator.id(),
                name,
                indicator.unit(),
                indicator.direction(),
                now,
                change,
                target,
                1 + aheadWith(leaves, target),
                Numbers.of(Math.abs(change) / (column.isConstant() ? Double.NaN : column.maximum() - column.minimum())),
                higher ? target > column.maximum() : target < column.minimum());
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
