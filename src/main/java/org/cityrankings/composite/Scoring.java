package org.cityrankings.composite;

import java.util.Arrays;
import java.util.List;
import org.cityrankings.api.Interruption;
import org.cityrankings.program.Aggregation;

/**
 * Scores of all criteria from the normalised indicators, as often as wanted with other weights: whatever does not depend
 * on the weights is done once. Threads can share it. A score is computed from the criteria below that have one, whose
 * weights grow in proportion.
 */
final class Scoring {
    private final Preparation preparation;
    private final CriterionTree tree;
    private final Variant variant;
    private final double[][] leaves;
    private final double[][] terms;
    private final double[][] covered;

    /**
     * @param weights by criterion, relative to the neighbours, the root's being 1; those below one criterion sum to 1
     * @param scores by criterion and city, NaN where there is none
     * @param coverage by criterion and city, the share of the weight that there are values for; null where all of it
     */
    record Scores(double[] weights, double[][] scores, double[][] coverage) {
        double covered(int criterion, int city) {
            return coverage[criterion] == null ? 1 : coverage[criterion][city];
        }
    }

    /** @param leaves normalised, by indicator of the tree and city */
    Scoring(Preparation preparation, Variant variant, double[][] leaves) {
        this.preparation = preparation;
        this.tree = preparation.tree();
        this.variant = variant;
        this.leaves = leaves;
        for (CriterionTree.Criterion node : tree.criteria()) {
            MethodRefused.when(
                    rule(node).method() == Aggregation.POWER_MEAN && rule(node).exponent() == null,
                    node.pointer() + "/settings/aggregation/exponent",
                    "A power mean needs an exponent.");
        }
        this.terms = tree.leaves().stream()
                .map(leaf -> leaf.parent() < 0
                        ? leaves[0]
                        : terms(tree.criteria().get(leaf.parent()), leaf, leaves[leaf.leaf()]))
                .toArray(double[][]::new);
        this.covered = Arrays.stream(leaves).map(Scoring::present).toArray(double[][]::new);
    }

    /** @param given weights by criterion, relative to the neighbours; null for those of the method */
    Scores of(double[] given) {
        int size = tree.criteria().size();
        Scores scores = new Scores(new double[size], new double[size][], new double[size][]);
        scores.weights[0] = 1;
        for (int i = size - 1; i >= 0; i--) {
            Interruption.check();
            CriterionTree.Criterion criterion = tree.criteria().get(i);
            if (criterion.isLeaf()) {
                scores.scores[i] = leaves[criterion.leaf()];
                scores.coverage[i] = covered[criterion.leaf()];
            } else {
                weigh(criterion, given, scores);
                aggregate(criterion, scores);
            }
        }
        for (int city = 0; city < scores.scores[0].length; city++) {
            if (Double.isInfinite(scores.scores[0][city])) {
                String name = preparation.cities().get(city);
                throw new MethodRefused("/method/index", "The score of %s is too large a number.".formatted(name));
            }
        }
        return scores;
    }

