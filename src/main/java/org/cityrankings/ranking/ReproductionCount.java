package org.cityrankings.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Published numbers of one kind beside recomputed ones: how many come out again, and where the worst one is. */
final class ReproductionCount {
    /** What sums of a few dozen numbers of double precision, written with 15 digits, can lose. */
    private static final double ROUNDING = 1e-12;

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String city, BigDecimal published, double recomputed) {
        double difference() {
            return recomputed - published.doubleValue();
        }
    }

    /** Counts only where both are known. */
    void add(String city, BigDecimal published, Double recomputed) {
        if (published != null && recomputed != null) {
            pairs.add(new Pair(city, published, recomputed));
        }
    }

    /** Null where nothing could be compared. */
    EditionRanking.Reproduction of(String criterion) {
        if (pairs.isEmpty()) {
            return null;
        }
        int decimals = Math.max(
                0, pairs.stream().mapToInt(pair -> pair.published.scale()).max().getAsInt());
        double unit = Math.pow(10, -decimals);
        long reproduced = pairs.stream()
                .filter(pair -> Math.abs(pair.difference())
                        <= Math.max(unit / 2, ROUNDING * Math.max(1, Math.abs(pair.recomputed))))
                .count();
        Pair worst = pairs.stream()
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.difference())))
                .orElseThrow();
        return new EditionRanking.Reproduction(
                criterion, pairs.size(), (int) reproduced, worst.difference(), worst.city);
    }
}
