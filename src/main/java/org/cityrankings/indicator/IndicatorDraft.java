package org.cityrankings.indicator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of an indicator. */
@Schema(name = "IndicatorDraft")
record IndicatorDraft(
        @NotNull @Slug @Schema(examples = "sdg3-lifee") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Life expectancy (years)") String name,
        @Size(max = 100) @Schema(examples = "years") String unit,
        @Schema(description = "which values are better; absent where neither are") Direction direction,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    IndicatorDraft {
        sources = Parts.of(sources);
    }
}
