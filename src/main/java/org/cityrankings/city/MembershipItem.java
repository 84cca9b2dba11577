package org.cityrankings.city;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership as it is read. */
@Schema(name = "Membership")
record MembershipItem(
        @Schema(examples = "binh-duong-vn") String city,
        @Schema(examples = "icf") String organization,
        MembershipKind kind,
        PartialDate since,
        PartialDate until,
        String note,
        List<Citation> sources) {}
