package org.cityrankings.city;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.Language;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name of a city as an editor writes it. */
@Embeddable
@Schema(name = "CityNameDraft")
record CityName(
        @NotNull @Size(max = 300) @Schema(examples = "Bình Dương") String name,
        @Language @Schema(examples = "vi") String language,
        @NotNull @Enumerated(EnumType.STRING) NameKind kind,
        PartialDate validFrom,
        PartialDate validTo,
        List<@NotNull @Slug String> sources) {

    CityName {
        sources = Parts.of(sources);
    }

    /** What tells it from the other names of the city. */
    String key() {
        return "%s, %s".formatted(name, kind.word());
    }
}