    private void weigh(CriterionTree.Criterion node, double[] given, Scores scores) {
        List<Integer> children = node.children();
        double[] weights = given == null
                ? new NodeWeights(
                                node,
                                children.stream().map(tree.criteria()::get).toList())
                        .of(children.stream().map(child -> scores.scores[child]).toArray(double[][]::new))
                : children.stream().mapToDouble(child -> given[child]).toArray();
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            MethodRefused.when(
                    !(weights[k] >= 0),
                    tree.criteria().get(children.get(k)).pointer() + "/weight",
                    "A weight must be a number of at least 0.");
            total += weights[k];
        }
        MethodRefused.when(
                !(total > 0 && total < Double.POSITIVE_INFINITY),
                node.pointer() + "/children",
                "The weights below '%s' sum to %s.",
                node.id(),
                total);
        for (int k = 0; k < weights.length; k++) {
            // Weights that sum to 1 already stay as they are, so that computing with them again changes no bit.
            scores.weights[children.get(k)] = Math.abs(total - 1) < 1e-13 ? weights[k] : weights[k] / total;
        }
    }

    private void aggregate(CriterionTree.Criterion node, Scores scores) {
        int cities = preparation.cities().size();
        boolean gaps = node.children().stream().anyMatch(child -> scores.coverage[child] != null);
        double[] covered = gaps ? coverage(node, scores, cities) : null;
        double[] result = rule(node).outranks() ? copeland(node, scores) : mean(node, scores, gaps, cities);
        if (gaps) {
            double least = Math.max(node.settings().minimumCoverage() - 1e-12, Double.MIN_VALUE);
            for (int city = 0; city < cities; city++) {
                result[city] = covered[city] < least ? Double.NaN : result[city];
            }
        }
        scores.coverage[node.index()] = covered;
        scores.scores[node.index()] =
                node.index() == 0 ? result : preparation.method().rounded(RoundingStep.CRITERIA, result);
    }

    private double[] mean(CriterionTree.Criterion node, Scores scores, boolean gaps, int cities) {
        PowerMean mean = rule(node).mean();
        double[] sums = new double[cities];
        double[] present = new double[gaps ? cities : 0];
        double total = 0;
        for (int child : node.children()) {
            double weight = scores.weights[child];
            if (weight == 0) {
                continue;
            }
            total += weight;
            CriterionTree.Criterion below = tree.criteria().get(child);
            double[] term = below.isLeaf() ? terms[below.leaf()] : terms(node, below, scores.scores[child]);
            if (gaps) {
                addPresent(weight, term, sums, present);
            } else {
                for (int city = 0; city < cities; city++) {
                    sums[city] += weight * term[city];
                }
            }
        }
        for (int city = 0; city < cities; city++) {
            sums[city] = mean.of(sums[city] / (gaps ? present[city] : total));
        }
        return sums;
    }

    private static void addPresent(double weight, double[] term, double[] sums, double[] present) {
        for (int city = 0; city < sums.length; city++) {
            if (!Double.isNaN(term[city])) {
                sums[city] += weight * term[city];
                present[city] += weight;
            }
        }
    }

    private double[] terms(CriterionTree.Criterion node, CriterionTree.Criterion child, double[] scores) {
        if (rule(node).outranks() || rule(node).method() == Aggregation.ARITHMETIC) {
            return scores;
        }
        PowerMean mean = rule(node).mean();
        double[] terms = new double[scores.length];
        for (int city = 0; city < terms.length; city++) {
            if (!mean.takes(scores[city])) {
                throw refused(node, child, city, scores[city]);
            }
            terms[city] = mean.term(scores[city]);
        }
        return terms;
    }

    private MethodRefused refused(CriterionTree.Criterion node, CriterionTree.Criterion child, int city, double score) {
        return new MethodRefused(
                node.pointer() + "/settings/aggregation",
                "%s has %s for '%s', which a %s mean cannot take: normalise to a range above 0, or give a shift."
                        .formatted(
                                preparation.cities().get(city),
                                score,
                                child.id(),
                                rule(node).method().word()));
    }

    private static double[] copeland(CriterionTree.Criterion node, Scores scores) {
        List<Integer> children = node.children();
        return new Outranking(
                        children.stream().map(child -> scores.scores[child]).toArray(double[][]::new),
                        children.stream()
                                .mapToDouble(child -> scores.weights[child])
                                .toArray())
                .copeland();
    }

    /** A criterion without a score covers nothing. */
    private static double[] coverage(CriterionTree.Criterion node, Scores scores, int cities) {
        double[] covered = new double[cities];
        for (int child : node.children()) {
            for (int city = 0; city < cities; city++) {
                covered[city] += Double.isNaN(scores.scores[child][city])
                        ? 0
                        : scores.weights[child] * scores.covered(child, city);
            }
        }
        return covered;
    }

    private static double[] present(double[] scores) {
        return Arrays.stream(scores).anyMatch(Double::isNaN)
                ? Arrays.stream(scores)
                        .map(score -> Double.isNaN(score) ? 0 : 1)
                        .toArray()
                : null;
    }

    private AggregationRule rule(CriterionTree.Criterion node) {
        return node.settings().with(variant).aggregation();
    }
}
