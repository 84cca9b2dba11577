package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.cityrankings.record.Standing.Entry;

/** What is asked of a city and a stage, with all that the record holds of it. */
record Question(
        Frame frame,
        RecordScope scope,
        Subject subject,
        StageName stage,
        List<StageList> lists,
        List<AwardRow> awards,
        LineageUsed lineage) {

    /** A stage, by its key and its names. */
    @RegisterForReflection
    record StageName(String program, String programName, String stage, String stageName) {
        Stages.Key key() {
            return new Stages.Key(program, stage);
        }
    }

    RecordWords words() {
        return frame.words();
    }

    Standing standing(Stages counted) {
        return counted.standing(stage.key(), awards);
    }

    /** The latest edition whose list of the stage had surely been announced; where there is none, the year of the day. */
    int latest() {
        return lists.stream()
                .filter(list -> list.stage().equals(stage.stage()) && list.surely() && scope.counts(list.year()))
                .mapToInt(StageList::year)
                .max()
                .orElse(frame.asOf().day().getYear());
    }

    /** Adds where the city stands in a list, in words and with evidence. */
    Finding explain(Finding finding, Entry entry) {
        StageList list = entry.list();
        String year = Integer.toString(list.year());
        finding.fact(list);
        if (frame.asOf().past() && list.announcedOn() == null) {
            finding.caveat(words().assumed(list.stageName(), year));
        }
        return switch (entry.status()) {
            case REACHED -> {
                finding.fact(entry.award());
                yield finding.because(reached(entry, year));
            }
            case MISSED -> finding.because(words().notOnWhole(subject.name(), list.stageName(), year, list.held()));
            case UNKNOWN ->
                finding.because(
                        list.expected() == null
                                ? words().notOnOpen(subject.name(), list.stageName(), year)
                                : words().notOnPart(
                                                subject.name(), list.stageName(), year, list.held(), list.expected()));
        };
    }

    private String reached(Entry entry, String year) {
        AwardRow award = entry.award();
        StageList shown = lists.stream()
                .filter(list -> list.year() == award.year() && list.stage().equals(award.stage()))
                .findFirst()
                .orElseThrow();
        String on = on(shown);
        return award.stage().equals(stage.stage())
                ? words().onList(subject.name(), stage.stageName(), year, on)
                : words().implied(subject.name(), shown.stageName(), stage.stageName(), year, on);
    }

    static String on(StageList list) {
        return list.announcedOn() == null ? "" : list.announcedOn().text();
    }

    /** What to say where nothing that counts is held of the list of a year. */
    Finding noList(int year) {
        String text = Integer.toString(year);
        return lists.stream()
                .filter(list -> list.stage().equals(stage.stage()) && list.year() == year && !list.possibly())
                .findFirst()
                .map(later -> Finding.of(Verdict.FALSE)
                        .because(words().notYet(stage.stageName(), text, on(later)))
                        .fact(later))
                .orElseGet(() -> Finding.of(Verdict.UNDETERMINED).because(words().noList(stage.stageName(), text)));
    }
}
