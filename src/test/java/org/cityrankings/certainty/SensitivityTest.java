package org.cityrankings.certainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cityrankings.certainty.SensitivityResult.AssumptionIndices;
import org.cityrankings.composite.AggregationRule;
import org.cityrankings.composite.CompositeData;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.CompositeMethod;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Variant;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Normalisation;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.RankShift;
import org.cityrankings.robustness.SobolDesign;
import org.cityrankings.robustness.SobolIndices;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.Workers;
import org.junit.jupiter.api.Test;

/** Which assumption moves the ranks, against the estimators and what can be known without them. */
class SensitivityTest {
    private static final Workers ALONE = new Workers(Runnable::run, 1);
    private static final CompositeData DATA = RandomIndex.data(8, 20, 6, 0);
    private static final CompositeMethod METHOD = RandomIndex.method(DATA, AggregationRule.ARITHMETIC);
    private static final Assumptions ALL = new Assumptions(
            new WeightAssumption(null, 0.5, null), List.of(Normalisation.RANK), List.of(Aggregation.GEOMETRIC), null);

    @Test
    void theOnlyAssumptionExplainsAll() {
        SensitivityResult result = sensitivity(settings(Assumptions.USUAL, 1024, false, false), ALONE);
        AssumptionIndices weights = result.assumptions().get(0);
        assertEquals(1, result.assumptions().size());
        assertEquals("weights", weights.assumption());
        assertNull(weights.criterion());
        assertEquals(3 * 1024, result.runs());
        assertEquals(1, weights.first(), 0.1);
        assertEquals(1, weights.total(), 0.1);
        assertTrue(
                weights.totalInterval().lower() < 1 && weights.totalInterval().upper() > 1);
    }

    @Test
    void indicesAreThoseOfTheRunsAsTheyAreComputedByHand() {
        Assumptions assumptions =
                new Assumptions(null, List.of(Normalisation.RANK), List.of(Aggregation.GEOMETRIC), null);
        SensitivityResult result = sensitivity(settings(assumptions, 64, false, false), ALONE);
        CompositeEvaluation evaluation = new CompositeEvaluation(DATA, METHOD);
        double[] nominal = RankOrder.ranks(evaluation.scores(evaluation.weights(), Variant.NONE), TieRule.MIN);
        SobolDesign design = new SobolDesign(64, 2, SobolDesign.Sampling.SHIFTED_SOBOL, 9);
        double[] outputs = IntStream.range(0, design.runs())
                .mapToDouble(run -> {
                    double[] point = design.point(run);
                    Variant variant = new Variant(
                            point[0] < 0.5 ? null : Normalisation.RANK,
                            point[1] < 0.5 ? null : Aggregation.GEOMETRIC,
                            null);
                    return RankShift.mean(
                            nominal, RankOrder.ranks(evaluation.scores(evaluation.weights(), variant), TieRule.MIN));
                })
                .toArray();
        SobolIndices expected = SobolIndices.of(64, outputs);
        assertEquals(List.of("normalisation", "aggregation"), names(result));
        assertArrayEquals(
                expected.first(),
                result.assumptions().stream()
                        .mapToDouble(AssumptionIndices::first)
                        .toArray());
        assertArrayEquals(
                expected.total(),
                result.assumptions().stream()
                        .mapToDouble(AssumptionIndices::total)
                        .toArray());
    }

    @Test
    void theAnswerIsTheSameOnTwoThreads() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            SensitivitySettings settings = settings(ALL, 32, true, true);
            assertEquals(sensitivity(settings, ALONE), sensitivity(settings, new Workers(pool, 2)));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void eachWeightCanBeAnAssumptionOfItsOwn() {
        SensitivityResult result = sensitivity(settings(ALL, 64, true, false), ALONE);
        assertEquals(9, result.assumptions().size());
        assertEquals(11 * 64, result.runs());
        assertEquals(
                List.of("i0", "i1", "i2", "i3", "i4", "i5", "pillar"),
                result.assumptions().stream()
                        .filter(one -> one.assumption().equals("weights"))
                        .map(AssumptionIndices::criterion)
                        .sorted()
                        .toList());
    }

    @Test
    void uniformWeightsOneByOneMoveRanksAsMuchAsTogether() {
        Assumptions uniform =
                new Assumptions(new WeightAssumption(WeightDrawing.UNIFORM, null, null), null, null, null);
        double together =
                sensitivity(settings(uniform, 1024, false, false), ALONE).meanShift();
        double oneByOne =
                sensitivity(settings(uniform, 1024, true, false), ALONE).meanShift();
        assertEquals(together, oneByOne, 0.05 * together);
    }

    @Test
    void ofEachCityTheOutputIsItsRank() {
        SensitivityResult mean = sensitivity(settings(ALL, 64, false, false), ALONE);
        SensitivityResult each = sensitivity(settings(ALL, 64, false, true), ALONE);
        assertEquals(mean.assumptions(), each.assumptions());
        assertEquals(
                DATA.cities(), each.cities().stream().map(city -> city.city()).toList());
        each.cities().forEach(city -> {
            assertEquals(3, city.total().size());
            city.total().forEach(total -> assertTrue(total == null || total >= 0));
        });
        assertTrue(each.cities().stream()
                .anyMatch(city -> city.total().get(2) != null && city.total().get(2) > 0.5));
    }

    @Test
    void ranksThatNeverMoveHaveNoIndices() {
        CompositeData data = RandomIndex.data(8, 1, 3, 0);
        SensitivityResult result = Certainty.of(
                        data,
                        RandomIndex.method(data, AggregationRule.ARITHMETIC),
                        null,
                        settings(Assumptions.USUAL, 16, false, true),
                        null)
                .answer(1e12, ALONE)
                .sensitivity();
        assertEquals(0, result.meanShift());
        assertNull(result.assumptions().get(0).first());
        assertNull(result.assumptions().get(0).totalInterval());
        assertNull(result.cities().get(0).total().get(0));
    }

    @Test
    void aRunThatCannotBeComputedIsRefused() {
        Assumptions assumptions = new Assumptions(null, List.of(Normalisation.Z_SCORE), null, null);
        MethodRefused refused = assertThrows(MethodRefused.class, () -> Certainty.of(
                        DATA,
                        RandomIndex.method(DATA, AggregationRule.of(Aggregation.HARMONIC)),
                        null,
                        settings(assumptions, 16, false, false),
                        null)
                .answer(1e12, ALONE));
        assertEquals("/sensitivity/assumptions", refused.pointer());
    }

    @Test
    void assumptionsThatChangeNothingAreRefused() {
        Assumptions same = new Assumptions(null, null, List.of(Aggregation.ARITHMETIC), null);
        assertEquals(
                "/sensitivity/assumptions",
                assertThrows(MethodRefused.class, () -> sensitivity(settings(same, 16, false, false), ALONE))
                        .pointer());
    }

    private static List<String> names(SensitivityResult result) {
        return result.assumptions().stream().map(AssumptionIndices::assumption).toList();
    }

    private static SensitivitySettings settings(Assumptions assumptions, int base, boolean eachWeight, boolean byCity) {
        return new SensitivitySettings(assumptions, base, 9L, 100, null, eachWeight, byCity);
    }

    private static SensitivityResult sensitivity(SensitivitySettings settings, Workers workers) {
        return Certainty.of(DATA, METHOD, null, settings, null)
                .answer(1e12, workers)
                .sensitivity();
    }
}
