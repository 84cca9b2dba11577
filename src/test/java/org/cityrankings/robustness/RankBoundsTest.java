package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Bounds against all the weights that matter where there are few, and against draws where there are many. */
class RankBoundsTest {
    private static final Workers ALONE = new Workers(Runnable::run, 1);
    private static final double EFFORT = 1e10;
    private static final double NAN = Double.NaN;

    @Property(tries = 300)
    void ofThreeIndicatorsTheyAreThoseOfEveryRegionOfTheWeights(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int cities, @ForAll @IntRange(max = 1) int kind) {
        double[][] leaves = RankDrawsTest.leaves(seed, cities, 3, 0);
        if (seed % 2 == 0) {
            Arrays.stream(leaves).forEach(leaf -> Arrays.setAll(leaf, city -> Math.rint(leaf[city] / 25)));
        }
        WeightBox box = kind == 0 ? WeightBox.simplex(3) : WeightBox.around(new double[] {2, 3, 4}, 0.4);
        int[] best = new int[cities];
        int[] worst = new int[cities];
        Arrays.fill(best, cities);
        for (double[] weights : corners(leaves, box)) {
            for (int city = 0; city < cities; city++) {
                int ahead = 0;
                int atLeastLevel = 0;
                for (int rival = 0; rival < cities; rival++) {
                    double lead = 0;
                    for (int i = 0; i < 3; i++) {
                        lead += weights[i] * (leaves[i][rival] - leaves[i][city]);
                    }
                    ahead += lead > 1e-9 ? 1 : 0;
                    atLeastLevel += lead > -1e-9 ? 1 : 0;
                }
                best[city] = Math.min(best[city], ahead + 1);
                worst[city] = Math.max(worst[city], atLeastLevel);
            }
        }
        RankBounds[] bounds = RankBounds.of(leaves, box, EFFORT, ALONE);
        for (int city = 0; city < cities; city++) {
            assertEquals(new RankBounds(best[city], worst[city], true), bounds[city]);
        }
    }

