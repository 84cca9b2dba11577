package org.cityrankings.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted arithmetic means of normalised columns up a tree of criteria: the one aggregation that is fast enough to be
 * repeated for ten thousand weights, because it works on whole columns.
 *
 * <p>A missing value drops out and the weights of its siblings are rescaled; a criterion without any value is itself
 * missing. This is done level by level, as COINr does, which a flat mean with products of weights would not equal.
 */
public final class WeightedTree {
    private final int cities;
    private final double[][] leaves;
    private final List<Siblings> criteria;
    private final double[][] values;
    private final double[][] present;

    /**
     * @param leaves the normalised columns, one an indicator, each with a value a city, NaN where missing, never infinite; not copied
     * @param criteria children before parents, the root last; their own numbers go on after those of the leaves
     */
    public WeightedTree(double[][] leaves, List<Siblings> criteria) {
        this.leaves = leaves;
        this.cities = leaves.length == 0 ? 0 : leaves[0].length;
        check(leaves, criteria);
        this.criteria = criteria.stream().map(WeightedTree::weighted).toList();
        values = Arrays.copyOf(leaves, leaves.length + criteria.size());
        present = new double[values.length][];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            double[] column = leaves[leaf];
            if (Arrays.stream(column).anyMatch(Double::isNaN)) {
                values[leaf] =
                        Arrays.stream(column).map(x -> Double.isNaN(x) ? 0 : x).toArray();
                present[leaf] =
                        Arrays.stream(column).map(x -> Double.isNaN(x) ? 0 : 1).toArray();
            }
        }
        for (int i = 0; i < criteria.size(); i++) {
            present[leaves.length + i] = present(this.criteria.get(i));
        }
    }

    private void check(double[][] columns, List<Siblings> tree) {
        if (tree.isEmpty()) {
            throw new IllegalArgumentException("a tree has to have a root");
        }
        for (double[] column : columns) {
            if (column.length != cities || Arrays.stream(column).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("columns have to be of one length, with finite values or NaN");
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            int own = columns.length + i;
            if (Arrays.stream(tree.get(i).nodes()).anyMatch(node -> node < 0 || node >= own)) {
                throw new IllegalArgumentException("children of a criterion have to come before it");
            }
        }
    }

    /** A tree of one level. */
    static WeightedTree flat(double[][] leaves, double[] weights) {
        return new WeightedTree(
                leaves, List.of(new Siblings(IntStream.range(0, leaves.length).toArray(), weights)));
    }

    private static Siblings weighted(Siblings siblings) {
        int[] kept = IntStream.range(0, siblings.nodes().length)
                .filter(i -> siblings.weights()[i] > 0)
                .toArray();
        return new Siblings(
                Arrays.stream(kept).map(i -> siblings.nodes()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> siblings.weights()[i]).toArray());
    }

    /** 1 for each city that has a value for any of these, else 0; null where all have. */
    private double[] present(Siblings siblings) {
        double[] any = new double[cities];
        for (int node : siblings.nodes()) {
            if (present[node] == null) {
                return null;
            }
            Arrays.setAll(any, city -> Math.max(any[city], present[node][city]));
        }
        return any;
    }

    /** The levels at which weights are given, without the children of weight 0. */
    List<Siblings> criteria() {
        return criteria;
    }

    /** The score of each city under the given weights, NaN where it has no value at all. */
    double[] scores() {
        double[] scores = new double[cities];
        new Evaluation().scores(criteria.stream().map(Siblings::weights).toList(), scores);
        return scores;
    }

    /** The arrays for one set of weights after another, one instance a thread. */
    final class Evaluation {
        private final List<double[]> sums = new ArrayList<>(Arrays.asList(values));
        private final double[] reached = new double[cities];

        Evaluation() {
            for (int node = leaves.length; node < values.length; node++) {
                sums.set(node, new double[cities]);
            }
        }

        /** @param weights for each of the criteria those of its children */
        void scores(List<double[]> weights, double[] scores) {
            for (int i = 0; i < criteria.size(); i++) {
                boolean root = i == criteria.size() - 1;
                double[] sum = root ? scores : sums.get(leaves.length + i);
                mean(criteria.get(i).nodes(), weights.get(i), sum, root ? Double.NaN : 0);
            }
        }

        private void mean(int[] nodes, double[] weights, double[] sum, double missing) {
            double whole = 0;
            Arrays.fill(sum, 0);
            Arrays.fill(reached, 0);
            for (int i = 0; i < nodes.length; i++) {
                addProduct(sum, weights[i], sums.get(nodes[i]));
                if (present[nodes[i]] == null) {
                    whole += weights[i];
                } else {
                    addProduct(reached, weights[i], present[nodes[i]]);
                }
            }
            for (int city = 0; city < sum.length; city++) {
                double divisor = whole + reached[city];
                sum[city] = divisor > 0 ? sum[city] / divisor : missing;
            }
        }

        private static void addProduct(double[] sum, double weight, double[] column) {
            for (int city = 0; city < sum.length; city++) {
                sum[city] += weight * column[city];
            }
        }
    }
}
