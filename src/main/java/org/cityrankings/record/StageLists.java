package org.cityrankings.record;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.api.PartialDate;

/** The lists of one stage, edition by edition, in columns, because that is how many of them are read fast. */
record StageLists(
        String program,
        String programName,
        String stage,
        String stageName,
        int position,
        List<Integer> year,
        List<PartialDate> announcedOn,
        List<Boolean> announced,
        List<Integer> expected,
        List<Long> held) {

    Stream<StageList> each() {
        return IntStream.range(0, year.size())
                .mapToObj(i -> new StageList(
                        program,
                        programName,
                        stage,
                        stageName,
                        position,
                        year.get(i),
                        announcedOn.get(i),
                        announced.get(i),
                        expected.get(i),
                        held.get(i)));
    }
}
