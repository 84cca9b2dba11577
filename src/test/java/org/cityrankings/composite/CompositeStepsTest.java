package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.cityrankings.composite.CompositeResult.CityScore;
import org.cityrankings.composite.CompositeResult.CriterionScores;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.robustness.TieRule;
import org.junit.jupiter.api.Test;

/** Each step of an index on numbers that can be followed in one's head. */
class CompositeStepsTest {
    private static final Double NOTHING = null;

    @Test
    void lowerIsBetterUnderEachNormalisation() {
        assertEquals(List.of(1.0, 0.5, 0.0), lower(NormalisationRule.of(Normalisation.MIN_MAX)));
        assertEquals(List.of(1.0, 0.0, -1.0), lower(NormalisationRule.of(Normalisation.Z_SCORE)));
        assertEquals(List.of(3.0, 2.0, 1.0), lower(NormalisationRule.of(Normalisation.RANK)));
        assertEquals(List.of(2.0, 1.0, 0.0), lower(NormalisationRule.of(Normalisation.BORDA)));
        assertEquals(List.of(100.0, 60.0, 40.0), near(lower(NormalisationRule.of(Normalisation.CATEGORICAL))));
        assertEquals(List.of(1.0, 0.5, 0.33), near(lower(NormalisationRule.of(Normalisation.DISTANCE_TO_BEST))));
        assertEquals(List.of(2.0, 1.0, 0.67), near(lower(NormalisationRule.of(Normalisation.DISTANCE_TO_REFERENCE))));
        assertEquals(List.of(0.67, 0.33, 0.0), near(lower(NormalisationRule.of(Normalisation.FRACTION_OF_MAXIMUM))));
        assertEquals(List.of(1.0, 0.0, -1.0), lower(NormalisationRule.of(Normalisation.ABOVE_BELOW_MEAN)));
        assertEquals(List.of(100.0, 50.0, 0.0), lower(NormalisationRule.goalposts(3, 1, 100, false)));
        assertEquals(List.of(1.0, 0.0, 0.0), lower(NormalisationRule.goalposts(2, 1, 1, false)));
        assertEquals(List.of(1.0, 0.5, 0.21), near(lower(NormalisationRule.goalposts(4, 1, 1, true))));
    }

    private static List<Double> lower(NormalisationRule rule) {
        CompositeData data = data(indicator("x", Direction.LOWER, 1.0, 2.0, 3.0));
        return index(data, leaf("x", null), CriterionSettings.of(rule))
                .criteria()
                .get(0)
                .scores();
    }

    private static List<Double> near(List<Double> values) {
        return values.stream().map(value -> Numbers.rounded(value, 2)).toList();
    }

    @Test
    void gapsAreFilledAsTheMethodSays() {
        CompositeData.Indicator gap = new CompositeData.Indicator(
                "x",
                null,
                Direction.HIGHER,
                Arrays.asList(1.0, 2.0, 6.0, 10.0, null),
                Arrays.asList(null, null, null, null, 7.0));
        CompositeData data = new CompositeData(
                List.of("a", "b", "c", "d", "e"),
                List.of(gap),
                null,
                Map.of(
                        "half",
                        List.of("one", "one", "other", "other", "other"),
                        "alone",
                        Arrays.asList("1", "2", "3", "4", null)));
        assertEquals(4.75, filled(data, Imputation.MEAN, null));
        assertEquals(4.0, filled(data, Imputation.MEDIAN, null));
        assertEquals(8.0, filled(data, Imputation.GROUP_MEAN, "half"));
        assertEquals(8.0, filled(data, Imputation.GROUP_MEDIAN, "half"));
        assertEquals(7.0, filled(data, Imputation.LATEST, null));
        assertNull(filled(data, Imputation.NONE, null));
        assertNull(filled(data, Imputation.GROUP_MEAN, "alone"), "a city of no group");
    }

    private static Double filled(CompositeData data, Imputation method, String group) {
        CriterionSettings settings =
                new CriterionSettings(new ImputationRule(method, group, null), null, null, null, null, null);
        return index(data, leaf("x", null), settings)
                .criteria()
                .get(0)
                .indicator()
                .imputed()
                .get(4);
    }

