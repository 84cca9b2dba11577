package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Weighted lists over one set of items. Weights are whole numbers of a unit of which half a weight is a multiple, so
 * that sums are exact and equal scores are equal whatever order they were added in.
 */
final class Ballots {
    private static final int ABSENT = Integer.MAX_VALUE;

    private final List<String> items;
    private final int[][] tiers;
    private final int[] listed;
    private final long[] weights;
    private final long one;

    private Ballots(List<String> items, int[][] tiers, int[] listed, long[] weights, long one) {
        this.items = items;
        this.tiers = tiers;
        this.listed = listed;
        this.weights = weights;
        this.one = one;
    }

    /**
     * Of lists over the items, each at most once in a list.
     *
     * @throws IllegalArgumentException if a list has an item twice or one that is not among the items, or if a weight
     *     is not positive or has so many digits that sums would overflow
     */
    static Ballots of(Collection<String> items, List<RankedList> lists) {
        List<String> sorted = List.copyOf(new TreeSet<>(items));
        Map<String, Integer> index = new HashMap<>();
        sorted.forEach(item -> index.put(item, index.size()));
        int[][] tiers = new int[lists.size()][sorted.size()];
        int[] listed = new int[lists.size()];
        for (int list = 0; list < tiers.length; list++) {
            Arrays.fill(tiers[list], ABSENT);
            List<List<String>> given = lists.get(list).tiers();
            for (int tier = 0; tier < given.size(); tier++) {
                for (String item : given.get(tier)) {
                    Integer at = index.get(item);
                    if (at == null || tiers[list][at] != ABSENT) {
                        throw new IllegalArgumentException(item + " is there twice or not among the items");
                    }
                    tiers[list][at] = tier;
                    listed[list]++;
                }
            }
        }
        BigInteger[] units = units(lists);
        BigInteger one = units[lists.size()];
        BigInteger sum = Arrays.stream(units, 0, lists.size()).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = sum.max(one).multiply(BigInteger.valueOf((long) sorted.size() * sorted.size()));
        if (most.bitLength() > Long.SIZE - 2 || Arrays.stream(units).anyMatch(unit -> unit.signum() <= 0)) {
            throw new IllegalArgumentException("weights must be positive and have fewer digits");
        }
        long[] weights = Arrays.stream(units, 0, lists.size())
                .mapToLong(BigInteger::longValueExact)
                .toArray();
        return new Ballots(sorted, tiers, listed, weights, one.longValueExact());
    }

    /** Twice each weight, and at the end twice 1, in the largest unit that divides all of them. */
    private static BigInteger[] units(List<RankedList> lists) {
        int scale = lists.stream().mapToInt(list -> list.weight().scale()).reduce(0, Math::max);
        BigInteger[] units = new BigInteger[lists.size() + 1];
        for (int i = 0; i < units.length; i++) {
            BigDecimal weight = i < lists.size() ? lists.get(i).weight() : BigDecimal.ONE;
            units[i] = weight.movePointRight(scale).toBigIntegerExact();
        }
        BigInteger divisor = Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::gcd);
        return Arrays.stream(units)
                .map(unit -> unit.divide(divisor).multiply(BigInteger.TWO))
                .toArray(BigInteger[]::new);
    }

    /** The items by their ids, whose positions are what all else here is indexed by. */
    List<String> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    int lists() {
        return tiers.length;
    }

    /** How many items the list has. */
    int listed(int list) {
        return listed[list];
    }

    /** The weight of a list in units, always even. */
    long weight(int list) {
        return weights[list];
    }

    /** A number of units as a weight. */
    double weightOf(long units) {
        return (double) units / one;
    }

    boolean has(int list, int item) {
        return tiers[list][item] != ABSENT;
    }

    /** How many lists have the item. */
    int coverage(int item) {
        int having = 0;
        for (int list = 0; list < tiers.length; list++) {
            having += has(list, item) ? 1 : 0;
        }
        return having;
    }

    /** The tier of each item from 0, not to be changed; those that the list does not have come after all others. */
    int[] tiers(int list) {
        return tiers[list];
    }

    /**
     * Twice the place of each item from 1, of tied items twice the mean of their places, which is a whole number. Those
     * that the list does not have share the places that are left.
     */
    int[] twicePlaces(int list) {
        return Ranks.twiceMean(tiers(list));
    }
}
