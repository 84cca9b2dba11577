package org.cityrankings.certainty;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The best and the worst rank of each city under any admissible weights: what no choice of weights can change. */
@Schema(name = "Bounds")
record BoundsResult(@Schema(description = "as they were given") BoundsSettings settings, List<CityBounds> cities) {

    /** The ranks that a city can have; ties count for it in the best and against it in the worst. */
    @Schema(name = "CityBounds")
    record CityBounds(
            String city,
            @Schema(description = "absent where it has no score under any weights") Integer best,
            @Schema(description = "absent where it has no score under any weights") Integer worst,
            @Schema(
                            description =
                                    "whether there are weights for either of them, found by 0-1 programs; otherwise the interval is certain to contain every rank, and may be too wide")
                    boolean exact) {}
}
