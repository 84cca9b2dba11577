package org.cityrankings.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part in an initiative and as what, as an editor writes it. */
@Embeddable
@Schema(name = "PartnerDraft")
record Partner(
        @NotNull @Slug @Schema(examples = "becamex-idc") String organization,
        @NotNull @Enumerated(EnumType.STRING) PartnerRole role,
        List<@NotNull @Slug String> sources) {

    Partner {
        sources = Parts.of(sources);
    }
}
