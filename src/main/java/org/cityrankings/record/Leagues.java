package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cityrankings.record.League.Row;
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
        return league(request, filter, frame, true);
    }

    League ofCountries(LeagueRequest request, PlaceFilter filter, Frame frame) {
        return league(request, filter, frame, false);
    }

    private League league(LeagueRequest request, PlaceFilter filter, Frame frame, boolean ofCities) {
        Contradictions.refuse(
                request.metric != Metric.POINTS && !request.weights.isEmpty(),
                "weights",
                "Weights go with metric=points only.");
        filters.check(filter);
        List<StageList> all = lists.of(filter.programs, frame.asOf());
        CountedLists counted = new CountedLists(all, filter);
        Weights weights = new Weights(request.weights, counted.awards());
        Lineages lineage = lineages.of(filter.lineage, frame.asOf());
        Moves moves = new Moves(lineage);
        Scan scan = new Scan(counted, filter, moves, leagues.quarters());
        List<Ranked> rows = ofCities
                ? leagues.cities(request, weights, scan, moves)
                : leagues.countries(request, weights, scan, moves);
        Contradictions.refuse(
                rows.isEmpty() && request.offset > 0, "offset", "There are not so many rows; begin again without it.");
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        int end = request.offset + rows.size();
        return new League(
                rows.stream()
                        .map(row -> new Row(row.rank(), row.city(), row.name(), row.country(), row.value()))
                        .toList(),
                end < total ? Integer.valueOf(end) : null,
                request.metric,
                request.ties,
                total,
                counted.editions(),
                ofCities ? total : leagues.places(scan),
                request.metric == Metric.POINTS ? weights.used() : null,
                lineage.used(
                        filter.lineage,
                        ofCities
                                ? rows.stream().map(Leagues::key).collect(Collectors.toSet())
                                : moves.distinct().stream().map(Place::key).collect(Collectors.toSet())),
                caveats(counted, frame),
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(ofCities ? frame.words().cityLeague() : frame.words().countryLeague()));
    }

    private static String key(Ranked row) {
        return new Place(row.city(), row.name(), row.country()).key();
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
