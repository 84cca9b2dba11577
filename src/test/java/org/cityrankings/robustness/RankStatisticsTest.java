package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;

class RankStatisticsTest {
    private static final double NAN = Double.NaN;
    private static final double[] TIED = {5, NAN, 7, 5, -0.0, 0.0, 9};

    @Test
    void tiesShareTheRankThatTheRuleSays() {
        assertArrayEquals(new double[] {3, NAN, 2, 3, 5, 5, 1}, RankOrder.ranks(TIED, TieRule.MIN));
        assertArrayEquals(new double[] {4, NAN, 2, 4, 6, 6, 1}, RankOrder.ranks(TIED, TieRule.MAX));
        assertArrayEquals(new double[] {3.5, NAN, 2, 3.5, 5.5, 5.5, 1}, RankOrder.ranks(TIED, TieRule.AVERAGE));
        assertArrayEquals(new double[] {3, NAN, 2, 3, 4, 4, 1}, RankOrder.ranks(TIED, TieRule.DENSE));
    }

    @Test
    void scoresThatDifferInTheirLastBitDoNotTie() {
        double[] scores = new double[1000];
        scores[0] = 0.1;
        for (int i = 1; i < scores.length; i++) {
            scores[i] = Math.nextUp(scores[i - 1]);
        }
        double[] ranks = RankOrder.ranks(scores, TieRule.MIN);
        for (int i = 0; i < ranks.length; i++) {
            assertEquals(1000 - i, ranks[i]);
        }
    }

    @Test
    void extremeScoresAreRankedToo() {
        double[] scores = {Double.NEGATIVE_INFINITY, -1e300, -Double.MIN_VALUE, 0, 1e-300, Double.POSITIVE_INFINITY};
        assertArrayEquals(new double[] {6, 5, 4, 3, 2, 1}, RankOrder.ranks(scores, TieRule.MIN));
        assertArrayEquals(new double[0], RankOrder.ranks(new double[0], TieRule.AVERAGE));
        assertArrayEquals(new double[] {1}, RankOrder.ranks(new double[] {3}, TieRule.AVERAGE));
    }

    @Test
    void quantilesAndMeansAreThoseOfTheFullListOfRanks() {
        UniformRandomProvider random = Generators.of(3);
        for (TieRule ties : TieRule.values()) {
            RankStatistics statistics = new RankStatistics(9, ties, false);
            double[][] all = new double[57][];
            for (int draw = 0; draw < all.length; draw++) {
                double[] scores = random.ints(9, 0, 6).mapToDouble(i -> i).toArray();
                statistics.add(scores);
                all[draw] = RankOrder.ranks(scores, ties);
            }
            for (int city = 0; city < 9; city++) {
                int each = city;
                double[] list =
                        Arrays.stream(all).mapToDouble(ranks -> ranks[each]).toArray();
                double[] probabilities = {0, 0.05, 0.333, 0.5, 0.95, 1};
                assertArrayEquals(
                        Quantile.withDefaults()
                                .with(Quantile.EstimationMethod.HF7)
                                .evaluate(list, probabilities),
                        statistics.quantiles(city, probabilities));
                assertEquals(Arrays.stream(list).average().orElseThrow(), statistics.mean(city), 1e-13);
                assertEquals(Arrays.stream(list).min().orElseThrow(), statistics.best(city));
                assertEquals(Arrays.stream(list).max().orElseThrow(), statistics.worst(city));
                assertEquals(
                        Arrays.stream(list).filter(rank -> rank <= 3).count() / 57.0, statistics.top(city, 3), 1e-15);
            }
        }
    }

    @Test
    void pairsCountTiesAsHalfAndOnlyDrawsInWhichBothAreRanked() {
        RankStatistics statistics = new RankStatistics(3, TieRule.MIN, true);
        statistics.add(new double[] {2, 1, NAN});
        statistics.add(new double[] {2, 2, 3});
        statistics.add(new double[] {1, 2, NAN});
        statistics.add(new double[] {3, 2, NAN});
        assertEquals(0.625, statistics.ahead(0, 1));
        assertEquals(0.375, statistics.ahead(1, 0));
        assertEquals(1, statistics.ahead(2, 0));
        assertEquals(0.5, statistics.ahead(1, 1));
        assertArrayEquals(new int[] {1}, statistics.tiedWith(0, 0.95));
        assertArrayEquals(new int[] {}, statistics.tiedWith(0, 0.625));
        assertArrayEquals(new int[] {}, statistics.tiedWith(2, 0.95));
        assertEquals(1, statistics.ranked(2));
        assertEquals(0.25, statistics.top(2, 1));
    }

    @Test
    void aCityThatIsNeverRankedHasNoStatistics() {
        RankStatistics statistics = new RankStatistics(2, TieRule.AVERAGE, true);
        statistics.add(new double[] {1, NAN});
        assertEquals(0, statistics.ranked(1));
        assertTrue(Double.isNaN(statistics.mean(1)));
        assertTrue(Double.isNaN(statistics.best(1)));
        assertTrue(Double.isNaN(statistics.quantiles(1, 0.5)[0]));
        assertTrue(Double.isNaN(statistics.ahead(0, 1)));
        assertEquals(0, statistics.top(1, 2));
        assertEquals(1, statistics.mean(0));
    }

    @Test
    void pairsOfTooManyCitiesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RankStatistics(1001, TieRule.MIN, true));
    }
}
