package org.cityrankings.ranking;

import java.util.List;
import org.cityrankings.program.Aggregation;

/** What an index costs to compute, known before any work is done, so that too much can be refused. */
final class CompositeCost {
    private CompositeCost() {}

    /**
     * Elementary operations, to a factor of a few: n·log n for each indicator of n cities and each round of treatment, n
     * for each criterion, n² for each criterion below an outranking, and n·k² + 10·k³ for weights found from k scores.
     */
    static double of(int cities, CompositeMethod method) {
        double each = cities * (20 + Math.log(cities + 1.0) / Math.log(2));
        double cost = 0;
        for (CriterionTree.Criterion criterion : new CriterionTree(method).criteria()) {
            List<Integer> children = criterion.children();
            double size = children.size();
            CriterionSettings settings = criterion.settings();
            if (criterion.isLeaf()) {
                cost += each * (4 + settings.treatment().points());
            } else {
                cost += cities * size * (settings.aggregation().method() == Aggregation.COPELAND ? cities : 10.0);
                cost += settings.weighting() == Weighting.PCA || settings.weighting() == Weighting.EQUAL_INFLUENCE
                        ? size * size * (cities + 10 * size)
                        : 0;
            }
        }
        return cost;
    }
}
