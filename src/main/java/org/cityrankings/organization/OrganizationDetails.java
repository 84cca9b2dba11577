package org.cityrankings.organization;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization with the programs it runs and the initiatives it takes part in. */
@Schema(name = "OrganizationDetails")
record OrganizationDetails(
        @Schema(examples = "icf") String id,
        @Schema(examples = "Intelligent Community Forum") String name,
        String nativeName,
        OrganizationKind kind,
        @Schema(examples = "US") String country,
        String seat,
        PartialDate founded,
        String note,
        List<Citation> sources,
        @Schema(description = "ids of the programs it runs") List<String> programs,
        @Schema(description = "ids of the initiatives it takes part in") List<String> initiatives,
        @Schema(description = "how many cities are members of it or certified by it") int members) {}
