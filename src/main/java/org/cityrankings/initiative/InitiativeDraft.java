package org.cityrankings.initiative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of an initiative. */
@Schema(name = "InitiativeDraft")
record InitiativeDraft(
        @NotNull @Slug @Schema(examples = "binh-duong-smart-city") String id,
        @NotNull @Slug @Schema(examples = "binh-duong-vn") String city,
        @NotNull @Size(max = 300) @Schema(examples = "Binh Duong Smart City project") String name,
        PartialDate startedOn,
        @Size(max = 4000) String note,
        List<@NotNull @Slug String> sources,
        List<@NotNull @Valid Partner> partners) {

    InitiativeDraft {
        sources = Parts.of(sources);
        partners = Parts.of(partners);
    }
}
