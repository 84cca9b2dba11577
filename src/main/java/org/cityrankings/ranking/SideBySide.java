package org.cityrankings.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cityrankings.api.Failure;
import org.cityrankings.composite.CompositeResult;
import org.cityrankings.composite.EditionTree;
import org.cityrankings.ranking.EditionRanking.Cell;
import org.cityrankings.ranking.EditionRanking.City;
import org.cityrankings.ranking.EditionRanking.Comparison;
import org.cityrankings.ranking.EditionRanking.Criterion;
import org.cityrankings.ranking.EditionRanking.Published;
import org.cityrankings.ranking.EditionRanking.PublishedScore;
import org.cityrankings.ranking.EditionRanking.Recomputed;
import org.cityrankings.ranking.EditionRankingQueries.Read;
import org.cityrankings.ranking.EditionRankingQueries.Row;
import org.cityrankings.ranking.EditionRankingQueries.RowScore;
import org.cityrankings.ranking.EditionRankingQueries.StageHeld;

/** Puts side by side what an edition published and what follows from its observations, so that each can be checked. */
final class SideBySide {
    private final Read read;
    private final EditionRankingRequest request;
    private final WhatIf whatIf;
    private final Recomputation stored;
    private final Recomputation computed;
    private final List<Row> rows;
    private final Map<String, Integer> ranks;
    private final Map<String, Integer> ranksAsStored;
    private String whyNotAsStored;

    /** Computes as much as is asked for; fails where that cannot be, or would cost more than the limit. */
    SideBySide(Read read, EditionRankingRequest request, double limit) {
        this.read = read;
        this.request = request;
        whatIf = request.whatIf();
        stored = read.edition() == null ? null : asStored(limit);
        computed = whatIf == null ? stored : Recomputation.with(whatIf, read.edition(), limit);
        rows = read.rows().stream().filter(this::shown).toList();
        List<String> cities = rows.stream().map(Row::city).toList();
        ranks = computed == null ? Map.of() : computed.ranksAmong(cities);
        ranksAsStored = whatIf == null || stored == null ? Map.of() : stored.ranksAmong(cities);
    }

    /** What is done otherwise may be what lets an edition be computed at all. */
    private Recomputation asStored(double limit) {
        try {
            return Recomputation.asStored(read.edition(), limit);
        } catch (Failure cannot) {
            if (whatIf == null) {
                throw cannot;
            }
            whyNotAsStored = "No ranks by the method as it is stored are told: " + cannot.getMessage();
            return null;
        }
    }

    private boolean shown(Row row) {
        return (whatIf == null || whatIf.cities().isEmpty() || whatIf.cities().contains(row.city()))
                && (request.basis() != Basis.RECOMPUTED || computed.total(row.city()) != null);
    }

    EditionRanking answer(String cite) {
        List<Criterion> criteria = criteria();
        List<City> cities =
                new ArrayList<>(rows.stream().map(row -> city(row, criteria)).toList());
        if (request.basis() == Basis.RECOMPUTED) {
            cities.sort(Comparator.comparing(
                    city -> city.recomputed().rank(), Comparator.nullsLast(Comparator.naturalOrder())));
        }
        Comparison comparison = request.basis() == Basis.COMPARE ? Reproductions.of(cities, criteria) : null;
        return new EditionRanking(
                read.program(),
                read.head().programName(),
                read.year(),
                request.stage,
                request.basis(),
                read.head().numberRanked(),
                criteria,
                cities,
                comparison,
                whatIf,
                computed == null ? null : computed.method(),
                caveats(comparison),
                read.data(),
                cite);
    }

    private boolean publishes() {
        return request.basis() != Basis.RECOMPUTED;
    }

    private boolean whole() {
        return whatIf == null || whatIf.cities().isEmpty();
    }

