package org.cityrankings.award;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An award as it is read. */
@Schema(name = "Award")
record AwardItem(
        @Schema(examples = "icf-intelligent-community-awards") String program,
        @Schema(examples = "2020", description = "the edition, which is not the year of its announcement") int year,
        @Schema(examples = "smart21") String stage,
        @Schema(examples = "Smart21 Communities") String stageName,
        @Schema(examples = "binh-duong-vn") String city,
        @Schema(examples = "Binh Duong") String cityName,
        @Schema(examples = "VN") String country,
        @Schema(description = "when the stage was announced") PartialDate announcedOn,
        @Schema(description = "as published; ties share one") Integer rank,
        @Schema(description = "as published") BigDecimal score,
        @Schema(description = "as published", examples = "AA") String rating,
        Confidence confidence,
        String note,
        List<Citation> sources) {}
