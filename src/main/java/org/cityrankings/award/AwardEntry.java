package org.cityrankings.award;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.cityrankings.api.PartialDate;

/** An award as followers are told of it. */
@RegisterForReflection
record AwardEntry(
        String program,
        String programName,
        int year,
        String stage,
        String stageName,
        String city,
        String cityName,
        String country,
        PartialDate announcedOn,
        Integer rank,
        List<String> sources,
        Instant recordedAt,
        Instant changedAt) {

    String path() {
        return new AwardKey(program, year, stage, city).path();
    }

    String title() {
        return "%s: %s, %s %d".formatted(cityName, stageName, programName, year);
    }

    String sentence() {
        return "%s (%s) reached %s%s of the edition %d of %s%s."
                .formatted(
                        cityName,
                        country,
                        stageName,
                        rank == null ? "" : " with rank " + rank,
                        year,
                        programName,
                        announcedOn == null ? "" : ", announced " + announcedOn);
    }
}
