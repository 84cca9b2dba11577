package org.cityrankings.robustness;

import java.util.Arrays;

/** Ranks one vector of scores after another in the same arrays, since rankings are made by the ten thousand. */
public final class RankOrder {
    static final int NOT_RANKED = -1;
    /** For each city, of those that put right what the keys cannot tell apart. */
    private static final int FEW_MOVES = 32;

    private final TieRule ties;
    private final long indexMask;
    private final long[] keys;
    private final int[] order;
    private final int[] slots;

    RankOrder(int cities, TieRule ties) {
        this.ties = ties;
        indexMask = (1L << 32 - Integer.numberOfLeadingZeros(Math.max(0, cities - 1))) - 1;
        keys = new long[cities];
        order = new int[cities];
        slots = new int[cities];
    }

    /** The ranks from 1, the highest score first; NaN where the score is NaN. */
    public static double[] ranks(double[] scores, TieRule ties) {
        return Arrays.stream(new RankOrder(scores.length, ties).slots(scores))
                .mapToDouble(slot -> slot == NOT_RANKED ? Double.NaN : ties.rank(slot))
                .toArray();
    }

    /** The numbers of the values that are not NaN, the highest first; valid up to their count, and overwritten. */
    int[] order(double[] values) {
        sort(values);
        return order;
    }

    /** The slot of each city, the highest score first; overwritten by the next call. */
    int[] slots(double[] scores) {
        int ranked = sort(scores);
        int group = 0;
        for (int first = 0, end; first < ranked; first = end, group++) {
            end = first + 1;
            while (end < ranked && scores[order[end]] == scores[order[first]]) {
                end++;
            }
            int slot = ties.slot(first, end - 1, group);
            for (int i = first; i < end; i++) {
                slots[order[i]] = slot;
            }
        }
        return slots;
    }

    /**
     * The lowest bits of a score make room for the number of its city, so that plain numbers are sorted; what these
     * bits would have told apart is put right afterwards.
     */
    private int sort(double[] scores) {
        int ranked = 0;
        for (int city = 0; city < scores.length; city++) {
            if (Double.isNaN(scores[city])) {
                slots[city] = NOT_RANKED;
            } else {
                long bits = Double.doubleToRawLongBits(0.0 - scores[city]);
                long ascending = bits ^ (bits >> 63 & Long.MAX_VALUE);
                keys[ranked++] = ascending & ~indexMask | city;
            }
        }
        Arrays.sort(keys, 0, ranked);
        long moves = (long) ranked * FEW_MOVES;
        for (int i = 0; i < ranked && moves >= 0; i++) {
            int city = (int) (keys[i] & indexMask);
            int at = i;
            for (; at > 0 && scores[order[at - 1]] < scores[city]; at--) {
                order[at] = order[at - 1];
            }
            order[at] = city;
            moves -= i - at;
        }
        if (moves < 0) {
            sortAlike(scores, ranked);
        }
        return ranked;
    }

    /** Where very many scores differ in their lowest bits only, putting them right one by one would take for ever. */
    private void sortAlike(double[] scores, int ranked) {
        Integer[] cities = new Integer[ranked];
        for (int i = 0; i < ranked; i++) {
            cities[i] = (int) (keys[i] & indexMask);
        }
        Arrays.sort(
                cities,
                (one, other) -> scores[one] < scores[other] ? 1 : scores[one] > scores[other] ? -1 : one - other);
        for (int i = 0; i < ranked; i++) {
            order[i] = cities[i];
        }
    }
}
