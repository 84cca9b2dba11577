package org.cityrankings.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for any lists. */
class ConsensusProperties {
    private static final Set<ConsensusMethod> CONDORCET = Set.of(
            ConsensusMethod.COPELAND,
            ConsensusMethod.KEMENY,
            ConsensusMethod.SCHULZE,
            ConsensusMethod.RANKED_PAIRS,
            ConsensusMethod.MINIMAX);

    private static Conventions conventions(Random random) {
        return new Conventions(
                any(Unranked.values(), random),
                any(TiedPair.values(), random),
                any(BordaLast.values(), random),
                any(BordaTruncated.values(), random),
                any(CopelandTie.values(), random),
                any(DefeatStrength.values(), random),
                any(DefeatStrength.values(), random),
                any(WorstDefeat.values(), random),
                random.nextInt(100));
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @Property
    void aUnanimousListIsItsOwnConsensus(
            @ForAll long seed, @ForAll ConsensusMethod method, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        List<List<String>> tiers = new ArrayList<>();
        for (String item : RandomLists.items(size)) {
            if (tiers.isEmpty() || random.nextInt(3) > 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.get(tiers.size() - 1).add(item);
        }
        Ballots ballots = Ballots.of(
                RandomLists.items(size),
                Collections.nCopies(1 + random.nextInt(5), new RankedList(new BigDecimal("0.3"), tiers)));
        int[] own = Ranks.by(size, (a, b) -> Integer.compare(ballots.tiers(0)[a], ballots.tiers(0)[b]));
        if (method == ConsensusMethod.MINIMAX) { // everybody beaten by all lists is beaten equally badly
            int next = Arrays.stream(own).filter(rank -> rank > 1).min().orElse(1);
            own = Arrays.stream(own).map(rank -> Math.min(rank, next)).toArray();
        }
        assertArrayEquals(
                own, new Tally(ballots, conventions(random)).by(method).ranks());
    }

    @Property
    void theOrderOfItemsAndListsChangesNothing(
            @ForAll long seed, @ForAll ConsensusMethod method, @ForAll @IntRange(min = 2, max = 10) int size) {
        Random random = new Random(seed);
        List<RankedList> lists = RandomLists.mixed(size, 1 + random.nextInt(8), random);
        Conventions conventions = conventions(random);
        List<String> items = new ArrayList<>(RandomLists.items(size));
        Collections.shuffle(items, random);
        List<RankedList> shuffled = new ArrayList<>(lists.stream()
                .map(list -> new RankedList(
                        list.weight(),
                        list.tiers().stream()
                                .map(tier -> {
                                    List<String> other = new ArrayList<>(tier);
                                    Collections.shuffle(other, random);
                                    return other;
                                })
                                .collect(Collectors.<List<String>>toList())))
                .toList());
        Collections.shuffle(shuffled, random);
        Outcome one = new Tally(Ballots.of(RandomLists.items(size), lists), conventions).by(method);
        Outcome other = new Tally(Ballots.of(items, shuffled), conventions).by(method);
        assertArrayEquals(one.ranks(), other.ranks());
        assertArrayEquals(one.scores(), other.scores());
    }

    /** Where names decide nothing, other names give the same ranks. */
    @Property
    void otherNamesGiveTheSameRanks(@ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
        Random random = new Random(seed);
        List<RankedList> lists = RandomLists.mixed(size, 1 + random.nextInt(6), random);
        Conventions conventions = conventions(random);
        List<String> names = new ArrayList<>(RandomLists.items(size));
        Collections.shuffle(names, random);
        List<RankedList> renamed = lists.stream()
                .map(list -> new RankedList(
                        list.weight(),
                        list.tiers().stream()
                                .map(tier -> tier.stream()
                                        .map(item -> names.get(
                                                RandomLists.items(size).indexOf(item)))
                                        .toList())
                                .toList()))
                .toList();
        Tally one = new Tally(Ballots.of(names, lists), conventions);
        Tally other = new Tally(Ballots.of(names, renamed), conventions);
        for (ConsensusMethod method : ConsensusMethod.values()) {
            Outcome first = one.by(method);
            Outcome second = other.by(method);
            if (method == ConsensusMethod.KEMENY && !first.optimum().optima().equals(OptimaCount.ONE)) {
                assertEquals(first.optimum().score(), second.optimum().score());
                assertEquals(first.optimum().optima(), second.optimum().optima());
                continue;
            }
            int[] back = IntStream.range(0, size)
                    .map(item -> second.ranks()[RandomLists.items(size).indexOf(names.get(item))])
                    .toArray();
            assertArrayEquals(first.ranks(), back, method.word());
        }
    }

    @Property
    void aCondorcetWinnerWins(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
        Random random = new Random(seed);
        Tally tally = new Tally(
                Ballots.of(RandomLists.items(size), RandomLists.mixed(size, 1 + random.nextInt(9), random)),
                new Conventions(any(Unranked.values(), random), null, null, null, null, null, null, null, null));
        int winner = tally.pairwise().condorcetWinner();
        for (ConsensusMethod method : winner < 0 ? Set.<ConsensusMethod>of() : CONDORCET) {
            int[] ranks = tally.by(method).ranks();
            assertEquals(1, ranks[winner], method.word());
            assertEquals(1, IntStream.of(ranks).filter(rank -> rank == 1).count(), method.word());
        }
    }

    @Property
    void theSmithAndSchwartzSetsAreThoseOfAllSubsets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
        Random random = new Random(seed);
        Pairwise pairwise = new Tally(
                        Ballots.of(RandomLists.items(size), RandomLists.mixed(size, 1 + random.nextInt(6), random)),
                        conventions(random))
                .pairwise();
        int smith = (1 << size) - 1;
        int schwartz = 0;
        for (int set = 1; set < 1 << size; set++) {
            if (holds(pairwise, set, 1) && Integer.bitCount(set) < Integer.bitCount(smith)) {
                smith = set;
            }
            if (holds(pairwise, set, 0)) {
                int within = set;
                boolean smallest = IntStream.range(1, set)
                        .noneMatch(subset -> (subset & within) == subset && holds(pairwise, subset, 0));
                schwartz |= smallest ? set : 0;
            }
        }
        assertEquals(smith, bits(pairwise.smithSet()));
        assertEquals(schwartz, bits(pairwise.schwartzSet()));
        assertTrue((schwartz & smith) == schwartz);
    }

    /** Whether each member has at least that sign of margin over all others. */
    private static boolean holds(Pairwise pairwise, int set, int sign) {
        return IntStream.range(0, pairwise.size())
                .filter(in -> (set >> in & 1) == 1)
                .allMatch(in -> IntStream.range(0, pairwise.size())
                        .filter(out -> (set >> out & 1) == 0)
                        .allMatch(out -> Long.signum(pairwise.margin(in, out)) >= sign));
    }

    private static int bits(int[] items) {
        return IntStream.of(items).map(item -> 1 << item).sum();
    }
}
