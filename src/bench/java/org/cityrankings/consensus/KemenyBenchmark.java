package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a proven Kemeny order of 25 items takes on one core, with all best orders counted; the bar is 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class KemenyBenchmark {
    /** Lists that agree somewhat, lists that do not at all, and a coin tossed for each pair, which is the worst. */
    @Param({"noisy", "random", "coins"})
    public String lists;

    @Param({"25"})
    public int items;

    private final List<Tally> tallies = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        for (int seed = 0; seed < 16; seed++) {
            Random random = new Random(seed);
            List<RankedList> drawn = lists.equals("coins")
                    ? coins(random)
                    : IntStream.range(0, 9)
                            .mapToObj(list -> list(lists.equals("noisy") ? 8 : 1000, random))
                            .toList();
            Conventions ignored = new Conventions(Unranked.IGNORED, null, null, null, null, null, null, null, null);
            tallies.add(new Tally(Ballots.of(names(), drawn), ignored));
        }
    }

    private List<String> names() {
        return IntStream.range(0, items).mapToObj("c%02d"::formatted).toList();
    }

    /** The items in their order, each shifted by a normally distributed number of places. */
    private RankedList list(double noise, Random random) {
        double[] places = IntStream.range(0, items)
                .mapToDouble(item -> item + noise * random.nextGaussian())
                .toArray();
        List<List<String>> tiers = IntStream.of(Ranks.order(items, (a, b) -> Double.compare(places[a], places[b])))
                .mapToObj(item -> List.of(names().get(item)))
                .toList();
        return new RankedList(BigDecimal.ONE, tiers);
    }

    private List<RankedList> coins(Random random) {
        List<RankedList> pairs = new ArrayList<>();
        for (int one = 0; one < items; one++) {
            for (int other = 0; other < one; other++) {
                List<List<String>> pair =
                        new ArrayList<>(List.of(List.of(names().get(one)), List.of(names().get(other))));
                if (random.nextBoolean()) {
                    Collections.reverse(pair);
                }
                pairs.add(new RankedList(BigDecimal.ONE, pair));
            }
        }
        return pairs;
    }

    @Benchmark
    public Object kemeny() {
        Outcome outcome = tallies.get(next++ % tallies.size()).by(ConsensusMethod.KEMENY);
        if (!outcome.optimum().exact()) {
            throw new IllegalStateException("not proven");
        }
        return outcome;
    }
}
