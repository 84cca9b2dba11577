package org.cityrankings.ranking;

import jakarta.validation.constraints.NotNull;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index that somebody asks for, with its data, so that any method can be tried on any numbers. */
@Schema(name = "CompositeRequest")
record CompositeRequest(
        @NotNull CompositeData data,
        @NotNull CompositeMethod method,
        @Schema(description = "draws rankings under other assumptions, and tells how sure each rank is")
                UncertaintySettings uncertainty,
        @Schema(description = "tells which assumption moves the ranks") SensitivitySettings sensitivity,
        @Schema(description = "tells the best and the worst rank of each city under any admissible weights")
                BoundsSettings bounds) {

    /** The index, unless it cannot be computed or would cost more elementary operations than the limit. */
    CompositeResult answer(double limit, Workers workers) {
        try {
            return Certainty.of(data, method, uncertainty, sensitivity, bounds).answer(limit, workers);
        } catch (MethodRefused refused) {
            throw Failure.at(ProblemType.INVALID_BODY, At.pointer(refused.pointer()), refused.getMessage());
        }
    }
}