    @Test
    void whatIsMissingDropsOutUnlessTooMuchIs() {
        CompositeData data = data(
                indicator("x", Direction.HIGHER, 0.0, 1.0, 0.5, NOTHING),
                indicator("y", Direction.HIGHER, 1.0, 0.0, NOTHING, NOTHING));
        List<CriterionNode> leaves = List.of(leaf("x", 3.0), leaf("y", 1.0));
        CompositeResult any = index(data, CriterionNode.of("index", null, null, leaves), null);
        assertEquals(Arrays.asList(0.25, 0.75, 0.5, null), any.criteria().get(0).scores());
        assertEquals(List.of(1.0, 1.0, 0.75, 0.0), any.criteria().get(0).coverage());
        assertEquals(
                Arrays.asList(3.0, 1.0, 2.0, null),
                any.cities().stream().map(CityScore::rank).toList());
        CriterionSettings most = new CriterionSettings(null, null, null, null, null, 0.8);
        CompositeResult fewer = index(data, CriterionNode.of("index", null, most, leaves), null);
        assertEquals(
                Arrays.asList(0.25, 0.75, null, null), fewer.criteria().get(0).scores());
        assertEquals(0.75, fewer.cities().get(2).coverage());
    }

    @Test
    void aShiftLetsZerosIntoAGeometricMean() {
        CompositeData data =
                data(indicator("x", Direction.HIGHER, 0.0, 1.0), indicator("y", Direction.HIGHER, 0.0, 1.0));
        CriterionNode index = CriterionNode.of("index", null, null, List.of(leaf("x", null), leaf("y", null)));
        CriterionSettings refused = aggregated(AggregationRule.of(Aggregation.GEOMETRIC));
        MethodRefused refusal = assertThrows(MethodRefused.class, () -> index(data, index, refused));
        assertEquals("/method/index/settings/aggregation", refusal.pointer());
        assertTrue(refusal.getMessage().startsWith("city0 has 0.0 for 'x'"), refusal.getMessage());
        CompositeResult shifted = index(data, index, aggregated(new AggregationRule(Aggregation.GEOMETRIC, null, 0.5)));
        assertEquals(List.of(0.0, 1.0), near(shifted.criteria().get(0).scores()));
        assertEquals(0.5, shifted.criteria().get(0).settings().aggregation().shift());
        assertThrows(
                MethodRefused.class, () -> index(data, index, aggregated(AggregationRule.of(Aggregation.HARMONIC))));
        assertEquals(
                List.of(0.0, 1.0),
                index(data, index, aggregated(new AggregationRule(Aggregation.POWER_MEAN, 2.0, null)))
                        .criteria()
                        .get(0)
                        .scores());
    }

    private static CriterionSettings aggregated(AggregationRule rule) {
        return new CriterionSettings(null, null, null, null, rule, null);
    }

    @Test
    void harmonicMeansAreThoseOfTheVignette() {
        ReferenceTable scalars = ReferenceTable.read("asem/expected_vignette_scalars.csv");
        ReferenceTable raw = ReferenceTable.read("asem/data.csv");
        List<String> ids = List.of("LPI", "Flights", "Ship", "Bord");
        CompositeData data = new CompositeData(
                raw.texts("uCode"),
                ids.stream()
                        .map(id -> new CompositeData.Indicator(id, null, Direction.HIGHER, raw.numbers(id), null))
                        .toList(),
                null,
                null);
        List<CriterionNode> leaves =
                ids.stream().map(id -> leaf(id, id.equals("Ship") ? 2.0 : 1.0)).toList();
        CompositeResult result = index(
                data,
                CriterionNode.of("index", null, null, leaves),
                new CriterionSettings(
                        null,
                        null,
                        NormalisationRule.minMax(1, 100),
                        null,
                        AggregationRule.of(Aggregation.HARMONIC),
                        null));
        for (String country : List.of("AUT", "BEL")) {
            int row = scalars.texts("what").indexOf("hmean_LPI_Flights_Ship_Bord_" + country);
            double score = result.criteria().get(0).scores().get(data.cities().indexOf(country));
            assertEquals(
                    scalars.numbers("value").get(row),
                    score,
                    scalars.numbers("value").get(row) * 0.003);
        }
    }

    @Test
    void settingsGoDownTheTreeAndWeightsMultiply() {
        CompositeData data = data(
                indicator("x", Direction.HIGHER, 0.0, 10.0, 5.0),
                indicator("y", Direction.HIGHER, 0.0, 10.0, 5.0),
                indicator("z", Direction.HIGHER, 3.0, 1.0, 2.0));
        CriterionNode pillar = CriterionNode.of(
                "pillar",
                1.0,
                CriterionSettings.of(NormalisationRule.goalposts(0, 20, 100, false)),
                List.of(
                        leaf("x", 1.0),
                        CriterionNode.leaf(
                                "y",
                                3.0,
                                CriterionSettings.of(new NormalisationRule(
                                        null, null, null, null, null, null, 10.0, null, null, null, null, null, null,
                                        null)))));
        CompositeResult result =
                index(data, CriterionNode.of("index", null, null, List.of(pillar, leaf("z", 4.0))), null);
        List<CriterionScores> criteria = result.criteria();
        assertEquals(
                List.of("index", "pillar", "x", "y", "z"),
                criteria.stream().map(CriterionScores::id).toList());
        assertEquals(
                List.of(1.0, 0.2, 0.05, 0.15, 0.8),
                criteria.stream()
                        .map(one -> Numbers.rounded(one.effectiveWeight(), 12))
                        .toList());
        assertEquals(List.of(0.0, 50.0, 25.0), criteria.get(2).scores());
        assertEquals(List.of(0.0, 100.0, 50.0), criteria.get(3).scores());
        assertEquals(List.of(1.0, 0.0, 0.5), criteria.get(4).scores());
        assertEquals(List.of(0.0, 87.5, 43.75), criteria.get(1).scores());
        assertEquals(List.of(0.0, 17.5, 8.75), criteria.get(1).contributions());
        assertEquals("pillar", criteria.get(3).parent());
        CityScore second = result.cities().get(1);
        assertEquals(
                List.of("y", "x"),
                second.strengths().stream().map(Highlights.Highlight::criterion).toList());
        assertEquals(List.of(new Highlights.Highlight("z", 0.0, 0.75, -0.75)), second.weaknesses());
    }

