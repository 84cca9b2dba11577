package org.cityrankings.consensus;

import java.util.SplittableRandom;
import org.cityrankings.api.Interruption;

/**
 * Finds a good order by moving single items to where they cost least until that helps no more, then shaking it and
 * starting again; the best known simple heuristic for linear ordering (Martí and Reinelt, The Linear Ordering Problem,
 * 2011, chapter 2). The same costs always give the same order.
 */
final class LocalSearch {
    private static final long SEED = 20191024;
    /** Comparisons to spend on shaking. */
    private static final long EFFORT = 40_000_000;

    private static final int MOST_SHAKES = 60;

    private final long[][] costs;

    private LocalSearch(long[][] costs) {
        this.costs = costs;
    }

    /** The best order found, starting from that of the indices. */
    static int[] order(long[][] costs) {
        return new LocalSearch(costs).search();
    }

    /** What an order costs: the sum of costs[i][j] over all i before j. */
    static long cost(long[][] costs, int[] order) {
        long cost = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                cost += costs[order[i]][order[j]];
            }
        }
        return cost;
    }

    private int[] search() {
        int size = costs.length;
        int[] best = new int[size];
        for (int i = 0; i < size; i++) {
            best[i] = i;
        }
        improve(best);
        long least = cost(costs, best);
        SplittableRandom random = new SplittableRandom(SEED);
        long shakes = Math.min(MOST_SHAKES, EFFORT / (10L * size * size));
        for (int shake = 0; shake < shakes && least > 0; shake++) {
            int[] order = best.clone();
            for (int moves = 0; moves < 2 + size / 8; moves++) {
                move(order, random.nextInt(size), random.nextInt(size));
            }
            improve(order);
            long cost = cost(costs, order);
            if (cost < least) {
                least = cost;
                best = order;
            }
        }
        return best;
    }

    private void improve(int[] order) {
        for (boolean better = true; better; ) {
            better = false;
            for (int from = 0; from < order.length; from++) {
                Interruption.check();
                int to = cheapest(order, from);
                if (to != from) {
                    move(order, from, to);
                    better = true;
                }
            }
        }
    }

    /** The position at which the item costs least; where it is, unless another is cheaper. */
    private int cheapest(int[] order, int from) {
        long[] own = costs[order[from]];
        long change = 0;
        long least = 0;
        int cheapest = from;
        for (int to = from - 1; to >= 0; to--) {
            change += own[order[to]] - costs[order[to]][order[from]];
            if (change < least) {
                least = change;
                cheapest = to;
            }
        }
        change = 0;
        for (int to = from + 1; to < order.length; to++) {
            change += costs[order[to]][order[from]] - own[order[to]];
            if (change < least) {
                least = change;
                cheapest = to;
            }
        }
        return cheapest;
    }

    private static void move(int[] order, int from, int to) {
        int item = order[from];
        if (from < to) {
            System.arraycopy(order, from + 1, order, from, to - from);
        } else {
            System.arraycopy(order, to, order, to + 1, from - to);
        }
        order[to] = item;
    }
}
