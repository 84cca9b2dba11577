package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CompositeResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An index and how sure its ranks are, as far as that was asked for, because a rank is as sure as its assumptions. */
@Schema(name = "CompositeResult")
record CompositeAnswer(
        @Schema(description = "as it was given, with its defaults") CompositeMethod method,
        @Schema(description = "cities that have too few values to be scored") List<String> leftOut,
        List<CompositeResult.CityScore> cities,
        @Schema(description = "all of them, the index first, each after the one it belongs to")
                List<CompositeResult.CriterionScores> criteria,
        @Schema(description = "where it was asked for") UncertaintyResult uncertainty,
        @Schema(description = "where it was asked for") SensitivityResult sensitivity,
        @Schema(description = "where they were asked for") BoundsResult bounds,
        @Schema(description = "where data were read from the record") DataReference reference) {

    /** The same, with where the data are from. */
    CompositeAnswer of(DataReference read) {
        return new CompositeAnswer(method, leftOut, cities, criteria, uncertainty, sensitivity, bounds, read);
    }
}
