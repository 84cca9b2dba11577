package org.cityrankings.consensus;

import java.util.List;
import org.cityrankings.api.Interruption;

/**
 * Schulze's method: one item comes before another if its strongest path of victories to it is stronger than the one
 * back, where a path is as strong as its weakest victory. Markus Schulze, Social Choice and Welfare 36 (2011) 267-303.
 */
final class Schulze {
    private Schulze() {}

    static Outcome of(Pairwise pairwise, DefeatStrength strength) {
        int[][] strongest = paths(new Defeats(pairwise, strength), pairwise.size());
        boolean[][] beats = new boolean[pairwise.size()][pairwise.size()];
        for (int i = 0; i < beats.length; i++) {
            for (int j = 0; j < beats.length; j++) {
                beats[i][j] = strongest[i][j] > strongest[j][i];
            }
        }
        return Outcome.ranked(Ranks.unbeaten(beats));
    }

    /**
     * The strength of the strongest path from each item to each other one: the number of its group, counted from 1 for
     * the weakest, or 0 where there is no path.
     */
    static int[][] paths(Defeats defeats, int size) {
        int[][] strongest = new int[size][size];
        List<List<int[]>> groups = defeats.strongestFirst();
        for (int group = 0; group < groups.size(); group++) {
            for (int[] victory : groups.get(group)) {
                strongest[victory[0]][victory[1]] = groups.size() - group;
            }
        }
        for (int via = 0; via < size; via++) {
            Interruption.check();
            for (int from = 0; from < size; from++) {
                int first = strongest[from][via];
                if (first > 0 && from != via) {
                    widen(strongest[from], strongest[via], first);
                    strongest[from][from] = 0;
                }
            }
        }
        return strongest;
    }

    private static void widen(int[] direct, int[] second, int first) {
        for (int to = 0; to < direct.length; to++) {
            direct[to] = Math.max(direct[to], Math.min(first, second[to]));
        }
    }
}
