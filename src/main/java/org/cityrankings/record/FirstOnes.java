package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityrankings.record.FirstQueries.Found;
import org.cityrankings.record.Firsts.First;

/** Finds who came first, and says which lists could prove otherwise. */
@ApplicationScoped
class FirstOnes {
    private final Filters filters;
    private final StageListQueries lists;
    private final LineageQueries lineages;
    private final FirstQueries firsts;

    FirstOnes(Filters filters, StageListQueries lists, LineageQueries lineages, FirstQueries firsts) {
        this.filters = filters;
        this.lists = lists;
        this.lineages = lineages;
        this.firsts = firsts;
    }

    Firsts of(FirstRequest request, PlaceFilter filter, Frame frame) {
        filters.check(filter);
        CountedLists counted = new CountedLists(lists.uncounted(filter.programs, frame.asOf()), filter);
        Lineages lineage = lineages.of(filter.lineage, frame.asOf());
        List<Found> found = firsts.firsts(request, filter, counted, new Moves(lineage));
        List<Found> page = found.subList(0, Math.min(request.limit, found.size()));
        Set<Stages.Key> shown = page.stream()
                .map(one -> new Stages.Key(one.program(), one.stage()))
                .collect(Collectors.toSet());
        List<StageList> held = lists.shown(shown, frame.asOf());
        CountedLists known = new CountedLists(held, filter);
        return new Firsts(
                page.stream().map(one -> first(one, known)).toList(),
                found.size() > request.limit ? Integer.valueOf(request.offset + request.limit) : null,
                lineage.used(
                        filter.lineage,
                        page.stream()
                                .flatMap(one -> one.places().stream())
                                .map(Place::key)
                                .collect(Collectors.toSet())),
                new Caveats(frame).of(held, filter, shown::contains),
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().firsts()));
    }

    private static First first(Found found, CountedLists counted) {
        List<StageList> lists = counted.of(new Stages.Key(found.program(), found.stage()));
        StageList list = lists.stream()
                .filter(one -> one.year() == found.year())
                .findFirst()
                .orElseThrow();
        return new First(
                found.program(),
                found.stage(),
                list.stageName(),
                found.of(),
                found.year(),
                list.announcedOn(),
                found.places(),
                lists.stream()
                        .filter(one -> one.year() < found.year() && !one.whole())
                        .map(StageList::year)
                        .toList());
    }
}