    private List<Criterion> criteria() {
        Set<String> published = new TreeSet<>();
        rows.forEach(row -> row.scores().forEach(score -> published.add(score.criterion())));
        if (computed == null) {
            return read.head().criteria().stream()
                    .filter(one -> published.contains(one.id()))
                    .map(one -> new Criterion(one.id(), one.name(), one.parent(), null, null))
                    .toList();
        }
        String index = EditionTree.id(read.edition());
        return computed.criteria().stream()
                .filter(one -> !publishes() || published.contains(one.id()))
                .map(one -> new Criterion(
                        one.id(),
                        one.name(),
                        one.parent().equals(index) ? null : one.parent(),
                        one.weight(),
                        one.effectiveWeight()))
                .toList();
    }

    private City city(Row row, List<Criterion> criteria) {
        Published published = publishes() ? row.published() : null;
        Recomputed recomputed = recomputed(row.city());
        return new City(
                row.city(),
                row.name(),
                row.country(),
                published,
                recomputed,
                difference(published, recomputed),
                cells(row, criteria));
    }

    private Recomputed recomputed(String city) {
        CompositeResult.CityScore total = computed == null ? null : computed.total(city);
        if (total == null) {
            return null;
        }
        Integer rank = ranks.get(city);
        Integer asStored = ranksAsStored.get(city);
        return new Recomputed(
                rank,
                total.score(),
                total.coverage(),
                asStored,
                rank == null || asStored == null ? null : Integer.valueOf(asStored - rank));
    }

    private EditionRanking.Difference difference(Published published, Recomputed recomputed) {
        if (published == null || recomputed == null) {
            return null;
        }
        boolean ranked = whole() && published.rank() != null && recomputed.rank() != null;
        return new EditionRanking.Difference(
                ranked ? Integer.valueOf(recomputed.rank() - published.rank()) : null,
                difference(published.score(), recomputed.score()));
    }

    private static Double difference(BigDecimal published, Double recomputed) {
        return published == null || recomputed == null ? null : Double.valueOf(recomputed - published.doubleValue());
    }

    private List<Cell> cells(Row row, List<Criterion> criteria) {
        Map<String, RowScore> published = new TreeMap<>();
        if (publishes()) {
            row.scores().forEach(score -> published.put(score.criterion(), score));
        }
        List<Cell> cells = new ArrayList<>();
        for (Criterion criterion : criteria) {
            RowScore score = published.get(criterion.id());
            Double again = computed == null ? null : computed.score(row.city(), criterion.id());
            if (score != null || again != null) {
                cells.add(new Cell(
                        criterion.id(),
                        score == null ? null : new PublishedScore(score.rank(), score.score(), score.sources()),
                        again,
                        score == null ? null : difference(score.score(), again)));
            }
        }
        return cells;
    }

    private List<String> caveats(Comparison comparison) {
        List<String> caveats = new ArrayList<>();
        if (publishes()) {
            caveats.addAll(incomplete());
        }
        if (computed != null) {
            caveats.addAll(computed.caveats());
            leftOut(caveats);
        }
        if (whyNotAsStored != null) {
            caveats.add(whyNotAsStored);
        }
        if (comparison != null && whatIf == null) {
            caveats.addAll(Reproductions.caveats(comparison));
        }
        return caveats;
    }

    private List<String> incomplete() {
        List<StageHeld> lists = read.head().stages().stream()
                .filter(list -> request.stage == null || request.stage.equals(list.stage()))
                .toList();
        return lists.isEmpty()
                ? List.of("The record holds no list of this edition.")
                : lists.stream()
                        .filter(list -> list.expected() == null || list.held() < list.expected())
                        .map(list -> list.expected() == null
                                ? "How many cities are on the list '%s' is not known; the record holds %,d."
                                        .formatted(list.name(), list.held())
                                : "Of the %,d cities on the list '%s' the record holds %,d."
                                        .formatted(list.expected(), list.name(), list.held()))
                        .toList();
    }

    /** Whom the computation leaves out, and what its ranks are among. */
    private void leftOut(List<String> caveats) {
        int cities = computed.ranks().size();
        Integer expected = read.head().numberRanked();
        if (whole() && expected != null && cities < expected) {
            caveats.add("The edition ranked %,d cities; ranks are computed among the %,d that have observations."
                    .formatted(expected, cities));
        }
        if (!whole() && publishes()) {
            caveats.add("Published ranks are among all cities of the list, recomputed ones among those asked for.");
        }
    }
}
