package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The longest runs of editions in which somebody reached a stage, the longest first. */
@Schema(name = "Streaks")
record Streaks(
        List<Streak> items,
        @JsonInclude
                @Schema(nullable = true, description = "the offset of the next runs, or null where there are no more")
                Integer next,
        LineageUsed lineage,
        List<String> caveats,
        LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    @Schema(name = "Streak")
    record Streak(
            @Schema(description = "the id, where it is a city of this record", examples = "taoyuan-tw") String city,
            @Schema(examples = "Taoyuan") String name,
            @Schema(examples = "TW") String country,
            @Schema(examples = "icf-intelligent-community-awards") String program,
            @Schema(examples = "smart21") String stage,
            @Schema(examples = "Smart21 Communities") String stageName,
            Run run) {}
}
