package org.cityrankings.consensus;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Places from 1, in which equal things are equal. */
final class Ranks {
    private Ranks() {}

    /** Standard competition ranks (1, 2, 2, 4) by a comparison of two positions. */
    static int[] by(int size, IntBinaryOperator comparison) {
        int[] order = order(size, comparison);
        int[] ranks = new int[size];
        for (int i = 0; i < size; i++) {
            boolean tied = i > 0 && comparison.applyAsInt(order[i - 1], order[i]) == 0;
            ranks[order[i]] = tied ? ranks[order[i - 1]] : i + 1;
        }
        return ranks;
    }

    /** The positions in the order of a comparison, equal ones as they were. */
    static int[] order(int size, IntBinaryOperator comparison) {
        return IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> comparison.applyAsInt(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static int[] descending(long[] scores) {
        return by(scores.length, (a, b) -> Long.compare(scores[b], scores[a]));
    }

    static int[] ascending(double[] scores) {
        return by(scores.length, (a, b) -> Double.compare(scores[a], scores[b]));
    }

    /** Twice the mean of the places that items with the same value share, the least value first. */
    static int[] twiceMean(int[] values) {
        int[] ranks = by(values.length, (a, b) -> Integer.compare(values[a], values[b]));
        int[] sharing = new int[values.length + 1];
        Arrays.stream(ranks).forEach(rank -> sharing[rank]++);
        IntUnaryOperator twice = rank -> 2 * rank + sharing[rank] - 1;
        return Arrays.stream(ranks).map(twice).toArray();
    }

    /**
     * Ranks by an acyclic relation of victories: first those that nothing beats, then those that nothing left beats,
     * and so on.
     */
    static int[] unbeaten(boolean[][] beats) {
        int size = beats.length;
        int[] beatenBy = new int[size];
        for (boolean[] victories : beats) {
            for (int loser = 0; loser < size; loser++) {
                beatenBy[loser] += victories[loser] ? 1 : 0;
            }
        }
        int[] ranks = new int[size];
        for (int placed = 0; placed < size; ) {
            int[] layer = IntStream.range(0, size)
                    .filter(item -> ranks[item] == 0 && beatenBy[item] == 0)
                    .toArray();
            if (layer.length == 0) {
                throw new IllegalArgumentException("the relation has a cycle");
            }
            for (int item : layer) {
                ranks[item] = placed + 1;
            }
            for (int item : layer) {
                for (int loser = 0; loser < size; loser++) {
                    beatenBy[loser] -= beats[item][loser] ? 1 : 0;
                }
            }
            placed += layer.length;
        }
        return ranks;
    }
}
