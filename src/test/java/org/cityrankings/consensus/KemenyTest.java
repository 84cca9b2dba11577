package org.cityrankings.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Kemeny orders against all orders there are. */
class KemenyTest {
    private static Outcome kemeny(int size, List<RankedList> lists) {
        return tally(size, lists).by(ConsensusMethod.KEMENY);
    }

    private static Tally tally(int size, List<RankedList> lists) {
        return new Tally(Ballots.of(RandomLists.items(size), lists), Conventions.usual());
    }

    @Property(tries = 600)
    void theBestOrdersAreThoseOfAllOrders(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(min = 1, max = 6) int lists) {
        check(size, RandomLists.mixed(size, lists, new Random(seed)));
    }

    /** Few whole lists make many ties and cycles. */
    @Property(tries = 300)
    void alsoWithManyTiesAndCycles(
            @ForAll long seed,
            @ForAll @IntRange(min = 5, max = 7) int size,
            @ForAll @IntRange(min = 2, max = 4) int lists) {
        check(size, RandomLists.strict(size, lists, new Random(seed)));
    }

    private static void check(int size, List<RankedList> lists) {
        Ballots ballots = Ballots.of(RandomLists.items(size), lists);
        Pairwise pairwise = tally(size, lists).pairwise();
        List<int[]> best = new ArrayList<>();
        long[] most = {-1};
        permute(IntStream.range(0, size).toArray(), 0, order -> {
            long score = 0;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    score += pairwise.votes(order[i], order[j]);
                }
            }
            if (score > most[0]) {
                most[0] = score;
                best.clear();
            }
            if (score == most[0]) {
                best.add(order.clone());
            }
        });
        Outcome outcome = kemeny(size, lists);
        KemenyOptimum optimum = outcome.optimum();
        assertTrue(optimum.exact());
        assertEquals(ballots.weightOf(most[0]), optimum.score());
        assertEquals(optimum.score(), optimum.bound());
        assertEquals(new OptimaCount(best.size(), true), optimum.optima());
        for (int[] order : best) {
            for (int place = 0; place < size; place++) {
                assertTrue(optimum.best()[order[place]] <= place + 1 && place + 1 <= optimum.worst()[order[place]]);
            }
        }
        long ofRanks = best.stream()
                .filter(order -> breaksTies(order, outcome.ranks()))
                .count();
        long ways = IntStream.of(outcome.ranks())
                .distinct()
                .mapToLong(rank -> factorial(IntStream.of(outcome.ranks())
                        .filter(other -> other == rank)
                        .count()))
                .reduce(1, (a, b) -> a * b);
        assertEquals(ways, ofRanks, "every order that breaks the ties is a best one");
    }

    private static boolean breaksTies(int[] order, int[] ranks) {
        return IntStream.range(1, order.length).allMatch(i -> ranks[order[i - 1]] <= ranks[order[i]]);
    }

    private static long factorial(long of) {
        return of < 2 ? 1 : of * factorial(of - 1);
    }

    private static void permute(int[] order, int from, java.util.function.Consumer<int[]> each) {
        if (from >= order.length - 1) {
            each.accept(order);
            return;
        }
        for (int i = from; i < order.length; i++) {
            swap(order, from, i);
            permute(order, from + 1, each);
            swap(order, from, i);
        }
    }

    private static void swap(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    @Test
    void twentyFiveItemsAreExact() {
        for (int seed = 0; seed < 5; seed++) {
            KemenyOptimum optimum =
                    kemeny(25, RandomLists.strict(25, 5, new Random(seed))).optimum();
            assertTrue(optimum.exact());
            assertTrue(optimum.optima().exact());
        }
    }

    @Test
    void whatNothingTellsApartIsTiedAndItsOrdersAreCounted() {
        List<RankedList> lists =
                List.of(new RankedList(java.math.BigDecimal.ONE, List.of(RandomLists.items(12), List.of("last"))));
        Ballots ballots =
                Ballots.of(lists.get(0).tiers().stream().flatMap(List::stream).toList(), lists);
        Outcome outcome = new Tally(ballots, Conventions.usual()).by(ConsensusMethod.KEMENY);
        assertEquals(new OptimaCount(479_001_600, true), outcome.optimum().optima());
        assertEquals(12, IntStream.of(outcome.ranks()).filter(rank -> rank == 1).count());
        assertEquals(13, outcome.ranks()[ballots.items().indexOf("last")]);
    }

    @Test
    void whatIsTooMuchIsSaidToBeUnprovenAndHasABound() {
        KemenyOptimum optimum =
                kemeny(90, RandomLists.strict(90, 3, new Random(7))).optimum();
        assertTrue(!optimum.exact() && optimum.score() < optimum.bound());
        assertTrue(optimum.score() > 0.9 * optimum.bound(), () -> optimum.score() + " of " + optimum.bound());
        assertNull(optimum.optima());
        assertNull(optimum.best());
    }

    @Test
    void anInterruptedThreadComputesNoMore() {
        List<RankedList> lists = RandomLists.strict(40, 3, new Random(1));
        Tally tally = tally(40, lists);
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> tally.by(ConsensusMethod.KEMENY));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
