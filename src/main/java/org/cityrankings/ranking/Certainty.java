package org.cityrankings.ranking;

import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

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
    private static final double MOST_BYTES = 256L << 20;

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
    CompositeResult answer(double limit, Workers workers) {
        int cities = data.cities().size();
        refuse(
                new CertaintyCost(CompositeCost.of(cities, method), 0),
                limit,
                "send fewer cities or indicators, or avoid copeland, pca and equal-influence over many of them");
        refuse(
                CertaintyCost.of(cities, method, uncertainty, workers.threads()),
                limit,
                "ask for fewer draws in /uncertainty/draws, for fewer alternatives or cities, or set /uncertainty/pairs to false");
        refuse(
                CertaintyCost.of(cities, method, sensitivity),
                limit,
                "lower /sensitivity/base or /sensitivity/samples, or leave /sensitivity/eachWeight and byCity out");
        refuse(CertaintyCost.of(cities, method, bounds), limit, "ask for /bounds of fewer cities or indicators");
        CompositeResult index = Composite.of(data, method);
        if (uncertainty == null && sensitivity == null && bounds == null) {
            return index;
        }
        CompositeEvaluation evaluation = new CompositeEvaluation(data, method);
        return new CompositeResult(
                method,
                index.leftOut(),
                index.cities(),
                index.criteria(),
                uncertainty == null ? null : Uncertainty.of(evaluation, uncertainty, workers),
                sensitivity == null ? null : Sensitivity.of(evaluation, sensitivity, workers),
                bounds == null ? null : Bounds.of(evaluation, bounds, limit, workers),
                null);
    }

    private static void refuse(CertaintyCost cost, double limit, String advice) {
        if (cost.operations() > limit) {
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "It would take about %.1e operations, more than %.1e: %s."
                            .formatted(cost.operations(), limit, advice));
        }
        if (cost.bytes() > MOST_BYTES) {
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "It would take about %.0f MB of memory, more than %.0f: %s."
                            .formatted(cost.bytes() / 1e6, MOST_BYTES / 1e6, advice));
        }
    }
}
