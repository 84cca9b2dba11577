package org.cityrankings.program;

import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.source.Citation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editions of a program were judged by. */
@Schema(name = "Method")
record MethodItem(
        @Schema(examples = "icf-intelligent-community-awards") String program,
        @Schema(examples = "six-indicators-2016") String id,
        PartialDate validFrom,
        PartialDate validTo,
        List<Citation> sources,
        List<CriterionItem> criteria) {

    @Schema(name = "Criterion")
    record CriterionItem(
            @Schema(examples = "broadband") String id,
            @Schema(examples = "Broadband") String name,
            @Schema(description = "as published; absent where unknown", examples = "1/6") String weight,
            String note,
            List<Citation> sources) {}
}
