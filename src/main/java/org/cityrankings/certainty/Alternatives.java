package org.cityrankings.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Variant;

/** Every way of computing an index that the assumptions allow; what the method says is one of them, and only once. */
final class Alternatives {
    static final List<String> STEPS = List.of("normalisation", "aggregation", "imputation");

    private final List<Variant> normalisations;
    private final List<Variant> aggregations;
    private final List<Variant> imputations;

    Alternatives(List<CriterionTree.Criterion> criteria, Assumptions assumptions) {
        normalisations = others(
                criteria, true, assumptions.normalisation().stream().map(other -> new Variant(other, null, null)));
        aggregations = others(
                criteria, false, assumptions.aggregation().stream().map(other -> new Variant(null, other, null)));
        imputations =
                others(criteria, true, assumptions.imputation().stream().map(other -> new Variant(null, null, other)));
    }

    private static List<Variant> others(List<CriterionTree.Criterion> criteria, boolean leaves, Stream<Variant> given) {
        List<Variant> all = new ArrayList<>(List.of(Variant.NONE));
        given.filter(variant -> criteria.stream()
                        .filter(criterion -> criterion.isLeaf() == leaves)
                        .anyMatch(
                                criterion -> !criterion.settings().with(variant).equals(criterion.settings())))
                .forEach(all::add);
        return all;
    }

    /** How many ways there are of each of the {@link #STEPS}. */
    int[] sizes() {
        return new int[] {normalisations.size(), aggregations.size(), imputations.size()};
    }

    /** The first of all is what the method says. */
    List<Variant> all() {
        return normalisations.stream()
                .flatMap(one -> aggregations.stream()
                        .flatMap(two -> imputations.stream().map(three -> joined(one, two, three))))
                .toList();
    }

    /** @param chosen the place of one way for each of the {@link #STEPS} */
    Variant of(int[] chosen) {
        return joined(normalisations.get(chosen[0]), aggregations.get(chosen[1]), imputations.get(chosen[2]));
    }

    /**
     * All of them, each of which can be computed under the weights of the method.
     *
     * @param pointer to the assumptions
     * @throws MethodRefused for the first that cannot
     */
    List<Variant> computable(CompositeEvaluation evaluation, String pointer) {
        List<Variant> all = all();
        for (Variant variant : all) {
            try {
                evaluation.scores(evaluation.weights(), variant);
            } catch (MethodRefused refused) {
                throw new MethodRefused(
                        pointer,
                        "Not all of it can be computed, %s: %s".formatted(variant.words(), refused.getMessage()));
            }
        }
        return all;
    }

    private static Variant joined(Variant normalisation, Variant aggregation, Variant imputation) {
        return new Variant(normalisation.normalisation(), aggregation.aggregation(), imputation.imputation());
    }
}
