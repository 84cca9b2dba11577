package org.cityrankings.composite;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An index with all that it was computed from. Columns follow the order of the cities and have null where there is
 * nothing.
 *
 * @param method as it was given, with its defaults
 * @param leftOut cities that have too few values to be scored
 * @param criteria all of them, the index first, each after the one it belongs to
 */
public record CompositeResult(
        CompositeMethod method, List<String> leftOut, List<CityScore> cities, List<CriterionScores> criteria) {

    /** A city in the index. */
    @Schema(name = "CityScore")
    public record CityScore(
            String city,
            Double rank,
            @Schema(description = "rounded as the method says") Double score,
            @Schema(description = "what it was before") Double unrounded,
            @Schema(description = "the share of the weight, 0 to 1, that there are values for") double coverage,
            List<Highlights.Highlight> strengths,
            List<Highlights.Highlight> weaknesses) {}

    /** A criterion for all cities. */
    @Schema(name = "CriterionScores")
    public record CriterionScores(
            String id,
            String name,
            String parent,
            @Schema(description = "among its neighbours, which sum to 1") double weight,
            @Schema(description = "in the index: the product of the weights down to here") double effectiveWeight,
            @Schema(description = "that hold here, wherever they were told") CriterionSettings settings,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> scores,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> ranks,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> coverage,
            @Schema(
                            type = SchemaType.ARRAY,
                            implementation = Gapped.class,
                            description =
                                    "to the score of the index, by Euler's theorem: under arithmetic means weight times score; they add up unless a shift or rounding of criteria comes between; none under an outranking")
                    List<Double> contributions,
            @Schema(description = "absent for a criterion with criteria below") IndicatorValues indicator) {}

    /** An indicator, step by step. */
    @Schema(name = "IndicatorSteps")
    record IndicatorValues(
            String id,
            String unit,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> denominated,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> imputed,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> treated,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class) List<Double> normalised,
            @Schema(description = "whose gap was filled") List<String> imputedCities,
            @Schema(description = "whose value was changed as an outlier") List<String> treatedCities,
            @Schema(description = "how often extreme values were set to the next ones") int winsorised,
            @Schema(description = "whether all values became logarithms instead") boolean logarithm,
            Double skewnessBefore,
            Double kurtosisBefore,
            Double skewness,
            Double kurtosis) {}
}
