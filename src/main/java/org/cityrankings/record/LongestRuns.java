package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityrankings.record.StreakQueries.Candidate;
import org.cityrankings.record.Streaks.Streak;

/**
 * Finds the longest runs without looking at all cities: candidates come in the order of how long their runs could be
 * at most, and as soon as enough runs are as long as what any other candidate could have, the rest is left alone.
 */
@ApplicationScoped
class LongestRuns {
    private static final int FEW = 4;
    private static final int LEAST = 800;
    private static final Comparator<Found> ORDER = Comparator.comparingInt((Found found) -> -found.run.length())
            .thenComparing(Found::place)
            .thenComparing(found -> found.stage.program())
            .thenComparing(found -> found.position)
            .thenComparing(found -> found.run.from());

    private final Filters filters;
    private final StageListQueries lists;
    private final LineageQueries lineages;
    private final LeagueQueries leagues;
    private final StreakQueries streaks;

    LongestRuns(
            Filters filters,
            StageListQueries lists,
            LineageQueries lineages,
            LeagueQueries leagues,
            StreakQueries streaks) {
        this.filters = filters;
        this.lists = lists;
        this.lineages = lineages;
        this.leagues = leagues;
        this.streaks = streaks;
    }

    /** A run of a place in a stage, and all awards that the place has of the program. */
    private record Found(String place, Stages.Key stage, int position, List<AwardRow> awards, Run run) {}

    Streaks of(StreakRequest request, PlaceFilter filter, Frame frame) {
        filters.check(filter);
        CountedLists counted = new CountedLists(lists.uncounted(filter.programs, frame.asOf()), filter);
        Lineages lineage = lineages.of(filter.lineage, frame.asOf());
        Moves moves = new Moves(lineage);
        Scan scan = new Scan(counted, filter, moves, leagues.quarters());
        Stages stages = new Stages(counted.awards(), list -> true);
        int end = request.offset + request.limit;
        List<Found> found = longest(scan, stages, counted, moves, request.minLength, end + 1);
        List<Found> page = found.subList(Math.min(request.offset, found.size()), Math.min(end, found.size()));
        Set<Stages.Key> shown = page.stream().map(Found::stage).collect(Collectors.toSet());
        List<StageList> held = lists.shown(shown, frame.asOf());
        return new Streaks(
                streaks(page, new Stages(new CountedLists(held, filter).awards(), list -> true), moves),
                found.size() > end ? Integer.valueOf(end) : null,
                lineage.used(filter.lineage, page.stream().map(Found::place).collect(Collectors.toSet())),
                new Caveats(frame).of(held, filter, shown::contains),
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().streaks()));
    }

    /** In two rounds at most: what the first finds tells how long a run has to be that could come before it. */
    private List<Found> longest(Scan scan, Stages stages, CountedLists counted, Moves moves, int shortest, int wanted) {
        int limit = Math.max(LEAST, FEW * wanted);
        List<Candidate> likely = streaks.candidates(scan, shortest, limit);
        List<Found> found = runs(likely, stages, counted, moves, shortest);
        boolean enough = found.size() >= wanted;
        if (likely.size() == limit && !(enough && !beaten(found.get(wanted - 1), likely))) {
            int least = enough ? found.get(wanted - 1).run.length() : shortest;
            found = runs(streaks.candidates(scan, least, Integer.MAX_VALUE), stages, counted, moves, shortest);
        }
        return found.subList(0, Math.min(wanted, found.size()));
    }

    /** Whether a candidate that was not looked at could come before this run. */
    private static boolean beaten(Found last, List<Candidate> candidates) {
        Candidate worst = candidates.get(candidates.size() - 1);
        return worst.most() > last.run.length()
                || worst.most() == last.run.length() && worst.place().compareTo(last.place) < 0;
    }

    private List<Found> runs(
            List<Candidate> candidates, Stages stages, CountedLists counted, Moves moves, int shortest) {
        Map<String, List<AwardRow>> awards = streaks.awards(candidates, moves).stream()
                .collect(Collectors.groupingBy(award -> moves.keyOf(award.city()), TreeMap::new, Collectors.toList()));
        List<Found> found = new ArrayList<>();
        awards.forEach((place, all) -> all.stream()
                .collect(Collectors.groupingBy(AwardRow::program))
                .forEach((program, ofProgram) -> counted.stages(program).forEach(stage -> {
                    Standing standing = stages.standing(stage, ofProgram);
                    int position = stages.of(stage).iterator().next().position();
                    standing.runs().stream()
                            .filter(run -> run.length() >= shortest)
                            .forEach(run -> found.add(new Found(place, stage, position, ofProgram, run)));
                })));
        found.sort(ORDER);
        return found;
    }

    private List<Streak> streaks(Collection<Found> page, Stages stages, Moves moves) {
        Map<String, Place> places =
                streaks.places(page.stream().map(Found::place).collect(Collectors.toCollection(TreeSet::new))).stream()
                        .collect(Collectors.toMap(Place::key, Function.identity()));
        moves.distinct().forEach(place -> places.putIfAbsent(place.key(), place));
        return page.stream()
                .map(found -> {
                    Place place = places.get(found.place);
                    StageList list = stages.of(found.stage).iterator().next();
                    return new Streak(
                            place.city(),
                            place.name(),
                            place.country(),
                            list.program(),
                            list.stage(),
                            list.stageName(),
                            withUnknown(found, stages));
                })
                .toList();
    }

    /** The run again, now with what the lists around it leave open. */
    private static Run withUnknown(Found found, Stages stages) {
        return stages.standing(found.stage, found.awards).runs().stream()
                .filter(run -> run.from().equals(found.run.from()))
                .findFirst()
                .orElseThrow();
    }
}