    /**
     * With three indicators the weights are a polygon, cut by the lines on which two cities tie. A best rank, ties being
     * in the city's favour, and a worst rank are reached on closed cells, so at corners: where two of these lines meet.
     */
    private static List<double[]> corners(double[][] leaves, WeightBox box) {
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double[] low = new double[3];
            double[] high = new double[3];
            for (int k = 0; k < 3; k++) {
                low[k] = (k == i ? 1 : 0) - box.lower()[i];
                high[k] = (k == i ? 1 : 0) - box.upper()[i];
            }
            lines.add(low);
            lines.add(high);
        }
        for (int one = 0; one < leaves[0].length; one++) {
            for (int other = 0; other < one; other++) {
                double[] line = new double[3];
                for (int k = 0; k < 3; k++) {
                    line[k] = leaves[k][one] - leaves[k][other];
                }
                lines.add(line);
            }
        }
        List<double[]> corners = new ArrayList<>();
        for (double[] a : lines) {
            for (double[] b : lines) {
                double[] w = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
                double sum = w[0] + w[1] + w[2];
                double[] weights = Arrays.stream(w).map(x -> x / sum).toArray();
                if (Math.abs(sum) > 1e-9
                        && IntStream.range(0, 3)
                                .allMatch(i ->
                                        weights[i] > box.lower()[i] - 1e-12 && weights[i] < box.upper()[i] + 1e-12)) {
                    corners.add(weights);
                }
            }
        }
        return corners;
    }

    @Property(tries = 60)
    void theyContainEveryRankThatIsDrawn(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int cities,
            @ForAll @IntRange(min = 1, max = 8) int indicators,
            @ForAll @IntRange(max = 2) int missing) {
        double[][] leaves = RankDrawsTest.leaves(seed, cities, indicators, missing * 0.15);
        double[] given = Generators.of(seed).doubles(indicators, 0.1, 1).toArray();
        assertContained(leaves, WeightBox.around(given, 0.3), given, WeightLaw.spread(0.3), seed);
        assertContained(leaves, WeightBox.simplex(indicators), given, WeightLaw.uniform(), seed);
        assertContained(leaves, WeightBox.simplex(indicators), given, WeightLaw.dirichlet(1), seed);
    }

    private static void assertContained(double[][] leaves, WeightBox box, double[] given, WeightLaw law, long seed) {
        int cities = leaves[0].length;
        RankBounds[] bounds = RankBounds.of(leaves, box, EFFORT, ALONE);
        WeightDraws draws = new WeightDraws(WeightedTree.flat(leaves, given), law);
        for (TieRule ties : List.of(TieRule.MIN, TieRule.MAX)) {
            RankStatistics drawn = new RankDraws(400, seed, ties, false).run(draws, cities, ALONE);
            for (int city = 0; city < cities; city++) {
                if (drawn.ranked(city) == 0) {
                    assertEquals(new RankBounds(0, 0, true), bounds[city]);
                } else {
                    assertTrue(bounds[city].best() <= drawn.best(city), "best of " + city);
                    assertTrue(bounds[city].worst() >= drawn.worst(city), "worst of " + city);
                }
            }
        }
    }

    @Example
    void manyCitiesGetIntervalsOfPairsThatContainEveryRankToo() {
        double[][] leaves = RankDrawsTest.leaves(3, RankBounds.MOST_CITIES + 1, 5, 0);
        double[] given = {1, 1, 1, 1, 1};
        assertContained(leaves, WeightBox.around(given, 0.2), given, WeightLaw.spread(0.2), 9);
        RankBounds[] bounds = RankBounds.of(leaves, WeightBox.around(given, 0.2), EFFORT, ALONE);
        assertFalse(Arrays.stream(bounds).allMatch(RankBounds::exact));
    }

    @Example
    void aCityThatIsBehindEverywhereIsLastForCertain() {
        double[][] leaves = {{5, 1, 9}, {5, 1, 2}};
        RankBounds[] bounds = RankBounds.of(leaves, WeightBox.simplex(2), EFFORT, ALONE);
        assertEquals(new RankBounds(1, 2, true), bounds[0]);
        assertEquals(new RankBounds(3, 3, true), bounds[1]);
        assertEquals(new RankBounds(1, 2, true), bounds[2]);
    }

    @Example
    void equalCitiesTieForEveryRankBetweenThem() {
        double[][] leaves = {{5, 5, 5}, {7, 7, 7}};
        for (RankBounds bounds : RankBounds.of(leaves, WeightBox.simplex(2), EFFORT, ALONE)) {
            assertEquals(new RankBounds(1, 3, true), bounds);
        }
    }

    @Example
    void citiesThatMissDifferentValuesAreComparedByTheirExtremes() {
        double[][] leaves = {{9, NAN, 1, NAN}, {8, 3, 2, NAN}, {7, 4, NAN, NAN}};
        RankBounds[] bounds = RankBounds.of(leaves, WeightBox.around(new double[] {1, 1, 1}, 0.5), EFFORT, ALONE);
        assertEquals(new RankBounds(1, 1, true), bounds[0]);
        assertEquals(new RankBounds(2, 2, true), bounds[1]);
        assertEquals(new RankBounds(3, 3, true), bounds[2]);
        assertEquals(new RankBounds(0, 0, true), bounds[3]);
    }

    @Example
    void twoThreadsFindTheSameBounds() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            double[][] leaves = RankDrawsTest.leaves(4, 25, 8, 0);
            WeightBox box = WeightBox.simplex(8);
            assertEquals(
                    List.of(RankBounds.of(leaves, box, EFFORT, ALONE)),
                    List.of(RankBounds.of(leaves, box, EFFORT, new Workers(pool, 2))));
        } finally {
            pool.shutdownNow();
        }
    }

    @Example
    void boundsThatNoWeightsMeetAreRefused() {
        double[] half = {0.5, 0.5, 0.5};
        double[] none = {0, 0, 0};
        double[] third = {0.3, 0.3, 0.3};
        assertThrows(IllegalArgumentException.class, () -> new WeightBox(half, half));
        assertThrows(IllegalArgumentException.class, () -> new WeightBox(none, third));
        assertThrows(IllegalArgumentException.class, () -> new WeightBox(half, none));
        assertThrows(IllegalArgumentException.class, () -> new WeightBox(none, new double[] {1, 1, NAN}));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankBounds.of(new double[2][4], WeightBox.simplex(3), EFFORT, ALONE));
        double[][] infinite = {{1, Double.POSITIVE_INFINITY}};
        assertThrows(
                IllegalArgumentException.class, () -> RankBounds.of(infinite, WeightBox.simplex(1), EFFORT, ALONE));
    }
}
