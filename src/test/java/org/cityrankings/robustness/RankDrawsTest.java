package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Properties of draws that hold for all data and seeds. */
class RankDrawsTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
    private static final Workers ALONE = new Workers(POOL, 1);

    @AfterContainer
    static void close() {
        POOL.shutdownNow();
    }

    @Property(tries = 40)
    void theSameSeedGivesTheSameBitsOnOneAndOnTwoThreads(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int cities, @ForAll TieRule ties) {
        WeightDraws draws = new WeightDraws(tree(seed, cities, 4, 0.2), WeightLaw.uniform());
        RankDraws plan = new RankDraws(731, seed, ties, true);
        RankStatistics one = plan.run(draws, cities, ALONE);
        RankStatistics two = plan.run(draws, cities, new Workers(POOL, 2));
        assertSame(one, two, identity(cities));
    }

    @Property(tries = 40)
    void permutingCitiesPermutesTheResult(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int cities, @ForAll TieRule ties) {
        double[][] leaves = leaves(seed, cities, 4, 0.2);
        int[] permutation = new PermutationSampler(Generators.of(seed + 1), cities, cities).sample();
        double[][] permuted = Arrays.stream(leaves)
                .map(leaf -> Arrays.stream(permutation)
                        .mapToDouble(city -> leaf[city])
                        .toArray())
                .toArray(double[][]::new);
        double[] weights = {1, 2, 3, 4};
        RankDraws plan = new RankDraws(150, seed, ties, true);
        WeightLaw law = WeightLaw.dirichlet(20);
        RankStatistics plain = plan.run(new WeightDraws(WeightedTree.flat(leaves, weights), law), cities, ALONE);
        RankStatistics other = plan.run(new WeightDraws(WeightedTree.flat(permuted, weights), law), cities, ALONE);
        assertSame(other, plain, permutation);
    }

    @Property(tries = 40)
    void acceptabilitiesOfEachCityAndOfEachRankAddUpToTheDraws(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int cities) {
        RankStatistics statistics = new RankDraws(250, seed, TieRule.MIN, true)
                .run(new WeightDraws(tree(seed, cities, 3, 0), WeightLaw.spread(0.5)), cities, ALONE);
        int[] ofRank = new int[cities];
        for (int city = 0; city < cities; city++) {
            int[] counts = statistics.counts(city);
            assertEquals(250, Arrays.stream(counts).sum());
            Arrays.setAll(ofRank, rank -> ofRank[rank] + counts[rank]);
            for (int other = 0; other < cities; other++) {
                assertEquals(1, statistics.ahead(city, other) + statistics.ahead(other, city), 1e-15);
            }
        }
        assertTrue(Arrays.stream(ofRank).allMatch(count -> count == 250));
    }

    @Example
    void anotherSeedGivesOtherDraws() {
        WeightDraws draws = new WeightDraws(tree(5, 10, 4, 0), WeightLaw.uniform());
        RankStatistics one = new RankDraws(500, 1, TieRule.MIN, false).run(draws, 10, ALONE);
        RankStatistics two = new RankDraws(500, 2, TieRule.MIN, false).run(draws, 10, ALONE);
        boolean same = true;
        for (int city = 0; city < 10; city++) {
            same &= Arrays.equals(one.counts(city), two.counts(city));
        }
        assertFalse(same);
    }

    @Example
    void callersOnTheThreadsOfTheirOwnExecutorDoNotWaitForEachOther() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            WeightDraws draws = new WeightDraws(tree(5, 10, 4, 0), WeightLaw.uniform());
            RankDraws plan = new RankDraws(500, 1, TieRule.MIN, false);
            RankStatistics statistics = single.submit(() -> plan.run(draws, 10, new Workers(single, 4)))
                    .get(20, TimeUnit.SECONDS);
            assertEquals(500, statistics.draws());
        } finally {
            single.shutdownNow();
        }
    }

    @Example
    void interruptingTheCallerStopsAllWorkers() throws Exception {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            Replicates endless = random -> (draw, scores) -> {
                running.countDown();
                scores[0] = random.nextDouble();
                return true;
            };
            assertThrows(CancellationException.class, () -> new RankDraws(Integer.MAX_VALUE, 1, TieRule.MIN, false)
                    .run(endless, 1, new Workers(POOL, 2)));
            assertTrue(Thread.currentThread().isInterrupted());
            stopped.countDown();
        });
        caller.start();
        caller.interrupt();
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
        CompletableFuture<Void> free = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> {}, POOL), CompletableFuture.runAsync(() -> {}, POOL));
        free.get(20, TimeUnit.SECONDS);
    }

    @Example
    void whatAReplicateThrowsReachesTheCaller() {
        Replicates failing = random -> (draw, scores) -> {
            if (draw == 777) {
                throw new IllegalStateException("draw 777");
            }
            return true;
        };
        RankDraws plan = new RankDraws(5000, 1, TieRule.MIN, false);
        String message = assertThrows(IllegalStateException.class, () -> plan.run(failing, 3, new Workers(POOL, 2)))
                .getMessage();
        assertEquals("draw 777", message);
    }

    private static void assertSame(RankStatistics permuted, RankStatistics plain, int[] permutation) {
        assertEquals(plain.draws(), permuted.draws());
        for (int i = 0; i < permutation.length; i++) {
            assertArrayEquals(plain.counts(permutation[i]), permuted.counts(i));
            assertEquals(plain.mean(permutation[i]), permuted.mean(i));
            assertArrayEquals(plain.quantiles(permutation[i], 0.1, 0.7), permuted.quantiles(i, 0.1, 0.7));
            for (int j = 0; j < permutation.length; j++) {
                assertEquals(plain.ahead(permutation[i], permutation[j]), permuted.ahead(i, j));
            }
        }
    }

    private static int[] identity(int cities) {
        int[] identity = new int[cities];
        Arrays.setAll(identity, i -> i);
        return identity;
    }

    private static WeightedTree tree(long seed, int cities, int indicators, double missing) {
        double[] weights = new double[indicators];
        Arrays.setAll(weights, i -> i + 1);
        return WeightedTree.flat(leaves(seed, cities, indicators, missing), weights);
    }

    static double[][] leaves(long seed, int cities, int indicators, double missing) {
        UniformRandomProvider random = Generators.of(seed);
        double[][] leaves = new double[indicators][cities];
        for (double[] leaf : leaves) {
            Arrays.setAll(leaf, city -> random.nextDouble() < missing ? Double.NaN : random.nextDouble(0, 100));
        }
        return leaves;
    }
}
