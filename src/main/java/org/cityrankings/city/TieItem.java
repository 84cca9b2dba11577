package org.cityrankings.city;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tie as it is read. */
@Schema(name = "Tie")
record TieItem(
        @Schema(examples = "binh-duong-vn") String city,
        TieKind kind,
        @Schema(examples = "Eindhoven") String partnerName,
        @Schema(examples = "eindhoven-nl") String partnerCity,
        @Schema(examples = "NL") String partnerCountry,
        PartialDate since,
        String note,
        List<Citation> sources) {}
