package org.cityrankings.city;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.CountryCode;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a city. */
@Schema(name = "CityDraft")
record CityDraft(
        @NotNull @Slug @Schema(examples = "binh-duong-vn") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Binh Duong") String name,
        @NotNull CityKind kind,
        @NotNull @CountryCode @Schema(examples = "VN") String country,
        @Size(max = 300) @Schema(examples = "Southeast") String adminArea,
        @Valid Position position,
        @Positive @Schema(examples = "1905475") Long geonamesId,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources,
        List<@NotNull @Valid CityName> names,
        List<@NotNull @Valid CityPopulation> populations,
        List<@NotNull @Valid CityEvent> events) {

    CityDraft {
        sources = Parts.of(sources);
        names = Parts.of(names);
        populations = Parts.of(populations);
        events = Parts.of(events);
    }
}
