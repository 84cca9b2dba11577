package org.cityrankings.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nothing can be computed from is refused with the place where it is to be mended. */
class MethodRefusedTest {
    private static final CompositeData DATA = data(1.0, 2.0);
    private static final CriterionNode X = CriterionNode.leaf("x", null, null);

    static Stream<Arguments> data() {
        CompositeData.Indicator fine = DATA.indicators().get(0);
        List<String> two = List.of("a", "b");
        return Stream.of(
                Arguments.of("/data", null),
                Arguments.of("/data/cities", new CompositeData(null, List.of(fine), null, null)),
                Arguments.of("/data/cities/1", new CompositeData(List.of("a", "a"), List.of(fine), null, null)),
                Arguments.of("/data/cities/1", new CompositeData(Arrays.asList("a", null), List.of(fine), null, null)),
                Arguments.of("/data/indicators", new CompositeData(two, null, null, null)),
                Arguments.of("/data/indicators/1", new CompositeData(two, Arrays.asList(fine, null), null, null)),
                Arguments.of("/data/indicators/1/id", new CompositeData(two, List.of(fine, fine), null, null)),
                Arguments.of("/data/indicators/0/values/1", data(1.0, Double.NaN)),
                Arguments.of("/data/indicators/0/values/0", data(Double.POSITIVE_INFINITY, 1.0)),
                Arguments.of(
                        "/data/indicators/0/values",
                        new CompositeData(List.of("a", "b", "c"), List.of(fine), null, null)),
                Arguments.of(
                        "/data/indicators/0/earlier/0",
                        data(new CompositeData.Indicator(
                                "x", null, Direction.HIGHER, List.of(1.0, 2.0), List.of(Double.NaN, 1.0)))),
                Arguments.of(
                        "/data/indicators/0/direction",
                        data(new CompositeData.Indicator("x", null, null, List.of(1.0, 2.0), null))),
                Arguments.of(
                        "/data/denominators/0/values/1",
                        new CompositeData(
                                two,
                                List.of(fine),
                                List.of(new CompositeData.Denominator("people", List.of(1.0, 0.0))),
                                null)),
                Arguments.of(
                        "/data/groups/a~1b",
                        new CompositeData(two, List.of(fine), null, Map.of("a/b", List.of("one")))));
    }

    @ParameterizedTest
    @MethodSource("data")
    void dataThatDoNotFit(String pointer, CompositeData data) {
        refused(pointer, data, new CompositeMethod(X, null));
    }

    static Stream<Arguments> trees() {
        CriterionNode negative = CriterionNode.leaf("x", -1.0, null);
        CriterionNode y = new CriterionNode("y", null, null, "x", null, null, null);
        CriterionNode zero = CriterionNode.leaf("x", 0.0, null);
        return Stream.of(
                Arguments.of("/method/index", null),
                Arguments.of("/method/index/id", CriterionNode.leaf(null, null, null)),
                Arguments.of("/method/index", CriterionNode.of("index", null, null, null)),
                Arguments.of("/method/index", new CriterionNode("x", null, null, "x", null, null, List.of(X))),
                Arguments.of("/method/index/children/1/id", CriterionNode.of("index", null, null, List.of(X, X))),
                Arguments.of("/method/index/children/0/id", CriterionNode.of("x", null, null, List.of(X))),
                Arguments.of(
                        "/method/index/children/0",
                        CriterionNode.of("index", null, null, Arrays.asList((CriterionNode) null))),
                Arguments.of("/method/index/indicator", CriterionNode.leaf("unknown", null, null)),
                Arguments.of(
                        "/method/index/denominator", new CriterionNode("x", null, null, "x", "people", null, null)),
                Arguments.of(
                        "/method/index/denominator",
                        new CriterionNode("index", null, null, null, "people", null, List.of(X))),
                Arguments.of("/method/index/children/0/weight", CriterionNode.of("i", null, null, List.of(negative))),
                Arguments.of(
                        "/method/index/children/0/weight",
                        CriterionNode.of("i", null, null, List.of(CriterionNode.leaf("x", Double.NaN, null)))),
                Arguments.of("/method/index/children/1/weight", CriterionNode.of("i", null, null, List.of(zero, y))),
                Arguments.of("/method/index/children", CriterionNode.of("i", null, null, List.of(zero))));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void treesThatAreNone(String pointer, CriterionNode index) {
        refused(pointer, DATA, new CompositeMethod(index, null));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                normalised("/best", rule(Normalisation.GOALPOSTS, 1.0, null, null, null, null)),
                normalised("/worst", rule(Normalisation.GOALPOSTS, null, 1.0, null, null, null)),
                normalised("/best", NormalisationRule.goalposts(1, 1, 1, false)),
                normalised("/best", NormalisationRule.goalposts(2, 1, 1, false)),
                normalised("", NormalisationRule.goalposts(0, 1, 1, true)),
                normalised("/best", rule(Normalisation.MIN_MAX, null, 1.0, null, null, null)),
                normalised("/best", rule(Normalisation.GOALPOSTS, 0.0, Double.NaN, null, null, null)),
                normalised("/high", NormalisationRule.minMax(1, 1)),
                normalised("/city", rule(Normalisation.DISTANCE_TO_REFERENCE, null, null, "nowhere", null, null)),
                normalised("/target", NormalisationRule.of(Normalisation.DISTANCE_TO_TARGET)),
                normalised("", rule(Normalisation.DISTANCE_TO_TARGET, null, null, null, 0.0, null)),
                normalised("/band", rule(Normalisation.ABOVE_BELOW_MEAN, null, null, null, null, -1.0)),
                Arguments.of(
                        "/method/index/settings/imputation/group",
                        imputed(new ImputationRule(Imputation.GROUP_MEAN, "unknown", null))),
                Arguments.of(
                        "/method/index/settings/imputation/group",
                        imputed(new ImputationRule(Imputation.GROUP_MEAN, null, null))),
                Arguments.of(
                        "/method/index/settings/imputation/stage",
                        imputed(new ImputationRule(Imputation.LATEST, null, ImputationStage.NORMALISED))),
                Arguments.of("/method/index/settings/imputation/method", imputed(new ImputationRule(null, null, null))),
                Arguments.of(
                        "/method/index/settings/treatment/points",
                        new CriterionSettings(null, new Treatment(null, null, -1, null), null, null, null, null)),
                Arguments.of(
                        "/method/index/settings/treatment/skewness",
                        new CriterionSettings(
                                null, new Treatment(Double.NaN, null, null, null), null, null, null, null)));
    }

