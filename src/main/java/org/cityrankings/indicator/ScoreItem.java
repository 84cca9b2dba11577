package org.cityrankings.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published score as it is read. */
@Schema(name = "Score")
record ScoreItem(
        @Schema(examples = "sdg-index-european-cities") String program,
        @Schema(examples = "2019") int year,
        @Schema(examples = "sdg3") String criterion,
        @Schema(examples = "Good health and well-being") String criterionName,
        @Schema(examples = "oslo-no") String city,
        @Schema(examples = "Oslo") String cityName,
        @Schema(examples = "NO") String country,
        @Schema(description = "as published", examples = "80.0398510169852") BigDecimal score,
        @Schema(description = "as published; ties share one") Integer rank,
        String note,
        List<Citation> sources) {}
