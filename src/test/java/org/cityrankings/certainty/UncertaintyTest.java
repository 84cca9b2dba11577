package org.cityrankings.certainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.Composite;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.CompositeResult;
import org.cityrankings.composite.CriterionNode;
import org.cityrankings.composite.CriterionSettings;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.NormalisationRule;
import org.cityrankings.composite.RoundingStep;
import org.cityrankings.composite.Variant;
import org.cityrankings.indicator.Direction;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.robustness.RankDraws;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.RankStatistics;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.WeightDraws;
import org.cityrankings.robustness.WeightLaw;
import org.cityrankings.robustness.Workers;

/** How sure ranks are, against the mathematics below and against what has to hold of any index. */
class UncertaintyTest {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
    private static final Workers ALONE = new Workers(POOL, 1);
    private static final AggregationRule GEOMETRIC = AggregationRule.of(Aggregation.GEOMETRIC);
    private static final Assumptions ALL = new Assumptions(
            new WeightAssumption(WeightDrawing.DIRICHLET, null, 20.0),
            List.of(Normalisation.RANK, Normalisation.GOALPOSTS),
            List.of(Aggregation.GEOMETRIC, Aggregation.COPELAND),
            List.of(Imputation.MEDIAN));

    @AfterContainer
    static void close() {
        POOL.shutdownNow();
    }

    @Property(tries = 30)
    void theSameSeedGivesTheSameAnswerOnOneAndOnTwoThreads(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int cities, @ForAll boolean all) {
        CompositeData data = RandomIndex.data(seed, cities, 5, 0.1);
        UncertaintySettings settings = settings(all ? ALL : null, 333, seed);
        assertEquals(
                uncertainty(data, AggregationRule.ARITHMETIC, settings, ALONE),
                uncertainty(data, AggregationRule.ARITHMETIC, settings, new Workers(POOL, 2)));
    }

