package org.cityrankings.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.CountryCode;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of an organization. */
@Schema(name = "OrganizationDraft")
record OrganizationDraft(
        @NotNull @Slug @Schema(examples = "icf") String id,
        @NotNull @Size(max = 300) @Schema(examples = "Intelligent Community Forum") String name,
        @Size(max = 300) String nativeName,
        @NotNull OrganizationKind kind,
        @CountryCode @Schema(examples = "US") String country,
        @Size(max = 300) @Schema(examples = "New York") String seat,
        PartialDate founded,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources) {

    OrganizationDraft {
        sources = Parts.of(sources);
    }
}
