package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.composite.Gapped;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which assumption moves the ranks: shares of the variance of the mean absolute rank shift from the method's own. */
@Schema(name = "Sensitivity")
record SensitivityResult(
        @Schema(description = "as they were given, with their defaults") SensitivitySettings settings,
        @Schema(description = "how often the index was computed") int runs,
        @Schema(description = "the mean over independent runs of the mean absolute rank shift") double meanShift,
        List<AssumptionIndices> assumptions,
        @Schema(description = "of the rank of each city") List<CityIndices> cities) {

    /** What an assumption explains. */
    @Schema(name = "AssumptionIndices")
    record AssumptionIndices(
            @Schema(description = "normalisation, aggregation, imputation or weights") String assumption,
            @Schema(description = "of a weight by itself") String criterion,
            @Schema(
                            description =
                                    "first order: what it explains alone; by the estimator of Saltelli and others 2010, table 2, b; absent where the ranks never move")
                    Double first,
            Interval firstInterval,
            @Schema(
                            description =
                                    "total: what it explains with all its interactions; by the estimator of Jansen 1999; absent where the ranks never move")
                    Double total,
            Interval totalInterval) {}

    /** A percentile bootstrap. */
    @Schema(name = "BootstrapInterval")
    record Interval(double lower, double upper) {
        static Interval of(double lower, double upper) {
            return Double.isNaN(lower) || Double.isNaN(upper) ? null : new Interval(lower, upper);
        }
    }

    /** The indices in the order of the assumptions; null where the rank never moves, or is not always there. */
    @Schema(name = "CityIndices")
    record CityIndices(
            String city,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> first,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> total) {}
}
