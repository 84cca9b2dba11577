package org.cityrankings.ranking;

import java.util.List;

/**
 * An index with all that it was computed from. Columns follow the order of the cities and have null where there is
 * nothing.
 *
 * @param method as it was given, with its defaults
 * @param leftOut cities that have too few values to be scored
 * @param criteria all of them, the index first, each after the one it belongs to
 */
record CompositeResult(
        CompositeMethod method, List<String> leftOut, List<CityScore> cities, List<CriterionScores> criteria) {

    /**
     * A city in the index.
     *
     * @param score rounded as the method says
     * @param unrounded what it was before
     * @param coverage the share of the weight, 0 to 1, that there are values for
     */
    record CityScore(
            String city,
            Double rank,
            Double score,
            Double unrounded,
            double coverage,
            List<Highlights.Highlight> strengths,
            List<Highlights.Highlight> weaknesses) {}

    /**
     * A criterion for all cities.
     *
     * @param weight among its neighbours, which sum to 1
     * @param effectiveWeight in the index: the product of the weights down to here
     * @param settings that hold here, wherever they were told
     * @param contributions to the score of the index; see {@link Contributions}
     * @param indicator null for a criterion with criteria below
     */
    record CriterionScores(
            String id,
            String name,
            String parent,
            double weight,
            double effectiveWeight,
            CriterionSettings settings,
            List<Double> scores,
            List<Double> ranks,
            List<Double> coverage,
            List<Double> contributions,
            IndicatorValues indicator) {}

    /**
     * An indicator, step by step.
     *
     * @param imputedCities whose gap was filled
     * @param treatedCities whose value was changed as an outlier
     * @param winsorised how often extreme values were set to the next ones
     * @param logarithm whether all values became logarithms instead
     */
    record IndicatorValues(
            String id,
            String unit,
            List<Double> denominated,
            List<Double> imputed,
            List<Double> treated,
            List<Double> normalised,
            List<String> imputedCities,
            List<String> treatedCities,
            int winsorised,
            boolean logarithm,
            Double skewnessBefore,
            Double kurtosisBefore,
            Double skewness,
            Double kurtosis) {}
}
