package org.cityrankings.certainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CriterionTree;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.RoundingStep;
import org.cityrankings.composite.Variant;
import org.cityrankings.program.Aggregation;
import org.cityrankings.robustness.Siblings;
import org.cityrankings.robustness.WeightedTree;

/**
 * An index of nothing but weighted arithmetic means, which can be drawn fast and bounded exactly; what has a weight of 0
 * is not part of it.
 *
 * @param leaves the criteria that measure an indicator
 * @param columns their normalised values, by city
 * @param levels children before parents, the index itself last; numbers of leaves, then of levels
 */
record ArithmeticIndex(List<CriterionTree.Criterion> leaves, double[][] columns, List<Siblings> levels) {

    /** Whether the method is one, which is known before anything is computed. */
    static boolean is(CompositeMethod method, List<CriterionTree.Criterion> criteria) {
        return method.rounding().stream().noneMatch(rounding -> rounding.step() == RoundingStep.CRITERIA)
                && criteria.stream()
                        .filter(criterion -> !criterion.isLeaf())
                        .map(CriterionTree.Criterion::settings)
                        .allMatch(settings -> settings.aggregation().method() == Aggregation.ARITHMETIC
                                && settings.minimumCoverage() == 0);
    }

    static ArithmeticIndex of(CompositeEvaluation evaluation) {
        List<CriterionTree.Criterion> criteria = evaluation.criteria();
        List<WeightLevel> levels = WeightLevel.of(criteria, evaluation.weights());
        List<CriterionTree.Criterion> leaves = new ArrayList<>();
        Map<Integer, Integer> numbers = new HashMap<>();
        if (criteria.get(0).isLeaf()) {
            leaves.add(criteria.get(0));
        }
        for (WeightLevel level : levels) {
            for (int child : level.children()) {
                if (criteria.get(child).isLeaf()) {
                    numbers.put(child, leaves.size());
                    leaves.add(criteria.get(child));
                }
            }
        }
        List<Siblings> siblings = new ArrayList<>();
        for (WeightLevel level : levels) {
            numbers.put(level.parent(), leaves.size() + siblings.size());
            siblings.add(new Siblings(
                    IntStream.of(level.children()).map(numbers::get).toArray(), level.weights()));
        }
        if (siblings.isEmpty()) {
            siblings.add(new Siblings(new int[] {0}, new double[] {1}));
        }
        double[][] normalised = evaluation.normalised(Variant.NONE);
        double[][] columns = new double[leaves.size()][];
        for (int i = 0; i < columns.length; i++) {
            CriterionTree.Criterion leaf = leaves.get(i);
            columns[i] = normalised[leaf.leaf()];
            MethodRefused.when(
                    Arrays.stream(columns[i]).anyMatch(Double::isInfinite),
                    leaf.pointer(),
                    "A normalised value of '%s' is too large a number.",
                    leaf.id());
        }
        return new ArithmeticIndex(leaves, columns, siblings);
    }

    WeightedTree tree() {
        return new WeightedTree(columns, levels);
    }

    /** The product of the weights down to each of the leaves; they sum to 1. */
    double[] effectiveWeights() {
        double[] weights = new double[leaves.size() + levels.size()];
        weights[weights.length - 1] = 1;
        for (int i = levels.size() - 1; i >= 0; i--) {
            Siblings level = levels.get(i);
            for (int child = 0; child < level.nodes().length; child++) {
                weights[level.nodes()[child]] = weights[leaves.size() + i] * level.weights()[child];
            }
        }
        return Arrays.copyOf(weights, leaves.size());
    }
}
