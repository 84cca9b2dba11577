package org.cityrankings.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Kendall's tau-b of two lists: of the pairs of items, those in the same order less those in opposite order, over the
 * geometric mean of those that each list does not tie; from -1 to 1. Counted by merging, after William Knight, Journal
 * of the American Statistical Association 61 (1966) 436-439.
 *
 * @param value NaN where one of the lists ties all of the items
 * @param items how many items were compared
 */
record KendallTau(double value, int items) {

    /** Over the items of both lists, or over all items where those that a list does not have are tied last in it. */
    static KendallTau of(Ballots ballots, int one, int other, Unranked unranked) {
        int[] first = ballots.tiers(one);
        int[] second = ballots.tiers(other);
        long[] pairs = IntStream.range(0, ballots.size())
                .filter(item -> unranked == Unranked.TIED_LAST || ballots.has(one, item) && ballots.has(other, item))
                .mapToLong(item -> (long) first[item] << Integer.SIZE | second[item])
                .sorted()
                .toArray();
        int[] places = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
        long tiedInFirst =
                tied(Arrays.stream(pairs).map(pair -> pair >> Integer.SIZE).toArray());
        long tiedInBoth = tied(pairs);
        long swaps = sort(places, new int[places.length], 0, places.length);
        long tiedInSecond = tied(Arrays.stream(places).asLongStream().toArray());
        long all = (long) places.length * (places.length - 1) / 2;
        double untied = Math.sqrt((double) (all - tiedInFirst) * (all - tiedInSecond));
        long agreeing = all - tiedInFirst - tiedInSecond + tiedInBoth - 2 * swaps;
        return new KendallTau(untied == 0 ? Double.NaN : Math.max(-1, Math.min(1, agreeing / untied)), places.length);
    }

    /** How many pairs of sorted values are equal. */
    private static long tied(long[] sorted) {
        long tied = 0;
        int first = 0;
        for (int i = 1; i < sorted.length; i++) {
            first = sorted[i] == sorted[i - 1] ? first : i;
            tied += i - first;
        }
        return tied;
    }

    /** Sorts by merging, and counts the pairs that were in the wrong order. */
    private static long sort(int[] values, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = sort(values, spare, from, middle) + sort(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || left < middle && spare[left] <= spare[right]) {
                values[i] = spare[left++];
            } else {
                values[i] = spare[right++];
                swaps += middle - left;
            }
        }
        return swaps;
    }
}
