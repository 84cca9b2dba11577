package org.cityrankings.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Worded;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything dated about a city or a country, the earliest first; a year comes before its months and days. */
@Schema(name = "Timeline")
record Timeline(
        List<Moment> items,
        @JsonInclude @Schema(nullable = true, description = "the offset of the next, or null where there are no more")
                Integer next,
        LineageUsed lineage,
        LocalDate asOf,
        DataVersion data,
        @Schema(description = "of the sentences", examples = "en") String language,
        @Schema(description = "one line to cite this answer by") String cite)
        implements Worded {

    @Schema(name = "Moment")
    record Moment(
            @Schema(description = "absent where the day is not known, not even its year") PartialDate on,
            @Schema(description = "in the place of an unknown date: when it must have been at the latest")
                    LocalDate notAfter,
            @Schema(
                            description =
                                    "award, renamed, merged, split, ceased, initiative, tie, membership or membership-ended",
                            examples = "award")
                    String kind,
            @Schema(examples = "binh-duong-vn") String city,
            @Schema(examples = "Binh Duong Smart City") String cityName,
            @Schema(
                            description = "the stage, successor, initiative, partner or organization that it is about",
                            examples = "Smart21 Communities")
                    String name,
            @Schema(examples = "icf-intelligent-community-awards") String program,
            @Schema(description = "the edition", examples = "2020") Integer year,
            @Schema(examples = "smart21") String stage,
            @Schema(
                            description = "the address of the record that has it",
                            examples = "/v1/awards/icf-intelligent-community-awards/2020/smart21/binh-duong-vn")
                    String path,
            List<Citation> sources) {}
}
