package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityrankings.record.League.Row;
import org.cityrankings.record.LeagueQueries.OfCountry;
import org.cityrankings.record.LeagueQueries.Ranked;

/** Makes league tables. */
@ApplicationScoped
class Leagues {
    private final Filters filters;
    private final StageListQueries lists;
    private final LineageQueries lineages;
    private final LeagueQueries leagues;

    Leagues(Filters filters, StageListQueries lists, LineageQueries lineages, LeagueQueries leagues) {
        this.filters = filters;
        this.lists = lists;
        this.lineages = lineages;
        this.leagues = leagues;
    }

    League ofCities(LeagueRequest request, PlaceFilter filter, Frame frame) {
        Contradictions.refuse(
                request.metric == Metric.CITIES, "metric", "How many cities there are is counted for countries only.");
        Basis basis = basis(request, filter, frame);
        List<Ranked> rows = leagues.cities(request, basis.weights, basis.scan, basis.moves);
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        Set<String> shown = rows.stream()
                .map(row -> new Place(row.city(), row.name(), row.country()).key())
                .collect(Collectors.toSet());
        return league(
                request,
                filter,
                frame,
                basis,
                rows,
                total,
                total,
                shown,
                frame.words().cityLeague());
    }

    League ofCountries(LeagueRequest request, PlaceFilter filter, Frame frame) {
        Basis basis = basis(request, filter, frame);
        List<OfCountry> countries = leagues.countries(request.metric, basis.weights, basis.scan, basis.moves);
        List<Ranked> all = ranked(countries, request.ties);
        List<Ranked> rows =
                all.stream().skip(request.offset).limit(request.limit).toList();
        Set<String> moved = basis.moves.distinct().stream().map(Place::key).collect(Collectors.toSet());
        long cities = request.metric == Metric.EDITIONS
                ? leagues.places(basis.scan)
                : countries.stream().mapToLong(OfCountry::cities).sum();
        return league(
                request,
                filter,
                frame,
                basis,
                rows,
                all.size(),
                cities,
                moved,
                frame.words().countryLeague());
    }

    /** What a league table is made of. */
    private record Basis(CountedLists counted, Weights weights, Lineages lineage, Moves moves, Scan scan) {}

    private Basis basis(LeagueRequest request, PlaceFilter filter, Frame frame) {
        Contradictions.refuse(
                request.metric != Metric.POINTS && !request.weights.isEmpty(),
                "weights",
                "Weights go with metric=points only.");
        filters.check(filter);
        CountedLists counted = new CountedLists(lists.of(filter.programs, frame.asOf()), filter);
        Lineages lineage = lineages.of(filter.lineage, frame.asOf());
        Moves moves = new Moves(lineage);
        return new Basis(
                counted,
                new Weights(request.weights, counted.awards()),
                lineage,
                moves,
                new Scan(counted, filter, moves, leagues.quarters()));
    }

    private static List<Ranked> ranked(List<OfCountry> countries, Ties ties) {
        TreeMap<BigDecimal, List<OfCountry>> byValue = countries.stream()
                .collect(Collectors.groupingBy(
                        OfCountry::value, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        List<Ranked> ranked = new ArrayList<>();
        byValue.forEach((value, equal) -> {
            long rank = ties == Ties.MIN
                    ? ranked.size() + 1
                    : byValue.headMap(value).size() + 1;
            equal.stream()
                    .sorted(Comparator.comparing(OfCountry::country))
                    .map(one -> new Ranked(rank, null, one.name(), one.country(), value, countries.size()))
                    .forEach(ranked::add);
        });
        return ranked;
    }

    private static League league(
            LeagueRequest request,
            PlaceFilter filter,
            Frame frame,
            Basis basis,
            List<Ranked> rows,
            long total,
            long cities,
            Set<String> places,
            String title) {
        Contradictions.refuse(
                rows.isEmpty() && request.offset > 0, "offset", "There are not so many rows; begin again without it.");
        int end = request.offset + rows.size();
        boolean points = request.metric == Metric.POINTS;
        return new League(
                rows.stream()
                        .map(row -> new Row(
                                row.rank(),
                                row.city(),
                                row.name(),
                                row.country(),
                                points ? basis.weights.points(row.value()) : row.value()))
                        .toList(),
                end < total ? Integer.valueOf(end) : null,
                request.metric,
                request.ties,
                total,
                basis.counted.editions(),
                cities,
                points ? basis.weights.used() : null,
                basis.lineage.used(filter.lineage, places),
                caveats(basis.counted, frame),
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(title));
    }

    private static List<String> caveats(CountedLists counted, Frame frame) {
        List<String> caveats = new ArrayList<>();
        Collection<StageList> lists = counted.reached();
        long open = lists.stream().filter(list -> list.expected() == null).count();
        long partial = lists.stream().filter(list -> !list.whole()).count() - open;
        if (partial + open > 0) {
            caveats.add(frame.words().leagueCaveat(lists.size(), (int) partial, (int) open));
        }
        int programs = (int) lists.stream().map(StageList::program).distinct().count();
        if (programs > 1) {
            caveats.add(frame.words().severalPrograms(programs));
        }
        if (!counted.undated().isEmpty()) {
            caveats.add(frame.words()
                    .notCountedLists(
                            counted.undated().size(), frame.asOf().day().toString()));
        }
        return caveats;
    }
}
