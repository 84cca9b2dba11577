package org.cityrankings.ranking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cityrankings.ranking.EditionRanking.Cell;
import org.cityrankings.ranking.EditionRanking.City;
import org.cityrankings.ranking.EditionRanking.Comparison;
import org.cityrankings.ranking.EditionRanking.Criterion;
import org.cityrankings.ranking.EditionRanking.Published;
import org.cityrankings.ranking.EditionRanking.Recomputed;
import org.cityrankings.ranking.EditionRanking.Reproduction;

/** Sums up where published numbers come out again and where they do not. */
final class Reproductions {
    private final ReproductionCount ranks = new ReproductionCount();
    private final ReproductionCount total = new ReproductionCount();
    private final Map<String, ReproductionCount> below = new LinkedHashMap<>();

    private Reproductions(List<Criterion> criteria) {
        criteria.forEach(criterion -> below.put(criterion.id(), new ReproductionCount()));
    }

    static Comparison of(List<City> cities, List<Criterion> criteria) {
        Reproductions comparison = new Reproductions(criteria);
        cities.forEach(comparison::add);
        return new Comparison(
                comparison.ranks.of(null),
                comparison.total.of(null),
                comparison.below.entrySet().stream()
                        .map(entry -> entry.getValue().of(entry.getKey()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void add(City city) {
        Published published = city.published();
        Recomputed recomputed = city.recomputed();
        if (published != null && recomputed != null) {
            total.add(city.city(), published.score(), recomputed.score());
        }
        if (city.difference() != null && city.difference().rank() != null) {
            ranks.add(
                    city.city(),
                    BigDecimal.valueOf(published.rank()),
                    recomputed.rank().doubleValue());
        }
        for (Cell cell : city.scores()) {
            if (cell.published() != null) {
                below.get(cell.criterion()).add(city.city(), cell.published().score(), cell.recomputed());
            }
        }
    }

    /** That a total cannot be reproduced, in a full sentence. */
    static List<String> caveats(Comparison comparison) {
        Reproduction total = comparison.total();
        return total == null || total.reproduced() == total.compared()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "The published total cannot be reproduced for %,d of %,d cities; it is furthest off for %s, by %.3g.",
                        total.compared() - total.reproduced(),
                        total.compared(),
                        total.city(),
                        Math.abs(total.largestDifference())));
    }
}
