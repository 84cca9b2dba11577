package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reached a stage how often, with equal places for equal numbers, and what it is based on. */
@Schema(name = "League")
record League(
        List<Row> items,
        @JsonInclude
                @Schema(nullable = true, description = "the offset of the next rows, or null where there are no more")
                Integer next,
        Metric metric,
        Ties ties,
        @Schema(description = "how many rows there are in all", examples = "118") long total,
        @Schema(description = "how many editions it is based on", examples = "26") long editions,
        @Schema(description = "how many cities it is based on", examples = "190") long cities,
        @Schema(description = "only with metric=points: what each position of a stage is worth") List<Weight> weights,
        LineageUsed lineage,
        List<String> caveats,
        LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    @Schema(name = "LeagueRow")
    record Row(
            @Schema(description = "equal for equal values", examples = "1") long rank,
            @Schema(description = "the id, where it is a city of this record", examples = "taichung-tw") String city,
            @Schema(description = "of the city, or of the country", examples = "Taichung") String name,
            @Schema(examples = "TW") String country,
            @Schema(description = "editions, cities or points", examples = "9") BigDecimal value) {}

    @Schema(name = "LeagueWeight")
    record Weight(@Schema(examples = "1") int position, @Schema(examples = "1") BigDecimal points) {}
}
