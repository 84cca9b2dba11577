package org.cityrankings.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Parts;
import org.cityrankings.api.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor writes of a method. */
@Schema(name = "MethodDraft")
record MethodDraft(
        @NotNull @Slug @Schema(examples = "six-indicators-2016") String id,
        PartialDate validFrom,
        PartialDate validTo,
        @Schema(description = "how the criteria at the top become the total, and all others that do not say")
                Aggregation aggregation,
        @Schema(description = "what stands in for a missing score, unless a criterion says otherwise")
                Imputation imputation,
        List<@NotNull @Slug String> sources,
        List<@NotNull @Valid Criterion> criteria) {

    MethodDraft {
        sources = Parts.of(sources);
        criteria = Parts.of(criteria);
    }
}
