package org.cityrankings.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Interruption;

/**
 * What every order must cost at least: each cycle of three victories breaks one of them, and cycles whose shares of a
 * victory do not add up to more than its weight add up themselves. The largest such sum is a linear program, the dual
 * of the relaxation by Grötschel, Jünger and Reinelt (Operations Research 32 (1984) 1195-1220).
 */
final class CyclePacking {
    /** Beyond this many items cycles are not looked for, as there can be too many. */
    private static final int MOST_ITEMS = 250;
    /** Beyond this many victories on cycles the linear program would take too long. */
    private static final int MOST_ROWS = 1000;

    private final List<int[]> cycles;
    private final double[] shares;

    private CyclePacking(List<int[]> cycles, double[] shares) {
        this.cycles = cycles;
        this.shares = shares;
    }

    /** Of costs[i][j], what it costs that i comes before j, of which one of each pair is 0. */
    static CyclePacking of(long[][] costs) {
        List<int[]> cycles = cycles(costs);
        Map<Long, Integer> rows = new HashMap<>();
        int[][] victories = new int[cycles.size()][3];
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < victories.length; i++) {
            for (int k = 0; k < 3; k++) {
                int winner = cycles.get(i)[k];
                int loser = cycles.get(i)[(k + 1) % 3];
                victories[i][k] = rows.computeIfAbsent((long) winner * costs.length + loser, key -> weights.size());
                if (victories[i][k] == weights.size()) {
                    weights.add((double) costs[loser][winner]);
                }
            }
        }
        double[] room = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double[] shares = greedy(victories, room.clone());
        if (room.length <= MOST_ROWS) {
            double[] better = new Packing(victories, room).shares();
            shares = Arrays.stream(better).sum() > Arrays.stream(shares).sum() ? better : shares;
        }
        return new CyclePacking(cycles, shares);
    }

    /** Three items each, of which each beats the next and the last the first. */
    private static List<int[]> cycles(long[][] costs) {
        List<int[]> cycles = new ArrayList<>();
        int size = costs.length > MOST_ITEMS ? 0 : costs.length;
        for (int a = 0; a < size; a++) {
            Interruption.check();
            for (int b = a + 1; b < size; b++) {
                for (int c = a + 1; costs[b][a] > 0 && c < size; c++) {
                    if (costs[c][b] > 0 && costs[a][c] > 0) {
                        cycles.add(new int[] {a, b, c});
                    }
                }
            }
        }
        return cycles;
    }

    private static double[] greedy(int[][] victories, double[] room) {
        double[] shares = new double[victories.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Arrays.stream(victories[i])
                    .mapToDouble(row -> room[row])
                    .min()
                    .orElseThrow();
            for (int row : victories[i]) {
                room[row] -= shares[i];
            }
        }
        return shares;
    }

    List<int[]> cycles() {
        return cycles;
    }

    /** The share of each cycle, of which {@link #bound} is the sum. */
    double[] shares() {
        return shares;
    }

    double bound() {
        return Arrays.stream(shares).sum();
    }
}
