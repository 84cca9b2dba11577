package org.cityrankings.standing;

import org.cityrankings.composite.CompositeData;
import org.cityrankings.indicator.Direction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an indicator alone can do for the rank of a city, all values of other cities and indicators staying. */
@Schema(name = "Lift")
record Lift(
        @Schema(examples = "sdg12-recycle") String indicator,
        @Schema(examples = "Municipal recycling rate (%)") String name,
        @Schema(description = "of value, change and target", examples = "%") String unit,
        @Schema(description = "which values are better") Direction direction,
        @Schema(description = "of the city now; absent where it has none, and then there is no change") Double value,
        @Schema(
                        description =
                                "the smallest change for the better by which fewer cities have a higher score, to draw level being enough; in four digits; absent where no change can do it, up to the goalpost or, where there is none, to a thousand times the distance between the best and the worst value (a thousandth of the best where lower is better and all are above 0)")
                Double change,
        @Schema(description = "value + change") Double target,
        @Schema(description = "that the city then has", examples = "9") Integer rank,
        @Schema(description = "how large the change is beside the distance between the best and the worst value")
                Double share,
        @Schema(description = "whether the target is better than the value of any city now") Boolean beyondBest) {

    /** No change. */
    Lift(CompositeData.Indicator indicator, String name, Double value) {
        this(indicator.id(), name, indicator.unit(), indicator.direction(), value, null, null, null, null, null);
    }
}
