package org.cityrankings.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which state of the record an answer was made of. */
@Schema(name = "DataVersion")
public record DataVersion(
        @Schema(examples = "17", description = "counts what was written and imported") long version,
        @Schema(description = "since when the record is in this state") Instant at) {}
