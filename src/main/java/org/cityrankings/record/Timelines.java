package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cityrankings.record.Timeline.Moment;

/** Makes timelines of cities and of countries. */
@ApplicationScoped
class Timelines {
    private final SubjectQueries subjects;
    private final StageListQueries lists;
    private final LineageQueries lineages;
    private final TimelineQueries moments;

    Timelines(SubjectQueries subjects, StageListQueries lists, LineageQueries lineages, TimelineQueries moments) {
        this.subjects = subjects;
        this.lists = lists;
        this.lineages = lineages;
        this.moments = moments;
    }

    Timeline ofCity(String city, TimelineRequest request, Frame frame) {
        Subject subject = subjects.of("city", city, frame.language());
        Lineages lineage = lineages.of(request.lineage, frame.asOf());
        List<Moment> found = moments.ofCities(lineage.members(city), undated(frame.asOf()), request, frame.asOf());
        return timeline(found, lineage.used(request.lineage, Set.of(city)), subject.name(), request, frame);
    }

    /** A country is what its cities are; their lineage makes no difference to it. */
    Timeline ofCountry(String country, TimelineRequest request, Frame frame) {
        subjects.requireCountry(country);
        List<Moment> found = moments.ofCountry(country, undated(frame.asOf()), request, frame.asOf());
        return timeline(
                found,
                new LineageUsed(Lineage.STRICT, List.of(), List.of()),
                Subject.country(country, frame.language()),
                request,
                frame);
    }

    private List<StageList> undated(AsOf asOf) {
        return lists.uncounted(List.of(), asOf).stream()
                .filter(list -> list.announcedOn() == null)
                .toList();
    }

    private static Timeline timeline(
            List<Moment> found, LineageUsed lineage, String about, TimelineRequest request, Frame frame) {
        return new Timeline(
                found.subList(0, Math.min(request.limit, found.size())),
                found.size() > request.limit ? Integer.valueOf(request.offset + request.limit) : null,
                lineage,
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().timelineOf(about)));
    }
}
