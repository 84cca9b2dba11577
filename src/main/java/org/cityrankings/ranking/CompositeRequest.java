package org.cityrankings.ranking;

import jakarta.validation.constraints.NotNull;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index that somebody asks for, with its data, so that any method can be tried on any numbers. */
@Schema(name = "CompositeRequest")
record CompositeRequest(@NotNull CompositeData data, @NotNull CompositeMethod method) {

    /** The index, unless it cannot be computed or would cost more elementary operations than the limit. */
    CompositeResult answer(double limit) {
        try {
            double cost = CompositeCost.of(data.cities().size(), method);
            if (cost > limit) {
                throw new Failure(
                        ProblemType.TOO_COSTLY,
                        "It would take about %.1e operations, more than %.1e: send fewer cities or indicators, or avoid"
                                        .formatted(cost, limit)
                                + " copeland, pca and equal-influence over many of them.");
            }
            return Composite.of(data, method);
        } catch (MethodRefused refused) {
            throw Failure.at(ProblemType.INVALID_BODY, At.pointer(refused.pointer()), refused.getMessage());
        }
    }
}
