package org.cityrankings.standing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a city stands when an edition is computed again from its observations, and what would lift it by one rank. */
@Schema(name = "ComputedStanding")
record ComputedStanding(
        @Schema(description = "1 + how many cities have a higher score", examples = "9") int rank,
        @Schema(description = "how many cities have a score", examples = "45") int of,
        double score,
        @Schema(description = "the cities of the next better score", examples = "[\"the-hague-nl\"]") List<String> next,
        @Schema(description = "by indicator, the smallest share first; none for the first city") List<Lift> lifts) {}
