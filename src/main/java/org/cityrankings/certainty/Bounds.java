package org.cityrankings.certainty;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.robustness.RankBounds;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.WeightBox;
import org.cityrankings.robustness.Workers;

/** Bounds of ranks, for the indices that they are known of: all others are refused. */
final class Bounds {
    static final String POINTER = "/bounds";

    private Bounds() {}

    /** @throws MethodRefused if the method is none that has bounds, which is known before anything is computed */
    static void check(BoundsSettings settings, CompositeMethod method, CriterionTree tree) {
        settings.check(POINTER);
        MethodRefused.when(
                !ArithmeticIndex.is(method, tree.criteria()),
                POINTER,
                "Bounds are known for weighted arithmetic means only, without a minimum coverage and rounded criteria.");
        MethodRefused.when(method.ties() == TieRule.DENSE, "/method/ties", "Bounds are not known for dense ranks.");
        MethodRefused.when(
                method.ranksByRounded(),
                "/method/ranksFromRounded",
                "Bounds are known for ranks of unrounded scores only; it must be false.");
    }

    /** @param effort elementary operations at most; where they do not suffice, bounds are not exact */
    static BoundsResult of(CompositeEvaluation evaluation, BoundsSettings settings, double effort, Workers workers) {
        ArithmeticIndex index = ArithmeticIndex.of(evaluation);
        MethodRefused.when(
                !settings.all()
                        && index.levels().size() > 1
                        && Arrays.stream(index.columns())
                                .anyMatch(column -> Arrays.stream(column).anyMatch(Double::isNaN)),
                POINTER,
                "Where values are missing, weights are rescaled level by level, so that limits of single ones mean nothing:"
                        + " leave them out, put something in for what is missing, or have one level.");
        RankBounds[] bounds = RankBounds.of(index.columns(), box(index, settings), effort, workers);
        return new BoundsResult(
                settings,
                IntStream.range(0, bounds.length)
                        .mapToObj(city -> new BoundsResult.CityBounds(
                                evaluation.cities().get(city),
                                bounds[city].best() == 0 ? null : bounds[city].best(),
                                bounds[city].worst() == 0 ? null : bounds[city].worst(),
                                bounds[city].exact()))
                        .toList());
    }

    private static WeightBox box(ArithmeticIndex index, BoundsSettings settings) {
        if (settings.share() != null) {
            return WeightBox.around(index.effectiveWeights(), settings.share());
        }
        Set<String> known =
                index.leaves().stream().map(CriterionTree.Criterion::id).collect(Collectors.toSet());
        settings.limits()
                .keySet()
                .forEach(id -> MethodRefused.when(
                        !known.contains(id),
                        MethodRefused.pointer(POINTER + "/limits", id),
                        "No criterion '%s' of a weight above 0 measures an indicator.",
                        id));
        BoundsSettings.Limits any = new BoundsSettings.Limits(null, null);
        double[] lower = new double[known.size()];
        double[] upper = new double[known.size()];
        for (int i = 0; i < lower.length; i++) {
            BoundsSettings.Limits limits =
                    settings.limits().getOrDefault(index.leaves().get(i).id(), any);
            lower[i] = limits.lower();
            upper[i] = limits.upper();
        }
        MethodRefused.when(
                Arrays.stream(lower).sum() > 1 || Arrays.stream(upper).sum() < 1,
                POINTER + "/limits",
                "No weights within these limits have the sum 1.");
        return new WeightBox(lower, upper);
    }
}