    private static Arguments normalised(String member, NormalisationRule rule) {
        return Arguments.of("/method/index/settings/normalisation" + member, CriterionSettings.of(rule));
    }

    private static NormalisationRule rule(
            Normalisation method, Double worst, Double best, String city, Double target, Double band) {
        return new NormalisationRule(
                method, null, null, null, null, worst, best, null, null, null, null, city, target, band);
    }

    private static CriterionSettings imputed(ImputationRule rule) {
        return new CriterionSettings(rule, null, null, null, null, null);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsOfAnIndicator(String pointer, CriterionSettings settings) {
        refused(pointer, DATA, new CompositeMethod(X, settings));
    }

    static Stream<Arguments> aggregations() {
        return Stream.of(
                Arguments.of("/aggregation/exponent", aggregated(null, AggregationRule.of(Aggregation.POWER_MEAN))),
                Arguments.of(
                        "/aggregation/exponent",
                        aggregated(null, new AggregationRule(Aggregation.POWER_MEAN, 0.0, null))),
                Arguments.of(
                        "/aggregation/exponent",
                        aggregated(null, new AggregationRule(Aggregation.GEOMETRIC, 2.0, null))),
                Arguments.of(
                        "/aggregation/shift", aggregated(null, new AggregationRule(Aggregation.ARITHMETIC, null, 1.0))),
                Arguments.of(
                        "/aggregation/shift", aggregated(null, new AggregationRule(Aggregation.GEOMETRIC, null, -1.0))),
                Arguments.of("/aggregation", aggregated(null, AggregationRule.of(Aggregation.GEOMETRIC))),
                Arguments.of("/weighting", aggregated(Weighting.PCA, null)),
                Arguments.of("/minimumCoverage", new CriterionSettings(null, null, null, null, null, 1.1)));
    }

    private static CriterionSettings aggregated(Weighting weighting, AggregationRule rule) {
        return new CriterionSettings(null, null, null, weighting, rule, null);
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void settingsOfACriterion(String member, CriterionSettings settings) {
        CriterionNode index = CriterionNode.of("index", null, settings, List.of(X));
        refused("/method/index/settings" + member, DATA, new CompositeMethod(index, null));
    }

    static Stream<Arguments> methods() {
        CompositeMethod.Rounding rounding = new CompositeMethod.Rounding(RoundingStep.SCORE, 16);
        return Stream.of(
                Arguments.of("/method", null),
                Arguments.of("/method/minimumAvailability", new CompositeMethod(X, null, -0.1, null, null, null, null)),
                Arguments.of(
                        "/method/rounding/0/digits",
                        new CompositeMethod(X, null, null, List.of(rounding), null, null, null)),
                Arguments.of("/method/highlights", new CompositeMethod(X, null, null, null, null, null, -1)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void methodsThatAreNone(String pointer, CompositeMethod method) {
        refused(pointer, DATA, method);
    }

    private static void refused(String pointer, CompositeData data, CompositeMethod method) {
        assertEquals(
                pointer,
                assertThrows(MethodRefused.class, () -> Composite.of(data, method))
                        .pointer());
    }

    private static CompositeData data(Double... values) {
        return data(new CompositeData.Indicator("x", null, Direction.HIGHER, Arrays.asList(values), null));
    }

    private static CompositeData data(CompositeData.Indicator indicator) {
        return new CompositeData(List.of("a", "b"), List.of(indicator), null, null);
    }
}
