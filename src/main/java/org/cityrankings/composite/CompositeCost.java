package org.cityrankings.composite;

import java.util.List;
import org.cityrankings.program.Aggregation;

/** What an index costs to compute, known before any work is done, so that too much can be refused. */
public final class CompositeCost {
    private CompositeCost() {}

    /**
     * Elementary operations (of about a nanosecond), to a factor of a few, as measured: n·log n for each indicator of n
     * cities and each round of treatment, n for each criterion, some more for each mean with powers, n² for each criterion
     * below an outranking, and n·k² + 10·k³ for weights found from k scores.
     */
    public static double of(int cities, CompositeMethod method) {
        CriterionTree tree = new CriterionTree(method);
        double leaves =
                tree.leaves().stream().mapToDouble(leaf -> ofLeaf(cities, leaf)).sum();
        return leaves + ofInner(cities, tree.criteria());
    }

    /** The same for computing it once more with other values of one indicator, which alone is normalised anew. */
    public static double again(int cities, CompositeMethod method) {
        CriterionTree tree = new CriterionTree(method);
        double dearest = tree.leaves().stream()
                .mapToDouble(leaf -> ofLeaf(cities, leaf))
                .max()
                .orElse(0);
        return dearest + ofInner(cities, tree.criteria());
    }

    /** The same for computing it once more with other weights. */
    public static double ofWeights(int cities, List<CriterionTree.Criterion> criteria, Variant variant) {
        double cost = 0;
        for (CriterionTree.Criterion criterion : criteria) {
            if (!criterion.isLeaf()) {
                double size = criterion.children().size();
                Aggregation aggregation =
                        criterion.settings().with(variant).aggregation().method();
                double each = aggregation == Aggregation.COPELAND
                        ? 4 * size * cities
                        : 3 * size + (aggregation == Aggregation.ARITHMETIC ? 5 : 50);
                cost += cities * each;
            }
        }
        return cost;
    }

    private static double ofLeaf(int cities, CriterionTree.Criterion leaf) {
        return cities
                * (20 + Math.log(cities + 1.0) / Math.log(2))
                * (4 + leaf.settings().treatment().points());
    }

    private static double ofInner(int cities, List<CriterionTree.Criterion> criteria) {
        double found = criteria.stream()
                .filter(criterion -> !criterion.isLeaf())
                .filter(criterion -> criterion.settings().weighting() == Weighting.PCA
                        || criterion.settings().weighting() == Weighting.EQUAL_INFLUENCE)
                .mapToDouble(criterion -> criterion.children().size())
                .map(size -> size * size * (cities + 10 * size))
                .sum();
        return found + ofWeights(cities, criteria, Variant.NONE);
    }
}
