package org.cityrankings.initiative;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative as it is read. */
@Schema(name = "Initiative")
record InitiativeItem(
        @Schema(examples = "binh-duong-smart-city") String id,
        @Schema(examples = "binh-duong-vn") String city,
        @Schema(examples = "Binh Duong Smart City project") String name,
        PartialDate startedOn,
        String note,
        List<Citation> sources,
        @Schema(description = "by role: government, business, academia are the triple helix")
                List<PartnerItem> partners) {

    @Schema(name = "Partner")
    record PartnerItem(
            @Schema(examples = "becamex-idc") String organization,
            @Schema(examples = "Becamex IDC") String name,
            PartnerRole role,
            List<Citation> sources) {}
}
