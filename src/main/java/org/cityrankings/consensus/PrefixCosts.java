package org.cityrankings.consensus;

import java.util.Arrays;

/** What it costs that an item comes before a set of others, and what ordering a set costs at least, by few look-ups. */
final class PrefixCosts {
    private static final int BITS = 8;
    private static final int CHUNK = 1 << BITS;

    private final int chunks;
    /** For each item and each eight others, the costs of all subsets of these. */
    private final long[] tables;

    private final long[] cycles;
    private final int[] members;
    private final double[] shares;
    private final double[] losses;

    PrefixCosts(long[][] costs, CyclePacking packing) {
        int size = costs.length;
        chunks = (size + BITS - 1) / BITS;
        tables = new long[size * chunks * CHUNK];
        for (int item = 0; item < size; item++) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                int table = (item * chunks + chunk) * CHUNK;
                for (int subset = 1; subset < CHUNK; subset++) {
                    int other = chunk * BITS + Integer.numberOfTrailingZeros(subset);
                    long cost = other < size && other != item ? costs[item][other] : 0;
                    tables[table + subset] = tables[table + (subset & subset - 1)] + cost;
                }
            }
        }
        int used =
                (int) Arrays.stream(packing.shares()).filter(share -> share > 0).count();
        cycles = new long[used];
        members = new int[3 * used];
        shares = new double[used];
        losses = new double[size];
        int next = 0;
        for (int i = 0; i < packing.shares().length; i++) {
            if (packing.shares()[i] > 0) {
                int[] cycle = packing.cycles().get(i);
                System.arraycopy(cycle, 0, members, 3 * next, 3);
                cycles[next] = 1L << cycle[0] | 1L << cycle[1] | 1L << cycle[2];
                shares[next++] = packing.shares()[i];
            }
        }
    }

    /** What it costs that the item comes before all others of a set. */
    long first(int item, long set) {
        long cost = 0;
        int table = item * chunks * CHUNK;
        for (long rest = set; rest != 0; rest >>>= BITS) {
            cost += tables[table + (int) (rest & CHUNK - 1)];
            table += CHUNK;
        }
        return cost;
    }

    /** What any order of the set costs at least. */
    double leastOf(long set) {
        double least = 0;
        Arrays.fill(losses, 0);
        for (int i = 0; i < cycles.length; i++) {
            if ((cycles[i] & ~set) == 0) {
                least += shares[i];
                losses[members[3 * i]] += shares[i];
                losses[members[3 * i + 1]] += shares[i];
                losses[members[3 * i + 2]] += shares[i];
            }
        }
        return least;
    }

    /** How much less that is without the item, of the set asked for last. */
    double lossWithout(int item) {
        return losses[item];
    }
}
