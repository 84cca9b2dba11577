package org.cityrankings.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cityrankings.ranking.EditionRankingQueries.Pair;
import org.cityrankings.ranking.EditionRankingQueries.Row;
import org.cityrankings.ranking.RankingChanges.Change;
import org.cityrankings.ranking.RankingChanges.City;
import org.cityrankings.ranking.RankingChanges.Once;

/** Puts together what can be told of the changes between two editions, and says what cannot. */
final class EditionChanges {
    private final Pair pair;
    private final RankingChangesRequest request;
    private final EditionList from;
    private final EditionList to;
    private final PublishedChanges published;
    private final RecomputedChanges recomputed;

    EditionChanges(Pair pair, RankingChangesRequest request, double limit) {
        this.pair = pair;
        this.request = request;
        from = EditionList.of(pair.from(), request.stage);
        to = EditionList.of(pair.to(), request.stage);
        published = new PublishedChanges(from, to);
        recomputed = new RecomputedChanges(pair.from().edition(), pair.to().edition(), limit);
    }

    RankingChanges answer(String cite) {
        Map<String, Row> old = from.byId();
        Map<String, Row> now = to.byId();
        Predicate<Row> computed = row -> recomputed.changes().containsKey(row.city());
        List<City> cities = pair.to().rows().stream()
                .filter(this::asked)
                .filter(computed.or(row -> old.containsKey(row.city()) && now.containsKey(row.city())))
                .map(this::city)
                .sorted(Comparator.comparing(EditionChanges::later, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new RankingChanges(
                pair.to().program(),
                pair.to().head().programName(),
                from.year(),
                to.year(),
                request.stage,
                cities,
                once(to, computed.or(row -> old.containsKey(row.city())), from),
                once(from, computed.or(row -> now.containsKey(row.city())), to),
                notTold(cities),
                caveats(),
                pair.to().data(),
                cite);
    }

    private boolean asked(Row row) {
        return request.cities().isEmpty() || request.cities().contains(row.city());
    }

    private City city(Row row) {
        return new City(
                row.city(),
                row.name(),
                row.country(),
                published.changes().get(row.city()),
                recomputed.changes().get(row.city()));
    }

    private static Integer later(City city) {
        Change change = city.published() == null ? city.recomputed() : city.published();
        return change == null ? null : Integer.valueOf(change.to());
    }

    private List<Once> once(EditionList list, Predicate<Row> inBoth, EditionList other) {
        return list.members().stream()
                .filter(this::asked)
                .filter(inBoth.negate())
                .map(row -> new Once(
                        row.city(),
                        row.name(),
                        row.country(),
                        row.published() == null ? null : row.published().rank(),
                        other.whole()))
                .toList();
    }

    private List<String> notTold(List<City> cities) {
        List<String> notTold = new ArrayList<>(published.notTold());
        notTold.addAll(recomputed.notTold());
        if (cities.stream().anyMatch(city -> city.published() != null && city.recomputed() == null)) {
            notTold.add("Published ranks alone cannot tell performance from method.");
        }
        return notTold;
    }

    private List<String> caveats() {
        List<String> partial = Stream.of(from, to)
                .filter(list -> !list.whole())
                .map(list -> list.expected() == null
                        ? "How many cities the list of %d has is not known; the record holds %,d."
                                .formatted(list.year(), list.members().size())
                        : "Of the %,d cities on the list of %d the record holds %,d."
                                .formatted(
                                        list.expected(),
                                        list.year(),
                                        list.members().size()))
                .toList();
        return Stream.concat(partial.stream(), recomputed.caveats().stream()).toList();
    }
}
