package org.cityrankings.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An observation as it is read. */
@Schema(name = "Observation")
record ObservationItem(
        @Schema(examples = "oslo-no") String city,
        @Schema(examples = "Oslo") String cityName,
        @Schema(examples = "NO") String country,
        @Schema(examples = "sdg3-lifee") String indicator,
        @Schema(examples = "years") String unit,
        @Schema(examples = "2019", description = "of the value, or of the edition that took it") int year,
        @Schema(description = "the program whose edition took the value; absent where none did") String program,
        @Schema(examples = "83") BigDecimal value,
        @Schema(description = "absent where it is what was measured") Flag flag,
        String note,
        List<Citation> sources) {}
