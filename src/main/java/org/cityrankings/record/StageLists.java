package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.api.PartialDate;

/** The lists of one stage, edition by edition, in columns, because that is how many of them are read fast. */
@RegisterForReflection
record StageLists(
        String program,
        String programName,
        String stage,
        String stageName,
        int position,
        List<Integer> year,
        List<PartialDate> announcedOn,
        List<Integer> expected,
        List<Long> held) {

    /** What a date that is held tells of the lists before and after it. */
    private record Dated(int position, int year, PartialDate date) {}

    /** Each list of a program, given all its stages, as it was known by a day. */
    static Stream<StageList> each(List<StageLists> program, AsOf asOf) {
        List<Dated> dates = program.stream().flatMap(StageLists::dates).toList();
        return program.stream()
                .flatMap(lists -> IntStream.range(0, lists.year.size()).mapToObj(i -> lists.list(i, dates, asOf)));
    }

    private Stream<Dated> dates() {
        return IntStream.range(0, year.size())
                .filter(i -> announcedOn.get(i) != null)
                .mapToObj(i -> new Dated(position, year.get(i), announcedOn.get(i)));
    }

    private StageList list(int i, List<Dated> dates, AsOf asOf) {
        PartialDate date = announcedOn.get(i);
        LocalDate from = date == null ? earliest(year.get(i), dates) : date.firstDay();
        LocalDate to = date == null ? latest(year.get(i), dates) : date.lastDay();
        return new StageList(
                program,
                programName,
                stage,
                stageName,
                position,
                year.get(i),
                date,
                to,
                asOf.announced(from, to),
                expected.get(i),
                held.get(i));
    }

    /** No earlier than the same or an earlier stage in the same or an earlier edition (see decision 0006). */
    private LocalDate earliest(int edition, List<Dated> dates) {
        return dates.stream()
                .filter(other -> other.position <= position && other.year <= edition)
                .map(other -> other.date.firstDay())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** No later than the year of the edition, and than the same or a later stage in the same or a later edition. */
    private LocalDate latest(int edition, List<Dated> dates) {
        return Stream.concat(
                        Stream.of(LocalDate.of(edition, 12, 31)),
                        dates.stream()
                                .filter(other -> other.position >= position && other.year >= edition)
                                .map(other -> other.date.lastDay()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
