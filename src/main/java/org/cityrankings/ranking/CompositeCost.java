package org.cityrankings.ranking;

import java.util.List;
import org.cityrankings.program.Aggregation;

/** What an index costs to compute, known before any work is done, so that too much can be refused. */
final class CompositeCost {
    private CompositeCost() {}

    /**
     * Elementary operations (of about a nanosecond), to a factor of a few, as measured: n·log n for each indicator of n
     * cities and each round of treatment, n for each criterion, some more for each mean with powers, n² for each criterion
     * below an outranking, and n·k² + 10·k³ for weights found from k scores.
     */
    static double of(int cities, CompositeMethod method) {
        double each = cities * (20 + Math.log(cities + 1.0) / Math.log(2));
        List<CriterionTree.Criterion> criteria = new CriterionTree(method).criteria();
        double cost = ofWeights(cities, criteria, Variant.NONE);
        for (CriterionTree.Criterion criterion : criteria) {
            double size = criterion.children().size();
            CriterionSettings settings = criterion.settings();
            if (criterion.isLeaf()) {
                cost += each * (4 + settings.treatment().points());
            } else if (settings.weighting() == Weighting.PCA || settings.weighting() == Weighting.EQUAL_INFLUENCE) {
                cost += size * size * (cities + 10 * size);
            }
        }
        return cost;
    }

    /** Elementary operations of computing it once more with other weights. */
    static double ofWeights(int cities, List<CriterionTree.Criterion> criteria, Variant variant) {
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
}
