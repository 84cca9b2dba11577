package org.cityrankings.composite;

import java.util.Arrays;
import org.cityrankings.api.Interruption;

/**
 * What each criterion contributes to the score of the index: its score times the derivative of the index by it. Means
 * are homogeneous functions, so by Euler's theorem the contributions below a criterion add up to its own, and all in all
 * to the score; under arithmetic means they are weight times score. They do not add up where a shift or rounding of
 * criteria comes between, and an outranking has none.
 */
final class Contributions {
    private final CriterionTree tree;
    private final Scoring.Scores scores;

    Contributions(CriterionTree tree, Scoring.Scores scores) {
        this.tree = tree;
        this.scores = scores;
    }

    /** By criterion and city, in units of the score; NaN where there is none. */
    double[][] all() {
        int cities = scores.scores()[0].length;
        double[][] slopes = new double[tree.criteria().size()][cities];
        Arrays.fill(slopes[0], 1);
        for (CriterionTree.Criterion node : tree.criteria()) {
            Interruption.check();
            for (int city = 0; city < cities && !node.isLeaf(); city++) {
                slopesBelow(node, city, slopes);
            }
        }
        for (int i = 0; i < slopes.length; i++) {
            for (int city = 0; city < cities; city++) {
                slopes[i][city] *= scores.scores()[i][city];
            }
        }
        return slopes;
    }

    private void slopesBelow(CriterionTree.Criterion node, int city, double[][] slopes) {
        double present = 0;
        for (int child : node.children()) {
            present += Double.isNaN(scores.scores()[child][city]) ? 0 : scores.weights()[child];
        }
        AggregationRule rule = node.settings().aggregation();
        double above = slopes[node.index()][city];
        double mean = scores.scores()[node.index()][city];
        for (int child : node.children()) {
            slopes[child][city] = rule.outranks() || Double.isNaN(mean)
                    ? Double.NaN
                    : above * rule.mean().slope(scores.weights()[child] / present, scores.scores()[child][city], mean);
        }
    }
}
