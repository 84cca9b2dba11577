package org.cityrankings.certainty;

import jakarta.validation.constraints.NotNull;
import java.util.function.Supplier;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.certainty.CompositeDataQueries.Read;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.robustness.Workers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index that somebody asks for, with its data, so that any method can be tried on any numbers. */
@Schema(name = "CompositeRequest")
record CompositeRequest(
        @NotNull DataRequest data,
        @Schema(description = "with an edition, its own method unless given") CompositeMethod method,
        @Schema(description = "draws rankings under other assumptions, and tells how sure each rank is")
                UncertaintySettings uncertainty,
        @Schema(description = "tells which assumption moves the ranks") SensitivitySettings sensitivity,
        @Schema(description = "tells the best and the worst rank of each city under any admissible weights")
                BoundsSettings bounds) {

    /** The index, unless it cannot be computed or would cost more elementary operations than the limit. */
    CompositeAnswer answer(Read read, double limit, Workers workers) {
        return refusing(() -> Certainty.of(read.data(), read.method(), uncertainty, sensitivity, bounds)
                .answer(limit, workers)
                .of(read.reference()));
    }

    /** What the work gives; where it refuses the request, a failure with the place as the client knows it. */
    <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (MethodRefused refused) {
            String pointer =
                    method == null && data.refers() && refused.pointer().startsWith("/method/")
                            ? "/data/edition"
                            : data.pointer(refused.pointer());
            throw Failure.at(ProblemType.INVALID_BODY, At.pointer(pointer), refused.getMessage());
        }
    }
}
