package org.cityrankings.composite;

import java.util.List;
import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;
import org.cityrankings.program.Aggregation;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The weights of the criteria below one criterion, given by the method or found from the scores. */
final class NodeWeights {
    private final CriterionTree.Criterion node;
    private final List<CriterionTree.Criterion> children;

    NodeWeights(CriterionTree.Criterion node, List<CriterionTree.Criterion> children) {
        this.node = node;
        this.children = children;
    }

    /**
     * At least 0, relative to each other.
     *
     * @param scores by child and city; only looked at where the weights depend on them
     */
    double[] of(double[][] scores) {
        return switch (node.settings().weighting()) {
            case GIVEN -> given();
            case EQUAL -> equal();
            case PCA -> principalComponent(complete(scores));
            case EQUAL_INFLUENCE -> equalInfluence(complete(scores));
        };
    }

    private double[] equal() {
        return IntStream.range(0, children.size()).mapToDouble(i -> 1).toArray();
    }

    private double[] given() {
        long told =
                children.stream().filter(child -> child.node().weight() != null).count();
        if (told == 0) {
            return equal();
        }
        for (CriterionTree.Criterion child : children) {
            MethodRefused.when(
                    child.node().weight() == null,
                    child.pointer() + "/weight",
                    "'%s' has no weight, and others beside it have.",
                    child.id());
        }
        return children.stream().mapToDouble(child -> child.node().weight()).toArray();
    }

    /**
     * Squared loadings of the first principal component of the correlations: the share of its variance that each score
     * accounts for.
     */
    private double[] principalComponent(double[][] scores) {
        RealMatrix correlations = MatrixUtils.createRealMatrix(correlations(scores));
        double[] loadings =
                new EigenDecompositionSymmetric(correlations).getEigenvector(0).toArray();
        return IntStream.range(0, loadings.length)
                .mapToDouble(i -> loadings[i] * loadings[i])
                .toArray();
    }

    /**
     * Of the score y = Σ w·x the correlation with x(i) is (R·u)(i) over the deviation of y, with u = w·s: equal for all i
     * where R·u is constant, so w = R⁻¹·1 / s. That is exact for the arithmetic mean only, and where no city is missing.
     */
    private double[] equalInfluence(double[][] scores) {
        MethodRefused.when(
                node.settings().aggregation().method() != Aggregation.ARITHMETIC,
                pointer(),
                "Weights of equal influence are known only for the arithmetic mean.");
        DecompositionSolver solver =
                new LUDecomposition(MatrixUtils.createRealMatrix(correlations(scores))).getSolver();
        MethodRefused.when(
                !solver.isNonSingular(), pointer(), "Some of the scores follow from others, so no weights are best.");
        double[] weights = solver.solve(new ArrayRealVector(scores.length, 1)).toArray();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= ColumnSummary.of(scores[i]).deviation();
            MethodRefused.when(
                    !(weights[i] > 0),
                    pointer(),
                    "Equal influence would need a weight of 0 or less for '%s'.",
                    children.get(i).id());
        }
        return weights;
    }

    /** The cities that have all scores. */
    private double[][] complete(double[][] scores) {
        int[] cities = IntStream.range(0, scores[0].length)
                .filter(city -> IntStream.range(0, scores.length).noneMatch(child -> Double.isNaN(scores[child][city])))
                .toArray();
        MethodRefused.when(cities.length < 3, pointer(), "Fewer than 3 cities have all scores below '%s'.", node.id());
        return IntStream.range(0, scores.length)
                .mapToObj(child -> IntStream.of(cities)
                        .mapToDouble(city -> scores[child][city])
                        .toArray())
                .toArray(double[][]::new);
    }

    private double[][] correlations(double[][] scores) {
        int size = scores.length;
        double[][] standard = new double[size][];
        for (int i = 0; i < size; i++) {
            ColumnSummary summary = ColumnSummary.of(scores[i]);
            MethodRefused.when(
                    summary.isConstant(),
                    pointer(),
                    "All scores for '%s' are equal.",
                    children.get(i).id());
            double mean = summary.mean();
            double deviation = summary.deviation();
            standard[i] = IntStream.range(0, scores[i].length)
                    .mapToDouble(new Standard(scores[i], mean, deviation)::of)
                    .toArray();
        }
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            Interruption.check();
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int city = 0; city < scores[0].length; city++) {
                    sum += standard[i][city] * standard[j][city];
                }
                correlations[i][j] = i == j ? 1 : sum / (scores[0].length - 1);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    private record Standard(double[] column, double mean, double deviation) {
        double of(int city) {
            return (column[city] - mean) / deviation;
        }
    }

    private String pointer() {
        return node.pointer() + "/settings/weighting";
    }
}
