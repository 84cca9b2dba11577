package org.cityrankings.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.cityrankings.api.Interruption;

/**
 * All best orders of a few items at once: dynamic programming over the sets of items that come first (Held and Karp
 * 1962), without those sets of which even the least cost of the rest is more than that of an order already known. What
 * is left are the first items of all best orders and few more, so that these are found and counted without listing them.
 */
final class PrefixSearch {
    static final int MOST_ITEMS = 62;
    /** As many as 22 items have, so that up to there nothing is ever left open; about 150 MiB. */
    static final int MOST_SETS = 1 << 22;

    private final int size;
    private final long all;
    private final PrefixCosts costs;
    private final double most;
    private final int mostSets;
    private final List<PrefixLayer> layers = new ArrayList<>();

    /**
     * What all best orders have in common.
     *
     * @param order the first of them in the order of the indices
     * @param after for each item, as a set of bits, all that come after it in some best order
     * @param sets how many sets were looked at
     */
    record Found(int[] order, long cost, OptimaCount optima, long[] after, int sets) {}

    private PrefixSearch(long[][] costs, long known, int mostSets) {
        CyclePacking packing = CyclePacking.of(costs);
        this.mostSets = mostSets;
        this.size = costs.length;
        this.all = (1L << size) - 1;
        this.costs = new PrefixCosts(costs, packing);
        this.most = known + 1e-9 * known + 1e-6; // the bound is a sum of rounded numbers
    }

    /**
     * Of costs[i][j], what it costs that i comes before j; empty where there are too many items or sets.
     *
     * @param known what some order costs
     * @param mostSets how many sets at most
     */
    static Optional<Found> of(long[][] costs, long known, int mostSets) {
        if (costs.length > MOST_ITEMS) {
            return Optional.empty();
        }
        PrefixSearch search = new PrefixSearch(costs, known, mostSets);
        return search.forward() ? Optional.of(search.backward()) : Optional.empty();
    }

    /** Layer by layer, the sets of one item more. */
    private boolean forward() {
        PrefixLayer layer = new PrefixLayer();
        layer.offer(0, 0, 1);
        layers.add(layer);
        int sets = 1;
        for (int placed = 0; placed < size; placed++) {
            PrefixLayer next = new PrefixLayer();
            for (int index = 0; index < layer.size(); index++) {
                if ((index & 1023) == 0) {
                    Interruption.check();
                }
                extend(layer, index, next);
                if (sets + next.size() > mostSets) {
                    return false;
                }
            }
            sets += next.size();
            layers.add(next);
            layer = next;
        }
        return true;
    }

    private void extend(PrefixLayer layer, int index, PrefixLayer next) {
        long left = all & ~layer.set(index);
        double rest = layer.cost(index) + costs.leastOf(left);
        for (long items = left; items != 0; items &= items - 1) {
            int item = Long.numberOfTrailingZeros(items);
            long cost = costs.first(item, left);
            if (rest + cost - costs.lossWithout(item) <= most) {
                next.offer(layer.set(index) | 1L << item, layer.cost(index) + cost, layer.ways(index));
            }
        }
    }

    /** From the end, which sets begin a best order; then again forward, the first of these orders. */
    private Found backward() {
        long[] after = new long[size];
        boolean[][] best = new boolean[size + 1][];
        best[size] = new boolean[] {true};
        for (int placed = size - 1; placed >= 0; placed--) {
            PrefixLayer layer = layers.get(placed);
            PrefixLayer next = layers.get(placed + 1);
            best[placed] = new boolean[layer.size()];
            for (int index = 0; index < layer.size(); index++) {
                long left = all & ~layer.set(index);
                for (long items = left; items != 0; items &= items - 1) {
                    int item = Long.numberOfTrailingZeros(items);
                    if (leads(layer, index, item, next, best[placed + 1])) {
                        best[placed][index] = true;
                        after[item] |= left & ~(1L << item);
                    }
                }
            }
        }
        PrefixLayer last = layers.get(size);
        long ways = last.ways(0);
        int sets = layers.stream().mapToInt(PrefixLayer::size).sum();
        return new Found(first(best), last.cost(0), new OptimaCount(ways, true), after, sets);
    }

    /** Whether the set, with the item after it, begins a best order. */
    private boolean leads(PrefixLayer layer, int index, int item, PrefixLayer next, boolean[] best) {
        long left = all & ~layer.set(index);
        int to = next.find(layer.set(index) | 1L << item);
        return to >= 0 && best[to] && next.cost(to) == layer.cost(index) + costs.first(item, left);
    }

    private int[] first(boolean[][] best) {
        int[] order = new int[size];
        int index = 0;
        for (int placed = 0; placed < size; placed++) {
            PrefixLayer layer = layers.get(placed);
            PrefixLayer next = layers.get(placed + 1);
            int from = index;
            boolean[] good = best[placed + 1];
            order[placed] = Arrays.stream(bits(all & ~layer.set(from)))
                    .filter(item -> leads(layer, from, item, next, good))
                    .findFirst()
                    .orElseThrow();
            index = next.find(layer.set(from) | 1L << order[placed]);
        }
        return order;
    }

    private static int[] bits(long set) {
        return BitSet.valueOf(new long[] {set}).stream().toArray();
    }
}
