package org.cityrankings.consensus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cityrankings.api.Interruption;

/**
 * The victories among the items, grouped by equal strength, the strongest first. Schulze and ranked pairs need only
 * their order, which is exact this way also for ratios.
 */
final class Defeats {
    private final Pairwise pairwise;
    private final List<List<int[]>> groups = new ArrayList<>();

    Defeats(Pairwise pairwise, DefeatStrength strength) {
        this.pairwise = pairwise;
        List<int[]> victories = new ArrayList<>();
        for (int winner = 0; winner < pairwise.size(); winner++) {
            for (int loser = 0; loser < pairwise.size(); loser++) {
                if (pairwise.margin(winner, loser) > 0) {
                    victories.add(new int[] {winner, loser});
                }
            }
        }
        Comparator<int[]> strongest = strongestFirst(strength);
        victories.sort(strongest);
        int[] before = null;
        for (int[] victory : victories) {
            Interruption.check();
            if (before == null || strongest.compare(before, victory) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(victory);
            before = victory;
        }
    }

    /** Pairs of winner and loser. */
    List<List<int[]>> strongestFirst() {
        return groups;
    }

    /** Schulze (2011), section 2.1: the strengths by winning votes, margins and ratio. */
    private Comparator<int[]> strongestFirst(DefeatStrength strength) {
        Comparator<int[]> fewestAgainst = Comparator.comparingLong(this::against);
        return switch (strength) {
            case WINNING ->
                Comparator.<int[]>comparingLong(this::votesFor).reversed().thenComparing(fewestAgainst);
            case MARGINS ->
                Comparator.<int[]>comparingLong(pair -> pairwise.margin(pair[0], pair[1]))
                        .reversed();
            case RATIO ->
                (one, other) -> {
                    int ratio =
                            product(votesFor(other), against(one)).compareTo(product(votesFor(one), against(other)));
                    boolean unopposed = against(one) == 0 && against(other) == 0;
                    return unopposed ? Long.compare(votesFor(other), votesFor(one)) : ratio;
                };
        };
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private long votesFor(int[] pair) {
        return pairwise.votes(pair[0], pair[1]);
    }

    private long against(int[] pair) {
        return pairwise.votes(pair[1], pair[0]);
    }
}
