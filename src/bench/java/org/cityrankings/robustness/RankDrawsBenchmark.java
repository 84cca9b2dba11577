package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 10,000 draws of weights over 1,000 cities and 50 indicators, with all rank statistics, in a heap of 200 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx200m")
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class RankDrawsBenchmark {
    private static final int CITIES = 1_000;
    private static final int INDICATORS = 50;
    private static final int DRAWS = 10_000;

    @Param({"0", "0.1"})
    double missing;

    @Param({"false", "true"})
    boolean pairs;

    @Param({"1", "2"})
    int threads;

    private ExecutorService pool;
    private WeightedTree tree;

    @Setup(Level.Trial)
    public void prepare() {
        pool = Executors.newFixedThreadPool(2);
        UniformRandomProvider random = Generators.of(1);
        double[][] leaves = new double[INDICATORS][CITIES];
        for (double[] leaf : leaves) {
            Arrays.setAll(leaf, city -> random.nextDouble() < missing ? Double.NaN : random.nextDouble(0, 100));
        }
        tree = WeightedTree.flat(leaves, random.doubles(INDICATORS, 0.5, 1.5).toArray());
    }

    @TearDown(Level.Trial)
    public void close() {
        pool.shutdownNow();
    }

    @Benchmark
    public void dirichlet(Blackhole blackhole) {
        RankStatistics statistics = new RankDraws(DRAWS, 1, TieRule.MIN, pairs)
                .run(new WeightDraws(tree, WeightLaw.dirichlet(100)), CITIES, new Workers(pool, threads));
        for (int city = 0; city < CITIES; city++) {
            blackhole.consume(statistics.counts(city));
            blackhole.consume(statistics.quantiles(city, 0.05, 0.25, 0.5, 0.75, 0.95));
            blackhole.consume(statistics.top(city, 10));
            blackhole.consume(statistics.mean(city));
        }
    }
}
