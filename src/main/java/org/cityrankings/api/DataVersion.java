package org.cityrankings.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which state of the record an answer was made of. */
@Schema(name = "DataVersion")
public record DataVersion(
        @Schema(examples = "17", description = "counts what was written and imported") long version,
        @Schema(description = "since when the record is in this state") Instant at) {

    /** The day of that, in UTC. */
    public LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
