package org.cityrankings.program;

import java.math.BigDecimal;
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
        @Schema(description = "how the criteria at the top become the total, and all others that do not say")
                Aggregation aggregation,
        @Schema(description = "what stands in for a missing score, unless a criterion says otherwise")
                Imputation imputation,
        List<Citation> sources,
        List<CriterionItem> criteria) {

    @Schema(name = "Criterion")
    record CriterionItem(
            @Schema(examples = "broadband") String id,
            @Schema(examples = "Broadband") String name,
            @Schema(description = "the criterion that it is a part of; absent at the top") String parent,
            @Schema(description = "the id of what it measures") String indicator,
            @Schema(
                            description =
                                    "as published, among those of the same parent; 0 where it does not count, absent"
                                            + " where unknown",
                            examples = "1/6")
                    String weight,
            Normalisation normalisation,
            @Schema(description = "the goalpost that gives the full score, or the target") BigDecimal best,
            @Schema(description = "the goalpost that gives no score") BigDecimal worst,
            Transform transform,
            @Schema(description = "of those below it; absent where it is its method's") Aggregation aggregation,
            @Schema(description = "of those below it; absent where it is its method's") Imputation imputation,
            String note,
            List<Citation> sources) {}
}
