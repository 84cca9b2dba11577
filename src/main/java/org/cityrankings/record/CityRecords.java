package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.api.PartialDate;
import org.cityrankings.record.CityRecord.EditionReached;
import org.cityrankings.record.CityRecord.StageRecord;
import org.cityrankings.record.Standing.Entry;
import org.cityrankings.record.Standing.Status;

/** Makes the records of cities. */
@ApplicationScoped
class CityRecords {
    private static final int FULL_DATE = 10;

    private final SubjectQueries subjects;
    private final StageListQueries lists;
    private final AwardRowQueries awards;
    private final LineageQueries lineages;

    CityRecords(SubjectQueries subjects, StageListQueries lists, AwardRowQueries awards, LineageQueries lineages) {
        this.subjects = subjects;
        this.lists = lists;
        this.awards = awards;
        this.lineages = lineages;
    }

    CityRecord of(String city, RecordFilter filter, Frame frame) {
        Subject subject = subjects.of("city", city, frame.language());
        Lineages lineage = lineages.of(filter.lineage, frame.asOf());
        List<AwardRow> rows = awards.of(lineage.members(city));
        Set<String> programs = rows.stream()
                .map(AwardRow::program)
                .filter(program -> filter.programs.isEmpty() || filter.programs.contains(program))
                .collect(Collectors.toCollection(TreeSet::new));
        List<StageList> all = programs.isEmpty() ? List.of() : lists.of(programs, frame.asOf());
        Stages stages = new Stages(all, list -> list.surely() && filter.counts(list.year()));
        List<StageRecord> reached = new ArrayList<>();
        Set<Stages.Key> shown = new TreeSet<>();
        for (Stages.Key stage : stages.keys()) {
            Standing standing = stages.standing(stage, rows);
            if ((filter.stages.isEmpty() || filter.stages.contains(stage.stage()))
                    && standing.first().isPresent()) {
                shown.add(stage);
                reached.add(record(standing));
            }
        }
        return new CityRecord(
                city,
                subject.name(),
                reached,
                lineage.used(filter.lineage, Set.of(city)),
                new Caveats(frame).of(all, filter, shown::contains),
                frame.asOf().day(),
                frame.data(),
                frame.language(),
                frame.cite(frame.words().recordOf(subject.name())));
    }

    private static StageRecord record(Standing standing) {
        List<Entry> reached = standing.with(Status.REACHED);
        StageList first = reached.get(0).list();
        StageList latest = reached.get(reached.size() - 1).list();
        return new StageRecord(
                first.program(),
                first.programName(),
                first.stage(),
                first.stageName(),
                first.position(),
                reached.size(),
                first.year(),
                latest.year(),
                standing.longest().orElseThrow(),
                standing.longestPossible(),
                standing.current().orElse(null),
                between(standing.years(Status.MISSED), first.year(), latest.year()),
                between(standing.years(Status.UNKNOWN), first.year(), latest.year()),
                days(first.announcedOn(), latest.announcedOn()),
                reached.stream()
                        .map(entry -> new EditionReached(
                                entry.year(),
                                entry.list().announcedOn(),
                                entry.award().stage(),
                                entry.award().city(),
                                entry.award().sources()))
                        .toList());
    }

    private static List<Integer> between(Collection<Integer> years, int first, int last) {
        return years.stream().filter(year -> year > first && year < last).toList();
    }

    private static Long days(PartialDate first, PartialDate latest) {
        return first == null
                        || latest == null
                        || first.text().length() + latest.text().length() < 2 * FULL_DATE
                ? null
                : ChronoUnit.DAYS.between(first.firstDay(), latest.firstDay());
    }
}
