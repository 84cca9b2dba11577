package org.cityrankings.program;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/** That a stage of an edition was announced on a day. */
@RegisterForReflection
record AnnouncementItem(
        String program,
        String programName,
        int year,
        String stage,
        String stageName,
        LocalDate announcedOn,
        String place,
        List<String> sources) {

    String path() {
        return "programs/%s/editions/%d".formatted(program, year);
    }
}
