package org.cityrankings.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How far lists agree, and numbers of the methods that can be done by hand. */
class AgreementTest {
    private static RankedList list(String weight, String... tiers) {
        return new RankedList(
                new BigDecimal(weight),
                Arrays.stream(tiers).map(tier -> List.of(tier.split("="))).toList());
    }

    @Property
    void tauIsWhatAllPairsTell(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Unranked unranked) {
        Ballots ballots = Ballots.of(RandomLists.items(size), RandomLists.mixed(size, 2, new Random(seed)));
        int[] first = ballots.tiers(0);
        int[] second = ballots.tiers(1);
        long agreeing = 0;
        long untiedInFirst = 0;
        long untiedInSecond = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                boolean both = ballots.has(0, i) && ballots.has(0, j) && ballots.has(1, i) && ballots.has(1, j);
                if (both || unranked == Unranked.TIED_LAST) {
                    int one = Integer.compare(first[i], first[j]);
                    int other = Integer.compare(second[i], second[j]);
                    agreeing += one * other;
                    untiedInFirst += Math.abs(one);
                    untiedInSecond += Math.abs(other);
                }
            }
        }
        double expected = untiedInFirst * untiedInSecond == 0
                ? Double.NaN
                : agreeing / Math.sqrt((double) untiedInFirst * untiedInSecond);
        assertEquals(expected, KendallTau.of(ballots, 0, 1, unranked).value(), 1e-12);
    }

    /** Without ties and for two lists, W = (1 + Spearman's rho) / 2. */
    @Test
    void concordanceOfTwoListsFollowsFromSpearman() {
        Ballots ballots = Ballots.of(
                List.of("a", "b", "c", "d"), List.of(list("1", "a", "b", "c", "d"), list("5", "b", "a", "d", "c")));
        double rho = 1 - 6 * 4.0 / (4 * 15);
        assertEquals((1 + rho) / 2, Concordance.of(ballots, Unranked.TIED_LAST).value(), 1e-15);
    }

    @Test
    void concordanceIsOneForTheSameListsAlsoWithTies() {
        RankedList tied = list("1", "a", "b=c=d", "e");
        Ballots same = Ballots.of(List.of("a", "b", "c", "d", "e"), List.of(tied, tied, tied));
        assertEquals(1, Concordance.of(same, Unranked.TIED_LAST).value(), 1e-15);
        Ballots one = Ballots.of(List.of("a", "b", "c", "d", "e"), List.of(tied));
        assertTrue(Double.isNaN(Concordance.of(one, Unranked.TIED_LAST).value()));
    }

    @Test
    void onlyWhatAllListsHaveIsComparedWhereTheRestIsIgnored() {
        Ballots ballots = Ballots.of(List.of("a", "b", "c"), List.of(list("1", "a", "b", "c"), list("1", "b", "a")));
        assertEquals(new Concordance(0, 2), Concordance.of(ballots, Unranked.IGNORED));
        assertEquals(3, Concordance.of(ballots, Unranked.TIED_LAST).items());
    }

    @Test
    void theMedianIsWeightedAndLiesInTheMiddleOfAGap() {
        Ballots ballots = Ballots.of(
                List.of("a", "b", "c"), List.of(list("1", "a", "b", "c"), list("1", "b=c", "a"), list("2", "c", "a")));
        assertArrayEquals(
                new double[] {2, 2.5, 1.25},
                MedianRank.of(ballots, Unranked.TIED_LAST).scores());
        assertArrayEquals(
                new double[] {2, 1.75, 1.25},
                MedianRank.of(ballots, Unranked.IGNORED).scores());
    }

    @Test
    void fusionAddsReciprocalPlaces() {
        Ballots ballots = Ballots.of(List.of("a", "b", "c"), List.of(list("1", "a", "b"), list("0.5", "b=c")));
        assertArrayEquals(
                new double[] {1 / 61.0, 1 / 62.0 + 0.5 / 61.5, 0.5 / 61.5},
                ReciprocalRankFusion.of(ballots, 60).scores(),
                1e-15);
    }

    @Test
    void whatATruncatedListGivesInABordaCountIsAgreedOn() {
        Ballots ballots = Ballots.of(List.of("a", "b", "c", "d"), List.of(list("1", "a", "b")));
        assertArrayEquals(new double[] {3, 2, 0.5, 0.5}, borda(ballots, BordaLast.ZERO, BordaTruncated.AVERAGE));
        assertArrayEquals(new double[] {3, 2, 0, 0}, borda(ballots, BordaLast.ZERO, BordaTruncated.NOTHING));
        assertArrayEquals(new double[] {2, 1, 0, 0}, borda(ballots, BordaLast.ONE, BordaTruncated.LISTED));
    }

    private static double[] borda(Ballots ballots, BordaLast last, BordaTruncated truncated) {
        return Borda.of(ballots, new Conventions(null, null, last, truncated, null, null, null, null, null))
                .scores();
    }

    @Test
    void weightsWithTooManyDigitsAreRefused() {
        List<String> items = RandomLists.items(2);
        assertThrows(IllegalArgumentException.class, () -> Ballots.of(items, List.of(list("1e-20", "c00"))));
        assertThrows(IllegalArgumentException.class, () -> Ballots.of(items, List.of(list("0", "c00"))));
        assertThrows(IllegalArgumentException.class, () -> Ballots.of(items, List.of(list("1", "c00", "c00"))));
    }
}
