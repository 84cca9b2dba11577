package org.cityrankings.certainty;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.composite.Composite;
import org.cityrankings.composite.CompositeCost;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CompositeResult;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.robustness.Workers;

/**
 * An index with how sure its ranks are, as far as that is asked for: what is asked is checked, and its cost is, before
 * anything is computed.
 *
 * @param uncertainty for this number of cities; null where it is not asked for, as the others
 */
record Certainty(
        CompositeData data,
        CompositeMethod method,
        UncertaintySettings uncertainty,
        SensitivitySettings sensitivity,
        BoundsSettings bounds) {
    /** What one request may take of the memory at a time. */
    private static final double MOST_BYTES = 256e6;

    static Certainty of(
            CompositeData data,
            CompositeMethod method,
            UncertaintySettings uncertainty,
            SensitivitySettings sensitivity,
            BoundsSettings bounds) {
        MethodRefused.when(method == null, "/method", "There is no method.");
        UncertaintySettings drawn =
                uncertainty == null ? null : uncertainty.of(data.cities().size(), Uncertainty.POINTER);
        SensitivitySettings split = sensitivity == null ? null : sensitivity.of(uncertainty, Sensitivity.POINTER);
        if (bounds != null) {
            Bounds.check(bounds, method, new CriterionTree(method));
        }
        return new Certainty(data, method, drawn, split, bounds);
    }

    /** @param limit elementary operations at most */
    CompositeAnswer answer(double limit, Workers workers) {
        double left = limit - spent(limit, workers.threads());
        CompositeResult index = Composite.of(data, method);
        boolean asked = uncertainty != null || sensitivity != null || bounds != null;
        CompositeEvaluation evaluation = asked ? new CompositeEvaluation(data, method) : null;
        return new CompositeAnswer(
                method,
                index.leftOut(),
                index.cities(),
                index.criteria(),
                uncertainty == null ? null : Uncertainty.of(evaluation, uncertainty, workers),
                sensitivity == null ? null : Sensitivity.of(evaluation, sensitivity, workers),
                bounds == null ? null : Bounds.of(evaluation, bounds, left, workers),
                null);
    }

    /** The elementary operations of all that is asked, unless that is too much. */
    private double spent(double limit, int threads) {
        int cities = data.cities().size();
        List<Part> parts = List.of(
                new Part(
                        new CertaintyCost(CompositeCost.of(cities, method), 0),
                        "send fewer cities or indicators, or avoid copeland, pca and equal-influence over many of them"),
                new Part(
                        CertaintyCost.of(cities, method, uncertainty, threads),
                        "ask for fewer draws in /uncertainty/draws, for fewer alternatives or cities, or set /uncertainty/pairs or /uncertainty/detail to false"),
                new Part(
                        CertaintyCost.of(cities, method, sensitivity),
                        "lower /sensitivity/base or /sensitivity/samples, or leave /sensitivity/eachWeight and byCity out"),
                new Part(CertaintyCost.of(cities, method, bounds), "ask for /bounds of fewer cities or indicators"));
        total(parts, CertaintyCost::bytes, "%.1e bytes of memory", MOST_BYTES);
        return total(parts, CertaintyCost::operations, "%.1e operations", limit);
    }

    /** Something that was asked for, and how less of it can be. */
    private record Part(CertaintyCost cost, String advice) {}

    private static double total(List<Part> parts, ToDoubleFunction<CertaintyCost> of, String unit, double most) {
        double total = parts.stream().map(Part::cost).mapToDouble(of).sum();
        if (total > most) {
            String advice = parts.stream()
                    .max(Comparator.comparingDouble(part -> of.applyAsDouble(part.cost())))
                    .orElseThrow()
                    .advice();
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "It would take about %s, more than %.1e: %s.".formatted(unit.formatted(total), most, advice));
        }
        return total;
    }
}
