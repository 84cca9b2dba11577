package org.cityrankings.change;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mirror has to fetch or forget to get from one version of the record to the present one. */
@Schema(name = "Since")
record Since(
        @Schema(examples = "17", description = "the version that was asked about") long since,
        @Schema(examples = "23", description = "the version that the mirror then has; ask about it next time")
                long version,
        @Schema(description = "when the record came into that version") Instant at,
        @Schema(description = "of which something was touched; what came and went in between is left out")
                List<KindSince> kinds) {

    /** The paths below /v1 of the records of one kind. */
    @Schema(name = "KindSince")
    record KindSince(
            @Schema(examples = "award") String kind, List<String> added, List<String> changed, List<String> removed) {}
}
