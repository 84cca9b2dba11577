package org.cityrankings.organization;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization as it is listed. */
@Schema(name = "Organization")
record OrganizationItem(
        @Schema(examples = "icf") String id,
        @Schema(examples = "Intelligent Community Forum") String name,
        String nativeName,
        OrganizationKind kind,
        @Schema(examples = "US") String country,
        String seat,
        PartialDate founded,
        String note,
        List<Citation> sources) {}
