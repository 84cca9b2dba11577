package org.cityrankings.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.composite.Composite;
import org.cityrankings.composite.CompositeCost;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CompositeResult;
import org.cityrankings.composite.EditionComposite;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.TieRule;

/** An edition computed from its observations, by its method or by another one, and found by city and criterion. */
final class Recomputation {
    private final EditionComposite.Computable composite;
    private final CompositeResult result;
    private final Map<String, Integer> cities = new HashMap<>();
    private final Map<String, CompositeResult.CriterionScores> criteria = new HashMap<>();

    private Recomputation(EditionComposite.Computable composite, CompositeResult result) {
        this.composite = composite;
        this.result = result;
        for (int city = 0; city < result.cities().size(); city++) {
            cities.put(result.cities().get(city).city(), city);
        }
        result.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
    }

    /** By the method as it is stored; fails with the reasons where that cannot be. */
    static Recomputation asStored(EditionData edition, double limit) {
        EditionComposite.Computable composite = computable(edition);
        try {
            return of(composite, limit);
        } catch (MethodRefused refused) {
            throw new Failure(ProblemType.NOT_RECOMPUTABLE, refused.getMessage());
        }
    }

    /** By another method; fails with the parameter that is to blame where that cannot be. */
    static Recomputation with(WhatIf whatIf, EditionData edition, double limit) {
        EditionComposite.Computable composite = computable(whatIf.on(edition));
        try {
            return of(
                    new EditionComposite.Computable(
                            composite.data(), whatIf.on(composite.method()), composite.caveats()),
                    limit);
        } catch (MethodRefused refused) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter(whatIf.blamed(refused.pointer())),
                    refused.getMessage());
        }
    }

    private static EditionComposite.Computable computable(EditionData edition) {
        EditionComposite composite = EditionComposite.of(edition);
        if (composite instanceof EditionComposite.NotComputable not) {
            throw new Failure(ProblemType.NOT_RECOMPUTABLE, String.join(" ", not.reasons()));
        }
        return (EditionComposite.Computable) composite;
    }

    private static Recomputation of(EditionComposite.Computable composite, double limit) {
        double cost = CompositeCost.of(composite.data().cities().size(), composite.method());
        if (cost > limit) {
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "It would take about %.1e operations, more than %.1e: name fewer cities, or another aggregation."
                            .formatted(cost, limit));
        }
        return new Recomputation(composite, Composite.of(composite.data(), composite.method()));
    }

    CompositeMethod method() {
        return result.method();
    }

    List<String> caveats() {
        return composite.caveats();
    }

    /** The criteria in the order of the tree, without the index itself. */
    List<CompositeResult.CriterionScores> criteria() {
        return result.criteria().subList(1, result.criteria().size());
    }

    /** Null where the city was not computed. */
    CompositeResult.CityScore total(String city) {
        Integer at = cities.get(city);
        return at == null ? null : result.cities().get(at);
    }

    /** Null where the city was not computed, or has no score. */
    Double score(String city, String criterion) {
        Integer at = cities.get(city);
        return at == null || !criteria.containsKey(criterion)
                ? null
                : criteria.get(criterion).scores().get(at);
    }

    /** The ranks of all cities that have one. */
    Map<String, Integer> ranks() {
        return ranksAmong(
                result.cities().stream().map(CompositeResult.CityScore::city).toList());
    }

    /** The ranks that the scores give among some cities. */
    Map<String, Integer> ranksAmong(List<String> some) {
        double[] scores = some.stream()
                .map(this::total)
                .mapToDouble(total -> total == null || total.score() == null ? Double.NaN : total.score())
                .toArray();
        double[] ranks = RankOrder.ranks(scores, TieRule.MIN);
        Map<String, Integer> among = new HashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            if (!Double.isNaN(ranks[i])) {
                among.put(some.get(i), (int) ranks[i]);
            }
        }
        return among;
    }
}
