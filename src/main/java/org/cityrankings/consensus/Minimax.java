package org.cityrankings.consensus;

import java.util.Arrays;

/** Minimax: the item whose worst defeat is mildest comes first; a score is that defeat as a weight, less is better. */
final class Minimax {
    private Minimax() {}

    static Outcome of(Ballots ballots, Pairwise pairwise, WorstDefeat measure) {
        long[] worst = new long[pairwise.size()];
        for (int item = 0; item < worst.length; item++) {
            long most = worst.length == 1 || measure == WorstDefeat.WINNING ? 0 : Long.MIN_VALUE;
            for (int other = 0; other < worst.length; other++) {
                if (item != other) {
                    most = Math.max(most, defeat(pairwise, other, item, measure));
                }
            }
            worst[item] = most;
        }
        return Outcome.scored(
                Ranks.by(worst.length, (a, b) -> Long.compare(worst[a], worst[b])),
                Arrays.stream(worst).mapToDouble(ballots::weightOf).toArray());
    }

    private static long defeat(Pairwise pairwise, int winner, int loser, WorstDefeat measure) {
        return switch (measure) {
            case WINNING -> pairwise.margin(winner, loser) > 0 ? pairwise.votes(winner, loser) : 0;
            case MARGINS -> pairwise.margin(winner, loser);
            case OPPOSITION -> pairwise.votes(winner, loser);
        };
    }
}
