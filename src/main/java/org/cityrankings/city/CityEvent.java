package org.cityrankings.city;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.CountryCode;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a city as a community, as an editor writes it; a split has one event a successor. */
@Embeddable
@Schema(name = "CityEventDraft")
record CityEvent(
        @NotNull @Enumerated(EnumType.STRING) EventKind kind,
        @NotNull @Column(name = "\"on\"") PartialDate on,
        @Slug @Schema(description = "the id of the successor, where it is a city of this record") String successorCity,
        @Size(max = 300) @Schema(examples = "Ho Chi Minh City") String successorName,
        @CountryCode @Schema(examples = "VN") String successorCountry,
        @Size(max = 1000) String legalBasis,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    CityEvent {
        sources = Parts.of(sources);
    }

    /** What tells it from the other events of the city. */
    String key() {
        return "%s, %s, %s".formatted(kind.word(), on, successorName);
    }
}