    @Test
    void ranksComeFromRoundedScoresOrNot() {
        CompositeData data = data(indicator("x", Direction.HIGHER, 0.125, 0.124, 0.1351, 0.5));
        List<Double> rounded = List.of(3.0, 4.0, 2.0, 1.0);
        CriterionSettings raw = CriterionSettings.of(NormalisationRule.of(Normalisation.NONE));
        List<CompositeMethod.Rounding> two = List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 2));
        CompositeResult result =
                Composite.of(data, new CompositeMethod(leaf("x", null), raw, null, two, true, TieRule.MIN, null));
        assertEquals(
                List.of(0.13, 0.12, 0.14, 0.5),
                result.cities().stream().map(CityScore::score).toList());
        assertEquals(rounded, result.cities().stream().map(CityScore::rank).toList());
        List<CompositeMethod.Rounding> one = List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 1));
        assertEquals(List.of(2.0, 2.0, 2.0, 1.0), ranks(data, raw, one, true, TieRule.MIN));
        assertEquals(List.of(3.0, 4.0, 2.0, 1.0), ranks(data, raw, one, false, TieRule.MIN));
        assertEquals(List.of(4.0, 4.0, 4.0, 1.0), ranks(data, raw, one, true, TieRule.MAX));
        assertEquals(List.of(3.0, 3.0, 3.0, 1.0), ranks(data, raw, one, true, TieRule.AVERAGE));
        assertEquals(List.of(2.0, 2.0, 2.0, 1.0), ranks(data, raw, one, true, TieRule.DENSE));
    }

    private static List<Double> ranks(
            CompositeData data,
            CriterionSettings settings,
            List<CompositeMethod.Rounding> rounding,
            boolean rounded,
            TieRule ties) {
        return Composite.of(data, new CompositeMethod(leaf("x", null), settings, null, rounding, rounded, ties, null))
                .cities()
                .stream()
                .map(CityScore::rank)
                .toList();
    }

    @Test
    void ofAllMissingThereIsNoScoreAndOfOneCityThereIsOne() {
        CompositeResult nothing =
                index(data(indicator("x", Direction.HIGHER, NOTHING, NOTHING)), leaf("x", null), null);
        assertNull(nothing.cities().get(0).rank());
        assertEquals(0, nothing.cities().get(1).coverage());
        CompositeResult one = index(
                data(indicator("x", Direction.HIGHER, 15.0)),
                leaf("x", null),
                CriterionSettings.of(NormalisationRule.goalposts(10, 20, 100, false)));
        assertEquals(50, one.cities().get(0).score());
        assertEquals(1, one.cities().get(0).rank());
    }

    @Test
    void anIndicatorThatIsTheSameEverywhereHasAResultWhereTheFormulaHasOne() {
        assertEquals(List.of(1.0, 1.0), constant(Normalisation.RANK));
        assertEquals(List.of(50.0, 50.0), constant(Normalisation.PERCENTILE_RANK));
        assertEquals(List.of(0.5, 0.5), constant(Normalisation.BORDA));
        assertEquals(List.of(1.0, 1.0), constant(Normalisation.DISTANCE_TO_BEST));
        assertEquals(List.of(0.0, 0.0), constant(Normalisation.ABOVE_BELOW_MEAN));
        for (Normalisation undefined : List.of(Normalisation.MIN_MAX, Normalisation.Z_SCORE)) {
            assertTrue(assertThrows(MethodRefused.class, () -> constant(undefined))
                    .getMessage()
                    .startsWith("All cities have the value 4.0"));
        }
    }

    private static List<Double> constant(Normalisation normalisation) {
        return index(
                        data(indicator("x", Direction.HIGHER, 4.0, 4.0)),
                        leaf("x", null),
                        CriterionSettings.of(NormalisationRule.of(normalisation)))
                .criteria()
                .get(0)
                .scores();
    }

    @Test
    void aLogarithmIsTakenWhereWinsorisingDoesNotHelp() {
        double[] column = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 1e3, 1e6, 1e9};
        Outliers treated = Outliers.of(column, new Treatment(null, null, 1, true));
        assertTrue(treated.logarithm());
        assertEquals(0, treated.winsorised());
        assertEquals(Math.log(0.01 * (1e9 - 1)), treated.values()[0], 1e-12);
        Outliers left = Outliers.of(column, new Treatment(null, null, 1, false));
        assertEquals(1e6, left.values()[22]);
        assertEquals(1, left.winsorised());
    }

    @Test
    void tenThousandIndicatorsAreNoProblemAndTheirCostIsKnown() {
        List<CompositeData.Indicator> indicators = new ArrayList<>();
        List<CriterionNode> leaves = new ArrayList<>();
        for (int k = 0; k < 10_000; k++) {
            indicators.add(indicator("i" + k, Direction.HIGHER, 0.0, (double) k, 1e9));
            leaves.add(leaf("i" + k, null));
        }
        CompositeMethod method = new CompositeMethod(CriterionNode.of("index", null, null, leaves), null);
        CompositeResult result = Composite.of(data(indicators.toArray(CompositeData.Indicator[]::new)), method);
        assertEquals(1, result.cities().get(2).score(), 1e-12);
        assertEquals(9999.0 / 2 / 1e9, result.cities().get(1).score(), 1e-15);
        assertTrue(CompositeCost.of(3, method) > 1e6 && CompositeCost.of(3, method) < 1e7);
    }

    @Test
    void aTreeCanBeDeep() {
        CriterionNode node = leaf("x", null);
        for (int depth = 0; depth < 5_000; depth++) {
            node = CriterionNode.of("node" + depth, null, null, List.of(node));
        }
        CompositeResult result = index(data(indicator("x", Direction.HIGHER, 1.0, 2.0)), node, null);
        assertEquals(List.of(0.0, 1.0), result.criteria().get(0).scores());
    }

    @Test
    void anInterruptedThreadStops() {
        CompositeData data = data(indicator("x", Direction.HIGHER, 1.0, 2.0));
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> index(data, leaf("x", null), null));
        assertTrue(Thread.interrupted());
    }

    @Test
    void variantsAndWeightsChangeOnlyWhatTheySay() {
        CompositeData data =
                data(indicator("x", Direction.HIGHER, 1.0, 2.0, 4.0), indicator("y", Direction.HIGHER, 9.0, 5.0, 1.0));
        CompositeMethod method = new CompositeMethod(
                CriterionNode.of("index", null, null, List.of(leaf("x", 1.0), leaf("y", 1.0))),
                CriterionSettings.of(NormalisationRule.minMax(1, 100)));
        CompositeEvaluation evaluation = new CompositeEvaluation(data, method);
        assertEquals(
                List.of("index", "x", "y"),
                evaluation.criteria().stream().map(CriterionTree.Criterion::id).toList());
        assertEquals(List.of(1.0, 34.0, 100.0), scores(evaluation, Variant.NONE, 1, 7, 0));
        assertEquals(
                List.of(10.0, 41.44, 10.0),
                scores(evaluation, new Variant(null, Aggregation.GEOMETRIC, null), 1, 1, 1));
        assertEquals(List.of(2.0, 2.0, 2.0), scores(evaluation, new Variant(Normalisation.RANK, null, null), 1, 1, 1));
        assertThrows(MethodRefused.class, () -> scores(evaluation, Variant.NONE, 1, -1, 2));
        assertThrows(MethodRefused.class, () -> scores(evaluation, Variant.NONE, 1, 0, 0));
        assertThrows(MethodRefused.class, () -> scores(evaluation, Variant.NONE, 1, Double.NaN, 1));
    }

    private static List<Double> scores(CompositeEvaluation evaluation, Variant variant, double... weights) {
        return near(Numbers.of(evaluation.scores(weights, variant)));
    }

    private static CompositeResult index(CompositeData data, CriterionNode index, CriterionSettings settings) {
        return Composite.of(data, new CompositeMethod(index, settings));
    }

    private static CriterionNode leaf(String id, Double weight) {
        return CriterionNode.leaf(id, weight, null);
    }

    private static CompositeData.Indicator indicator(String id, Direction direction, Double... values) {
        return new CompositeData.Indicator(id, null, direction, Arrays.asList(values), null);
    }

    private static CompositeData data(CompositeData.Indicator... indicators) {
        int cities = indicators[0].values().size();
        return new CompositeData(
                IntStream.range(0, cities).mapToObj(i -> "city" + i).toList(), List.of(indicators), null, null);
    }
}
