package org.cityrankings.certainty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.composite.Variant;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts the draws in which nothing could be computed, so that none is left out silently. Threads can share it. */
final class FailedDraws {
    private final Map<Variant, Failed> failed = new HashMap<>();

    /** Draws that failed under the same alternatives. */
    @Schema(name = "FailedDraws")
    record Failed(
            @Schema(description = "absent where it was as the method says") Normalisation normalisation,
            @Schema(description = "absent where it was as the method says") Aggregation aggregation,
            @Schema(description = "absent where it was as the method says") Imputation imputation,
            @Schema(description = "how many") int draws,
            @Schema(description = "the number of the first, from 0") long first,
            @Schema(description = "why the first could not be computed") String reason) {}

    synchronized void add(Variant variant, long draw, String reason) {
        Failed known = failed.get(variant);
        boolean first = known == null || draw < known.first();
        failed.put(
                variant,
                new Failed(
                        variant.normalisation(),
                        variant.aggregation(),
                        variant.imputation(),
                        known == null ? 1 : known.draws() + 1,
                        first ? draw : known.first(),
                        first ? reason : known.reason()));
    }

    /** Those that failed first come first, whatever the order in which they were added. */
    synchronized List<Failed> all() {
        return failed.values().stream()
                .sorted((one, other) -> Long.compare(one.first(), other.first()))
                .toList();
    }
}
