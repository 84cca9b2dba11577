package org.cityrankings.indicator;

import java.util.List;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as it is read. */
@Schema(name = "Indicator")
record IndicatorItem(
        @Schema(examples = "sdg3-lifee") String id,
        @Schema(examples = "Life expectancy (years)") String name,
        @Schema(examples = "years") String unit,
        @Schema(description = "which values are better; absent where neither are") Direction direction,
        String note,
        List<Citation> sources) {}
