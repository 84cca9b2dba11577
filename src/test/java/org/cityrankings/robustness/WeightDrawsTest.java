package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WeightDrawsTest {
    private static final double NAN = Double.NaN;
    private static final double[] GIVEN = {1, 2, 5};
    private static final int DRAWS = 200_000;

    @Test
    void dirichletWeightsHaveTheMeanAndTheSpreadOfTheirLaw() {
        double[][] moments = moments(WeightLaw.dirichlet(15));
        for (int i = 0; i < GIVEN.length; i++) {
            double share = GIVEN[i] / 8;
            assertEquals(share, moments[0][i], 0.002);
            assertEquals(Math.sqrt(share * (1 - share) / 16), moments[1][i], 0.002);
        }
    }

    @Test
    void uniformWeightsDoNotDependOnThoseGiven() {
        double[][] moments = moments(WeightLaw.uniform());
        for (int i = 0; i < GIVEN.length; i++) {
            assertEquals(1.0 / 3, moments[0][i], 0.002);
            assertEquals(Math.sqrt(1.0 / 18), moments[1][i], 0.002);
        }
    }

    @Test
    void spreadWeightsStayWithinTheirBox() {
        WeightBox box = WeightBox.around(GIVEN, 0.25);
        Supplier<double[]> weights = WeightLaw.spread(0.25).around(GIVEN, Generators.of(1));
        double[] lowest = {1, 1, 1};
        double[] highest = {0, 0, 0};
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = weights.get();
            assertEquals(1, Arrays.stream(drawn).sum(), 1e-15);
            Arrays.setAll(lowest, i -> Math.min(lowest[i], drawn[i]));
            Arrays.setAll(highest, i -> Math.max(highest[i], drawn[i]));
        }
        for (int i = 0; i < GIVEN.length; i++) {
            assertTrue(lowest[i] >= box.lower()[i] - 1e-15 && lowest[i] < box.lower()[i] + 0.02);
            assertTrue(highest[i] <= box.upper()[i] + 1e-15 && highest[i] > box.upper()[i] - 0.02);
        }
    }

    private static double[][] moments(WeightLaw law) {
        Supplier<double[]> weights = law.around(GIVEN, Generators.of(1));
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] drawn = weights.get();
            assertEquals(1, Arrays.stream(drawn).sum(), 1e-14);
            for (int i = 0; i < 3; i++) {
                sum[i] += drawn[i] / DRAWS;
                squares[i] += drawn[i] * drawn[i] / DRAWS;
            }
        }
        double[] deviation = new double[3];
        Arrays.setAll(deviation, i -> Math.sqrt(squares[i] - sum[i] * sum[i]));
        return new double[][] {sum, deviation};
    }

    @Test
    void missingValuesDropOutLevelByLevel() {
        double[][] leaves = {{10, NAN, 10, NAN}, {20, 20, NAN, NAN}, {40, 40, 40, NAN}};
        assertArrayEquals(new double[] {28.75, 30, 25, NAN}, scores(leaves, 1, 3, 1));
        assertArrayEquals(new double[] {17.5, 20, 10, NAN}, scores(leaves, 1, 3, 0));
        assertArrayEquals(new double[] {40, 40, 40, NAN}, scores(leaves, 0, 0, 1));
    }

    /** Of two levels, the third column being a neighbour of a criterion of weight 1 that has the others below it. */
    private static double[] scores(double[][] leaves, double first, double second, double third) {
        return new WeightedTree(
                        leaves,
                        List.of(
                                new Siblings(new int[] {0, 1}, new double[] {first, second}),
                                new Siblings(new int[] {3, 2}, new double[] {1, third})))
                .scores();
    }

    @Test
    void aWeightOfZeroLeavesOut() {
        double[][] leaves = {{1, 1}, {5, NAN}};
        assertArrayEquals(
                new double[] {5, NAN},
                WeightedTree.flat(leaves, new double[] {0, 2}).scores());
        WeightDraws draws = new WeightDraws(WeightedTree.flat(leaves, new double[] {0, 2}), WeightLaw.uniform());
        double[] scores = new double[2];
        draws.open(Generators.of(1)).scores(0, scores);
        assertArrayEquals(new double[] {5, NAN}, scores);
    }

    @Test
    void leavingOutAnIndicatorTellsHowFarRanksMove() {
        double[][] leaves = {{9, 5, 1}, {1, 2, 3}, {4, 4, NAN}};
        LeaveOneOut out = LeaveOneOut.of(
                WeightedTree.flat(leaves, new double[] {1, 1, 1}).scores(),
                3,
                indicator -> {
                    double[] weights = {1, 1, 1};
                    weights[indicator] = 0;
                    return WeightedTree.flat(leaves, weights).scores();
                },
                TieRule.MIN);
        assertArrayEquals(new double[] {1, 2, 3}, out.nominal());
        assertArrayEquals(
                new double[][] {{3, 1, 1}, {1, 2, 3}, {1, 2, 3}}, out.without(), Arrays.deepToString(out.without()));
        assertArrayEquals(new double[] {5.0 / 3, 0, 0}, out.shift());
    }

    @Test
    void whatCannotBeIsRefused() {
        for (double bad : new double[] {-1, NAN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Siblings(new int[1], new double[] {bad}));
            assertThrows(IllegalArgumentException.class, () -> WeightLaw.dirichlet(bad));
            assertThrows(IllegalArgumentException.class, () -> WeightLaw.spread(bad));
        }
        double[] one = {1};
        double[][] leaf = {{1, 2}};
        Siblings itself = new Siblings(new int[] {1}, one);
        double[][] ragged = {{1, 2}, {1}};
        double[][] infinite = {{Double.NEGATIVE_INFINITY}};
        assertThrows(IllegalArgumentException.class, () -> new WeightedTree(leaf, List.of(itself)));
        assertThrows(IllegalArgumentException.class, () -> new WeightedTree(leaf, List.of()));
        assertThrows(IllegalArgumentException.class, () -> WeightedTree.flat(ragged, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> WeightedTree.flat(infinite, one));
        assertThrows(IllegalArgumentException.class, () -> new Siblings(new int[2], new double[1]));
        assertThrows(IllegalArgumentException.class, () -> new RankDraws(0, 1, TieRule.MIN, false));
        assertThrows(IllegalArgumentException.class, () -> new Workers(Runnable::run, 0));
    }

    @Test
    void tenThousandIndicatorsAreDrawnToo() {
        double[][] leaves = RankDrawsTest.leaves(1, 20, 10_000, 0.1);
        double[] weights = new double[leaves.length];
        Arrays.fill(weights, 1);
        WeightDraws draws = new WeightDraws(WeightedTree.flat(leaves, weights), WeightLaw.dirichlet(100));
        RankStatistics statistics =
                new RankDraws(50, 1, TieRule.MIN, false).run(draws, 20, new Workers(Runnable::run, 1));
        assertEquals(50, statistics.ranked(0));
    }
}
