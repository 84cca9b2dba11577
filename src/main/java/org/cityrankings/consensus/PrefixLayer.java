package org.cityrankings.consensus;

import java.util.Arrays;

/** The sets of items that can be the first so many of a best order: what ordering them costs, and in how many ways. */
final class PrefixLayer {
    private long[] sets = new long[64];
    private long[] costs = new long[64];
    private long[] ways = new long[64];
    /** One more than the index of a set, or 0. */
    private int[] slots = new int[128];

    private int size;

    int size() {
        return size;
    }

    long set(int index) {
        return sets[index];
    }

    long cost(int index) {
        return costs[index];
    }

    long ways(int index) {
        return ways[index];
    }

    /** The index of a set, or -1. */
    int find(long set) {
        int slot = slot(set);
        while (slots[slot] != 0 && sets[slots[slot] - 1] != set) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot] - 1;
    }

    /** Keeps the cheaper way to a set, and adds up equally cheap ones. */
    void offer(long set, long cost, long way) {
        int index = find(set);
        if (index < 0) {
            add(set, cost, way);
        } else if (cost < costs[index]) {
            costs[index] = cost;
            ways[index] = way;
        } else if (cost == costs[index]) {
            ways[index] = Math.min(OptimaCount.LIMIT, ways[index] + way);
        }
    }

    /** Gives back what only building it needs. */
    void close() {
        sets = Arrays.copyOf(sets, size);
        costs = Arrays.copyOf(costs, size);
        ways = Arrays.copyOf(ways, size);
    }

    private void add(long set, long cost, long way) {
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, size * 2);
            costs = Arrays.copyOf(costs, size * 2);
            ways = Arrays.copyOf(ways, size * 2);
            slots = new int[slots.length * 2];
            for (int index = 0; index < size; index++) {
                enter(index);
            }
        }
        sets[size] = set;
        costs[size] = cost;
        ways[size] = way;
        enter(size++);
    }

    private void enter(int index) {
        int slot = slot(sets[index]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = index + 1;
    }

    private int slot(long set) {
        long mixed = set * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (slots.length - 1);
    }
}
