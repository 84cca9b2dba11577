package org.cityrankings.consensus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.cityrankings.api.Interruption;

/**
 * Ranked pairs: victories are kept from the strongest down unless they would close a cycle (Nicolaus Tideman, Social
 * Choice and Welfare 4 (1987) 185-206). Victories of the same strength are looked at together, and those of them that
 * lie on a cycle of what is kept and themselves are all left out, so that no item is favoured by its name.
 */
final class RankedPairs {
    private final BitSet[] follows;

    private RankedPairs(int size) {
        follows = new BitSet[size];
        for (int item = 0; item < size; item++) {
            follows[item] = new BitSet(size);
        }
    }

    static Outcome of(Pairwise pairwise, DefeatStrength strength) {
        RankedPairs kept = new RankedPairs(pairwise.size());
        for (List<int[]> group : new Defeats(pairwise, strength).strongestFirst()) {
            Interruption.check();
            kept.add(group);
        }
        boolean[][] beats = new boolean[pairwise.size()][pairwise.size()];
        for (int item = 0; item < beats.length; item++) {
            boolean[] victories = beats[item];
            kept.follows[item].stream().forEach(loser -> victories[loser] = true);
        }
        return Outcome.ranked(Ranks.unbeaten(beats));
    }

    private void add(List<int[]> group) {
        if (group.size() == 1) {
            int[] victory = group.get(0);
            if (!follows[victory[1]].get(victory[0])) {
                keep(victory);
            }
            return;
        }
        int[] ends =
                group.stream().flatMapToInt(Arrays::stream).distinct().sorted().toArray();
        BitSet[] leads = new BitSet[ends.length];
        Arrays.setAll(leads, end -> (BitSet) follows[ends[end]].clone());
        group.forEach(victory -> leads[Arrays.binarySearch(ends, victory[0])].set(victory[1]));
        Components cycles = new Components(ends.length, (from, to) -> leads[from].get(ends[to]));
        group.stream()
                .filter(victory ->
                        !cycles.together(Arrays.binarySearch(ends, victory[0]), Arrays.binarySearch(ends, victory[1])))
                .forEach(this::keep);
    }

    /** All that leads to the winner now leads to all that follows from the loser. */
    private void keep(int[] victory) {
        if (follows[victory[0]].get(victory[1])) {
            return;
        }
        BitSet after = (BitSet) follows[victory[1]].clone();
        after.set(victory[1]);
        for (int item = 0; item < follows.length; item++) {
            if (item == victory[0] || follows[item].get(victory[0])) {
                follows[item].or(after);
            }
        }
    }
}
