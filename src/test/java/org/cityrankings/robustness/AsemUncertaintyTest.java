package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the scores of 600 runs that COINr kept, everything that it derives from them. */
class AsemUncertaintyTest {
    private static final int BASE = 100;

    private final AsemTable scores = AsemTable.of("expected_sa_scores.csv");
    private final AsemTable ranks = AsemTable.of("expected_sa_ranks.csv");
    private final double[][] runs = Arrays.copyOfRange(scores.columns(), 1, scores.columns().length);
    private final double[] nominal = RankOrder.ranks(scores.column("Nominal"), TieRule.MIN);

    AsemUncertaintyTest() throws IOException {}

    @Test
    void all30651RanksAreThoseOfTheReference() {
        assertEquals(ranks.header(), scores.header());
        assertEquals(ranks.names(), scores.names());
        int cells = 0;
        for (int run = 0; run < scores.columns().length; run++) {
            double[] own = RankOrder.ranks(scores.columns()[run], TieRule.MIN);
            assertArrayEquals(ranks.columns()[run], own, scores.header().get(run));
            cells += own.length;
        }
        assertEquals(30651, cells);
    }

    @Test
    void theNominalScoresAndRanksAreTheirs() throws IOException {
        AsemTable expected = AsemTable.of("expected_sa_nominal.csv");
        assertArrayEquals(expected.column("Score"), scores.column("Nominal"));
        assertArrayEquals(expected.column("Rank"), nominal);
    }

    @Test
    void rankStatisticsOfTheFirst200RunsAreExact() throws IOException {
        AsemTable expected = AsemTable.of("expected_sa_rankstats.csv");
        RankStatistics statistics = new RankStatistics(nominal.length, TieRule.MIN, true);
        Stream.of(runs).limit(2 * BASE).forEach(statistics::add);
        for (int city = 0; city < nominal.length; city++) {
            String name = expected.names().get(city);
            double[] quantiles = statistics.quantiles(city, 0.05, 0.5, 0.95);
            assertEquals(expected.column("Nominal")[city], nominal[city], name);
            assertEquals(expected.column("Mean")[city], statistics.mean(city), 1e-13, name);
            assertEquals(expected.column("Q5")[city], quantiles[0], 1e-13, name);
            assertEquals(expected.column("Median")[city], quantiles[1], 1e-13, name);
            assertEquals(expected.column("Q95")[city], quantiles[2], 1e-13, name);
        }
    }

    @Test
    void sobolIndicesOfTheStoredRunsAgreeToTheNinthDigit() throws IOException {
        AsemTable expected = AsemTable.of("expected_sa_sensitivity.csv");
        SobolIndices indices = SobolIndices.of(BASE, outputs());
        assertArrayEquals(expected.column("Si"), indices.first(), 1e-9);
        assertArrayEquals(expected.column("STi"), indices.total(), 1e-9);
    }

    @Test
    void bootstrapIntervalsAreLikeTheirsThoughDrawnByAnotherGenerator() throws IOException {
        AsemTable expected = AsemTable.of("expected_sa_sensitivity.csv");
        SobolIndices.Intervals intervals = SobolIndices.bootstrap(BASE, outputs(), 1000, 0.9, 7);
        assertArrayEquals(expected.column("Si_q5"), intervals.lower().first(), 0.12);
        assertArrayEquals(expected.column("Si_q95"), intervals.upper().first(), 0.12);
        assertArrayEquals(expected.column("STi_q5"), intervals.lower().total(), 0.12);
        assertArrayEquals(expected.column("STi_q95"), intervals.upper().total(), 0.12);
        SobolIndices indices = SobolIndices.of(BASE, outputs());
        for (int i = 0; i < indices.total().length; i++) {
            assertTrue(intervals.lower().total()[i] < indices.total()[i]);
            assertTrue(intervals.upper().total()[i] > indices.total()[i]);
        }
    }

    private double[] outputs() {
        return Stream.of(runs)
                .mapToDouble(run -> RankShift.mean(nominal, RankOrder.ranks(run, TieRule.MIN)))
                .toArray();
    }
}
