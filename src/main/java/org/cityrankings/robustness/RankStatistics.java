package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How often each city had each rank over many draws, and what follows from it. Only counts are kept: memory grows with
 * cities times ranks, never with draws, and parts add up to the same bits in whatever order they come.
 *
 * <p>The share of draws in which a city has a rank is its rank acceptability index (Lahdelma and Salminen 2001, SMAA-2).
 * A draw in which a city is not ranked counts for none of its ranks.
 */
public final class RankStatistics {
    /** Pairs are counted for no more cities: their counts take 8 bytes times cities squared a worker. */
    public static final int MOST_PAIRED = 1_000;

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private final TieRule ties;
    private final RankOrder order;
    private final int[][] counts;
    private final int[][] ahead;
    private final int[][] tied;
    private int draws;

    /** @param pairs whether to count, too, how often each city is ahead of each other: at most {@link #MOST_PAIRED} */
    RankStatistics(int cities, TieRule ties, boolean pairs) {
        if (pairs && cities > MOST_PAIRED) {
            throw new IllegalArgumentException(
                    "pairs are counted for at most %d cities, not %d".formatted(MOST_PAIRED, cities));
        }
        this.ties = ties;
        order = new RankOrder(cities, ties);
        counts = new int[cities][ties.slots(cities)];
        ahead = pairs ? new int[cities][cities] : null;
        tied = pairs ? new int[cities][cities] : null;
    }

    /** The bytes that a worker needs. */
    public static double bytes(int cities, TieRule ties, boolean pairs) {
        return 4.0 * cities * (ties.slots(cities) + (pairs ? 2.0 * cities : 0));
    }

    /** Elementary operations to count a draw. */
    public static double operations(int cities, boolean pairs) {
        double sorting = cities * (2 + Math.log(Math.max(1, cities)) / Math.log(2));
        return sorting + (pairs ? (double) cities * cities / 4 : 0);
    }

    /** Counts one more draw; at most 2^31 - 1 of them. */
    void add(double[] scores) {
        int[] slots = order.slots(scores);
        draws = Math.addExact(draws, 1);
        for (int city = 0; city < slots.length; city++) {
            if (slots[city] != RankOrder.NOT_RANKED) {
                counts[city][slots[city]]++;
            }
        }
        if (ahead != null) {
            addPairs(slots);
        }
    }

    private void addPairs(int[] slots) {
        int[] sharing = new int[ties.slots(slots.length)];
        for (int slot : slots) {
            if (slot != RankOrder.NOT_RANKED) {
                sharing[slot]++;
            }
        }
        for (int city = 0; city < slots.length; city++) {
            int slot = slots[city];
            if (slot != RankOrder.NOT_RANKED) {
                addAhead(ahead[city], slot, slots);
                if (sharing[slot] > 1) {
                    addTied(tied[city], slot, slots);
                }
            }
        }
    }

    /** Without a branch, so that the compiler makes vector instructions of it. */
    private static void addAhead(int[] row, int slot, int[] slots) {
        for (int other = 0; other < row.length; other++) {
            row[other] += slot - slots[other] >>> 31;
        }
    }

    private static void addTied(int[] row, int slot, int[] slots) {
        for (int other = 0; other < row.length; other++) {
            row[other] += slots[other] == slot ? 1 : 0;
        }
    }

    /** Counts the draws of another part of the same work. */
    RankStatistics add(RankStatistics other) {
        draws = Math.addExact(draws, other.draws);
        add(counts, other.counts);
        if (ahead != null) {
            add(ahead, other.ahead);
            add(tied, other.tied);
        }
        return this;
    }

    private static void add(int[][] to, int[][] from) {
        for (int row = 0; row < to.length; row++) {
            for (int i = 0; i < to[row].length; i++) {
                to[row][i] += from[row][i];
            }
        }
    }

    /** How many were counted. */
    public int draws() {
        return draws;
    }

    int cities() {
        return counts.length;
    }

    /** The ranks that there can be, ascending: whole ones, and halves between them where ties share the average. */
    public double[] ranks() {
        return IntStream.range(0, ties.slots(cities())).mapToDouble(ties::rank).toArray();
    }

    /** In how many draws the city had each of the {@link #ranks()}. */
    public int[] counts(int city) {
        return counts[city].clone();
    }

    /** In how many draws the city was ranked. */
    public int ranked(int city) {
        return Arrays.stream(counts[city]).sum();
    }

    /** The mean rank over the draws in which the city was ranked, else NaN. */
    public double mean(int city) {
        long sum = 0;
        for (int slot = 0; slot < counts[city].length; slot++) {
            sum += (long) slot * counts[city][slot];
        }
        double ranked = ranked(city);
        return ties.rank(0) + (sum / ranked) * (ties.rank(1) - ties.rank(0));
    }

    /**
     * Quantiles of the rank, exactly those of the full list of ranks (Hyndman and Fan 1996, type 7, R's default); NaN
     * for a city that was never ranked.
     *
     * @param probabilities each from 0 to 1
     */
    public double[] quantiles(int city, double... probabilities) {
        int[] upTo = counts[city].clone();
        for (int slot = 1; slot < upTo.length; slot++) {
            upTo[slot] += upTo[slot - 1];
        }
        return TYPE_7.evaluate(ranked(city), i -> ties.rank(firstAbove(upTo, i)), probabilities);
    }

    private static int firstAbove(int[] ascending, int value) {
        int from = 0;
        for (int to = ascending.length; from < to; ) {
            int middle = from + to >>> 1;
            if (ascending[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** The share, from 0 to 1, of all draws in which the city had rank {@code n} or a better one. */
    public double top(int city, int n) {
        long within = 0;
        for (int slot = 0; slot < counts[city].length && ties.rank(slot) <= n; slot++) {
            within += counts[city][slot];
        }
        return (double) within / draws;
    }

    /** The best rank seen, NaN for a city that was never ranked. */
    double best(int city) {
        return seen(city).mapToDouble(ties::rank).min().orElse(Double.NaN);
    }

    /** The worst rank seen, NaN for a city that was never ranked. */
    double worst(int city) {
        return seen(city).mapToDouble(ties::rank).max().orElse(Double.NaN);
    }

    private IntStream seen(int city) {
        return IntStream.range(0, counts[city].length).filter(slot -> counts[city][slot] > 0);
    }

    /**
     * The probability of a city being ahead of another, over the draws in which both are ranked, a tie counting half;
     * NaN where there is no such draw, and for a city and itself 0.5.
     */
    public double ahead(int city, int other) {
        if (city == other) {
            return 0.5;
        }
        double half = tied[city][other] / 2.0;
        double both = (double) ahead[city][other] + ahead[other][city] + tied[city][other];
        return (ahead[city][other] + half) / both;
    }

    /**
     * The other cities with which a city is statistically tied: neither is ahead of the other in this share of the draws
     * in which both are ranked, a tie counting half. The relation is symmetric; it is not transitive.
     *
     * @param share above 0.5, at most 1, usually 0.95
     */
    public int[] tiedWith(int city, double share) {
        return IntStream.range(0, cities())
                .filter(other -> other != city)
                .filter(other -> ahead(city, other) < share && ahead(other, city) < share)
                .toArray();
    }
}