    @Property(tries = 30)
    void theOrderOfCitiesAndIndicatorsChangesNothingButOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int cities, @ForAll boolean all) {
        CompositeData data = RandomIndex.data(seed, cities, 5, 0.1);
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, cities).boxed().toList());
        Collections.shuffle(order, random);
        List<CompositeData.Indicator> indicators = new ArrayList<>(data.indicators().stream()
                .map(one -> new CompositeData.Indicator(
                        one.id(),
                        null,
                        one.direction(),
                        order.stream().map(one.values()::get).toList(),
                        null))
                .toList());
        Collections.shuffle(indicators, random);
        CompositeData other =
                new CompositeData(order.stream().map(data.cities()::get).toList(), indicators, null, null);
        UncertaintySettings settings = settings(all ? ALL : null, 200, seed);
        UncertaintyResult one = uncertainty(data, AggregationRule.ARITHMETIC, settings, ALONE);
        UncertaintyResult two = uncertainty(other, AggregationRule.ARITHMETIC, settings, ALONE);
        assertEquals(byCity(one), byCity(two));
        assertEquals(shifts(one), shifts(two));
        for (int i = 0; i < cities; i++) {
            for (int j = 0; j < cities; j++) {
                assertEquals(
                        one.ahead().get(order.get(i)).get(order.get(j)),
                        two.ahead().get(i).get(j));
            }
        }
    }

    private static Map<String, Object> byCity(UncertaintyResult result) {
        Map<String, Object> cities = new HashMap<>();
        result.cities()
                .forEach(city -> cities.put(
                        city.city(),
                        List.of(city.ranks(), city.top(), List.copyOf(city.quantiles()), city.tied(), city.ranked())));
        return cities;
    }

    private static Map<String, Double> shifts(UncertaintyResult result) {
        Map<String, Double> shifts = new HashMap<>();
        result.leaveOneOut().forEach(shift -> shifts.put(shift.criterion(), shift.shift()));
        return shifts;
    }

    @Property(tries = 20)
    void drawingFastAndByAllRulesGivesTheSameRanks(@ForAll long seed, @ForAll @IntRange(max = 2) int missing) {
        CompositeData data = RandomIndex.data(seed, 12, 7, missing * 0.1);
        CompositeEvaluation evaluation =
                new CompositeEvaluation(data, RandomIndex.method(data, AggregationRule.ARITHMETIC));
        WeightLaw law = WeightLaw.dirichlet(15);
        RankDraws draws = new RankDraws(300, seed, TieRule.MIN, false);
        RankStatistics fast =
                draws.run(new WeightDraws(ArithmeticIndex.of(evaluation).tree(), law), 12, ALONE);
        RankStatistics slow = draws.run(
                new AssumedDraws(
                        evaluation,
                        WeightLevel.of(evaluation.criteria(), evaluation.weights()),
                        List.of(Variant.NONE),
                        law,
                        new FailedDraws()),
                12,
                ALONE);
        for (int city = 0; city < 12; city++) {
            assertArrayEquals(slow.counts(city), fast.counts(city));
        }
    }

    /** By ranks the second city is first, by values the third one is. */
    @Example
    void eachAlternativeIsAlikeLikelyAndTheMethodsOwnCountsOnce() {
        CompositeData data =
                data(column("x", 0.0, 1.0, 10.0), column("y", 10.0, 1.0, 0.0), column("z", 0.0, 10.0, 9.0));
        CriterionNode index = CriterionNode.of("index", null, null, List.of(leaf("x", 1), leaf("y", 1), leaf("z", 1)));
        CompositeMethod method = new CompositeMethod(index, null);
        UncertaintyResult by = uncertainty(
                data,
                method,
                settings(
                        new Assumptions(null, List.of(Normalisation.RANK, Normalisation.MIN_MAX), null, null),
                        10_000,
                        3));
        double[] ranked = RankOrder.ranks(
                new CompositeEvaluation(data, method)
                        .scores(new double[] {1, 1, 1, 1}, new Variant(Normalisation.RANK, null, null)),
                TieRule.MIN);
        assertArrayEquals(
                new double[] {3, 2, 1},
                by.cities().stream().mapToDouble(c -> c.rank()).toArray());
        assertArrayEquals(new double[] {3, 1, 2}, ranked);
        assertEquals(0.5, by.cities().get(1).top().get(0), 0.02);
        assertEquals(0.5, by.cities().get(2).top().get(0), 0.02);
        assertEquals(1, by.cities().get(0).top().get(2));
    }

    @Example
    void zerosUnderAGeometricMeanAreRefusedWhereAnAlternativeBringsThemAlways() {
        CompositeData data = RandomIndex.data(1, 6, 4, 0);
        Assumptions assumptions = new Assumptions(null, List.of(Normalisation.Z_SCORE), null, null);
        MethodRefused refused = assertThrows(
                MethodRefused.class, () -> uncertainty(data, GEOMETRIC, settings(assumptions, 100, 1), ALONE));
        assertEquals("/uncertainty/assumptions", refused.pointer());
        assertTrue(refused.getMessage().contains("with z-score"), refused.getMessage());
    }

    /** The mean of the pillar is 0 or below under some weights: a geometric mean over it exists for the others only. */
    @Example
    void drawsThatCannotBeComputedAreCountedAndExplained() {
        CompositeData data = data(column("a", -1.0, 4.0, 6.0), column("b", 2.0, 3.0, 5.0), column("c", 7.0, 8.0, 3.0));
        CriterionSettings plain = CriterionSettings.of(NormalisationRule.of(Normalisation.NONE));
        CriterionSettings arithmetic = new CriterionSettings(null, null, null, null, AggregationRule.ARITHMETIC, null);
        CompositeMethod method = new CompositeMethod(
                CriterionNode.of(
                        "index",
                        null,
                        new CriterionSettings(null, null, plain.normalisation(), null, GEOMETRIC, null),
                        List.of(
                                CriterionNode.of("pillar", 1.0, arithmetic, List.of(leaf("a", 1), leaf("b", 1))),
                                leaf("c", 1))),
                null);
        Assumptions assumptions =
                new Assumptions(new WeightAssumption(WeightDrawing.UNIFORM, null, null), null, null, null);
        UncertaintyResult result = uncertainty(data, method, settings(assumptions, 3000, 5));
        FailedDraws.Failed failed = result.failed().get(0);
        assertEquals(1, result.failed().size());
        assertEquals(3000, result.computed() + failed.draws());
        assertEquals(1000, failed.draws(), 100); // -w + 2 (1 - w) <= 0 where w >= 2/3
        assertTrue(failed.reason().contains("a geometric mean cannot take"), failed.reason());
        assertTrue(failed.first() >= 0 && failed.first() < 100);
        UncertaintyResult.IndicatorShift withoutB = result.leaveOneOut().get(1);
        assertTrue(withoutB.reason().contains("a geometric mean cannot take"), withoutB.reason());
        assertNull(withoutB.shift());
        for (UncertaintyResult.CityRanks city : result.cities()) {
            assertEquals(1, city.ranked());
            assertEquals(
                    1,
                    city.ranks().stream()
                            .mapToDouble(UncertaintyResult.RankShare::share)
                            .sum(),
                    1e-12);
        }
    }

    @Example
    void leavingAnIndicatorOutIsTheIndexWithoutIt() {
        CompositeData data = RandomIndex.data(4, 15, 6, 0.1);
        UncertaintyResult result = uncertainty(data, GEOMETRIC, settings(null, 10, 1), ALONE);
        assertEquals(6, result.leaveOneOut().size());
        assertTrue(result.leaveOneOut().stream().anyMatch(shift -> shift.shift() > 0.5));
        for (UncertaintyResult.IndicatorShift shift : result.leaveOneOut()) {
            List<CompositeData.Indicator> others = data.indicators().stream()
                    .filter(one -> !one.id().equals(shift.criterion()))
                    .toList();
            CompositeData less = new CompositeData(data.cities(), others, null, null);
            assertEquals(
                    Composite.of(less, RandomIndex.method(less, GEOMETRIC)).cities().stream()
                            .map(CompositeResult.CityScore::rank)
                            .toList(),
                    shift.ranks());
        }
    }

    @Example
    void theOnlyIndicatorLeavesNothing() {
        CompositeData data = data(column("i1", 1.0, 2.0, 3.0));
        UncertaintyResult result = uncertainty(data, AggregationRule.ARITHMETIC, settings(null, 10, 1), ALONE);
        assertNull(result.leaveOneOut().get(0).shift());
        assertEquals(
                Arrays.asList(null, null, null), result.leaveOneOut().get(0).ranks());
        assertEquals(
                List.of(3.0, 2.0, 1.0),
                result.cities().stream().map(city -> city.mean()).toList());
    }

    @Example
    void aSingleCityIsFirstForSureAndOneWithoutValuesIsNotRanked() {
        UncertaintyResult one =
                uncertainty(RandomIndex.data(3, 1, 4, 0), AggregationRule.ARITHMETIC, settings(ALL, 50, 1), ALONE);
        assertEquals(
                List.of(new UncertaintyResult.RankShare(1, 1)),
                one.cities().get(0).ranks());
        CompositeData gap = data(column("x", 1.0, null), column("y", 2.0, null));
        CompositeMethod method = new CompositeMethod(
                CriterionNode.of("index", null, null, List.of(leaf("x", 1), leaf("y", 1))),
                CriterionSettings.of(NormalisationRule.of(Normalisation.RANK)));
        UncertaintyResult.CityRanks none =
                uncertainty(gap, method, settings(null, 50, 1)).cities().get(1);
        assertEquals(0, none.ranked());
        assertNull(none.rank());
        assertNull(none.mean());
        assertEquals(List.of(), none.ranks());
        assertEquals(0, none.tied());
    }

    @Example
    void citiesThatAreAlikeAreTiedAndOneThatIsAlwaysAheadIsNot() {
        CompositeData data = data(column("x", 5.0, 5.0, 9.0, 1.0), column("y", 5.0, 5.0, 7.0, 1.0));
        CompositeMethod method =
                new CompositeMethod(CriterionNode.of("index", null, null, List.of(leaf("x", 1), leaf("y", 1))), null);
        UncertaintyResult result = uncertainty(data, method, settings(null, 500, 1));
        assertEquals(List.of("c1"), result.cities().get(0).tiedWith());
        assertEquals(List.of(), result.cities().get(2).tiedWith());
        assertEquals(0.5, result.ahead().get(0).get(1));
        assertEquals(1, result.ahead().get(2).get(3));
        assertEquals(List.of(1.0, 1.0, 1.0), result.cities().get(2).top());
    }

    @Example
    void roundedScoresTieInTheDraws() {
        CompositeData data = data(column("x", 5.01, 5.02, 9.0, 1.0), column("y", 5.02, 5.01, 7.0, 1.0));
        CriterionNode index = CriterionNode.of("index", null, null, List.of(leaf("x", 1), leaf("y", 1)));
        List<CompositeMethod.Rounding> rounding = List.of(new CompositeMethod.Rounding(RoundingStep.SCORE, 1));
        CriterionSettings plain = CriterionSettings.of(NormalisationRule.of(Normalisation.NONE));
        UncertaintyResult rounded = uncertainty(
                data, new CompositeMethod(index, plain, null, rounding, true, null, null), settings(null, 500, 1));
        UncertaintyResult exact = uncertainty(
                data, new CompositeMethod(index, plain, null, rounding, false, null, null), settings(null, 500, 1));
        assertEquals(
                List.of(new UncertaintyResult.RankShare(2, 1)),
                rounded.cities().get(0).ranks());
        assertFalse(exact.cities().get(0).ranks().size() == 1);
    }

    private static CriterionNode leaf(String id, double weight) {
        return CriterionNode.leaf(id, weight, null);
    }

    private static CompositeData.Indicator column(String id, Double... values) {
        return new CompositeData.Indicator(id, null, Direction.HIGHER, Arrays.asList(values), null);
    }

    private static CompositeData data(CompositeData.Indicator... columns) {
        return new CompositeData(
                IntStream.range(0, columns[0].values().size())
                        .mapToObj(city -> "c" + city)
                        .toList(),
                List.of(columns),
                null,
                null);
    }

    private static UncertaintySettings settings(Assumptions assumptions, int draws, long seed) {
        return new UncertaintySettings(assumptions, draws, seed, null, List.of(1, 2, 3), null, null, null, true);
    }

    private static UncertaintyResult uncertainty(
            CompositeData data, AggregationRule rule, UncertaintySettings settings, Workers workers) {
        return Certainty.of(data, RandomIndex.method(data, rule), settings, null, null)
                .answer(1e12, workers)
                .uncertainty();
    }

    private static UncertaintyResult uncertainty(
            CompositeData data, CompositeMethod method, UncertaintySettings settings) {
        return Certainty.of(data, method, settings, null, null)
                .answer(1e12, ALONE)
                .uncertainty();
    }
}
