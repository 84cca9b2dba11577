package org.cityrankings.ranking;

import org.cityrankings.program.Aggregation;

/** What an index costs to compute, known before any work is done, so that too much can be refused. */
final class CompositeCost {
    private CompositeCost() {}

    /**
     * Elementary operations, to a factor of a few: n·log n for each indicator of n cities and each round of treatment, n
     * for each criterion, n² for each criterion below an outranking, and n·k² + 10·k³ for weights found from k scores.
     */
    static double of(int cities, CompositeMethod method) {
        return new CriterionTree(method)
                .criteria().stream()
                        .mapToDouble(criterion -> of(cities, criterion))
                        .sum();
    }

    /** The same for computing it once more with other values of one indicator, which alone is normalised anew. */
    static double again(int cities, CompositeMethod method) {
        CriterionTree tree = new CriterionTree(method);
        double dearest = tree.leaves().stream()
                .mapToDouble(leaf -> of(cities, leaf))
                .max()
                .orElse(0);
        return dearest
                + tree.criteria().stream()
                        .filter(criterion -> !criterion.isLeaf())
                        .mapToDouble(criterion -> of(cities, criterion))
                        .sum();
    }

    private static double of(int cities, CriterionTree.Criterion criterion) {
        CriterionSettings settings = criterion.settings();
        if (criterion.isLeaf()) {
            return cities
                    * (20 + Math.log(cities + 1.0) / Math.log(2))
                    * (4 + settings.treatment().points());
        }
        double size = criterion.children().size();
        boolean found = settings.weighting() == Weighting.PCA || settings.weighting() == Weighting.EQUAL_INFLUENCE;
        return cities * size * (settings.aggregation().method() == Aggregation.COPELAND ? cities : 10.0)
                + (found ? size * size * (cities + 10 * size) : 0);
    }
}
