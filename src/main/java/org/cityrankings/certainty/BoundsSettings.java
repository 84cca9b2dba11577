package org.cityrankings.certainty;

import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.composite.MethodRefused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which weights of the indicators in the index are admissible: all unless there are limits. */
@Schema(name = "BoundsSettings")
record BoundsSettings(
        @Schema(
                        description =
                                "each effective weight times a factor from 1 - share to 1 + share, then rescaled; from 0 to 1")
                Double share,
        @Schema(description = "by criterion that measures an indicator; others may have any weight")
                Map<String, Limits> limits) {

    BoundsSettings {
        limits = limits == null ? Map.of() : new TreeMap<>(limits);
    }

    /** Limits of an effective weight, the sum of which is 1. */
    @Schema(name = "WeightLimits")
    record Limits(
            @Schema(description = "0 unless given") Double lower,
            @Schema(description = "1 unless given") Double upper) {
        Limits {
            lower = lower == null ? Double.valueOf(0) : lower;
            upper = upper == null ? Double.valueOf(1) : upper;
        }
    }

    boolean all() {
        return share == null && limits.isEmpty();
    }

    void check(String pointer) {
        MethodRefused.when(
                share != null && !limits.isEmpty(), pointer, "There can be a share or limits, not both at once.");
        MethodRefused.when(
                share != null && !(share >= 0 && share <= 1), pointer + "/share", "It must be a share from 0 to 1.");
        limits.forEach((id, limit) -> MethodRefused.when(
                limit == null || !(limit.lower() >= 0 && limit.lower() <= limit.upper() && limit.upper() <= 1),
                MethodRefused.pointer(pointer + "/limits", id),
                "The limits must be from 0 to 1, the lower one first."));
    }
}
