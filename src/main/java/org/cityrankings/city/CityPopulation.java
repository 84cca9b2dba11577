package org.cityrankings.city;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people lived in a city in a year, as an editor writes it. */
@Embeddable
@Schema(name = "CityPopulationDraft")
record CityPopulation(
        @NotNull @PositiveOrZero @Schema(examples = "2722527") Long population,
        @NotNull @Min(1000) @Max(2999) @Schema(examples = "2025") Integer year,
        List<@NotNull @Slug String> sources) {

    CityPopulation {
        sources = Parts.of(sources);
    }
}
