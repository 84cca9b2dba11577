package org.cityrankings.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The scores of the index alone, for many weights and variants of one method: data are prepared once for each variant,
 * and a further draw of weights costs one pass over the normalised values. Threads can share it.
 */
public final class CompositeEvaluation {
    private final Preparation preparation;
    private final Map<Variant, Scoring> scorings = new ConcurrentHashMap<>();
    private final double[] weights;
    private final double[][] unchanged;

    /** Refuses what cannot be computed, as {@link Composite} does. */
    public CompositeEvaluation(CompositeData data, CompositeMethod method) {
        preparation = new Preparation(data, method);
        unchanged = normalised(Variant.NONE);
        scorings.put(Variant.NONE, new Scoring(preparation, Variant.NONE, unchanged));
        weights = scoring(Variant.NONE).of(null).weights();
    }

    public CompositeMethod method() {
        return preparation.method();
    }

    /** The cities that are scored, in the order of the scores. */
    public List<String> cities() {
        return preparation.cities();
    }

    /** The criteria in the order of the weights, the index itself first. */
    public List<CriterionTree.Criterion> criteria() {
        return preparation.tree().criteria();
    }

    /** The weights of the method, those below one criterion summing to 1. */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The scores of the cities, rounded as the method says if it ranks by rounded scores; NaN where there is none.
     *
     * @param weights by criterion, at least 0 and relative to the neighbours only; a weight of 0 leaves a criterion out
     * @throws MethodRefused if they cannot be computed, for instance for a geometric mean of values that reach 0
     */
    public double[] scores(double[] weights, Variant variant) {
        return ranked(scoring(variant).of(weights));
    }

    public CompositeData.Indicator indicator(CriterionTree.Criterion leaf) {
        return preparation.indicator(leaf);
    }

    /** The values that the indicators of the tree start from, by city, NaN where there is none. */
    public double[] values(CriterionTree.Criterion leaf) {
        return preparation.values(leaf).clone();
    }

    /**
     * The scores by the method if one city had another value, in the unit of the indicator, everything else being equal:
     * what it does to the normalisation, imputation or weights of all is part of it.
     *
     * @param leaves all of the tree that have the indicator
     * @throws MethodRefused if they cannot be computed with this value
     */
    public double[] scoresWith(List<CriterionTree.Criterion> leaves, int city, double value) {
        double[][] normalised = unchanged.clone();
        for (CriterionTree.Criterion leaf : leaves) {
            double[] values = values(leaf);
            values[city] = value;
            normalised[leaf.leaf()] =
                    preparation.steps(leaf, Variant.NONE, values).normalised();
        }
        return ranked(new Scoring(preparation, Variant.NONE, normalised).of(null));
    }

    private double[] ranked(Scoring.Scores scores) {
        CompositeMethod method = preparation.method();
        double[] index = scores.scores()[0];
        return method.ranksFromRounded() ? method.rounded(RoundingStep.SCORE, index) : index;
    }

    /** The scores without one of the indicators, nor the criteria that have no other of a weight; NaN where none is left. */
    public double[] without(CriterionTree.Criterion leaf) {
        CriterionTree.Criterion out = leaf;
        while (out.index() > 0 && !hasNeighbours(out)) {
            out = criteria().get(out.parent());
        }
        double[] without = weights();
        if (out.index() == 0) {
            return noScores();
        }
        without[out.index()] = 0;
        return scores(without, Variant.NONE);
    }

    /** What there is where nothing can be computed. */
    public double[] noScores() {
        double[] none = new double[cities().size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private boolean hasNeighbours(CriterionTree.Criterion one) {
        return criteria().get(one.parent()).children().stream()
                .anyMatch(other -> other != one.index() && weights[other] > 0);
    }

    /** The normalised values by indicator of the tree and city: what a faster way of aggregating may start from. */
    public double[][] normalised(Variant variant) {
        return preparation.tree().leaves().stream()
                .map(leaf -> preparation.steps(leaf, variant).normalised())
                .toArray(double[][]::new);
    }

    private Scoring scoring(Variant variant) {
        return scorings.computeIfAbsent(variant, one -> new Scoring(preparation, one, normalised(one)));
    }
}
