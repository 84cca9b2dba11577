package org.cityrankings.certainty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityrankings.certainty.SensitivityResult.AssumptionIndices;
import org.cityrankings.certainty.SensitivityResult.CityIndices;
import org.cityrankings.certainty.SensitivityResult.Interval;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Numbers;
import org.cityrankings.composite.Variant;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.RankShift;
import org.cityrankings.robustness.SobolDesign;
import org.cityrankings.robustness.SobolIndices;
import org.cityrankings.robustness.TieRule;
import org.cityrankings.robustness.Workers;

/** Splits the variance of the ranks by the assumptions that it comes from, to show which of them matter. */
final class Sensitivity {
    static final String POINTER = "/sensitivity";
    private static final String ASSUMPTIONS = POINTER + "/assumptions";

    private final CompositeEvaluation evaluation;
    private final SensitivitySettings settings;
    private final AssumedInputs inputs;

    private Sensitivity(CompositeEvaluation evaluation, SensitivitySettings settings) {
        this.evaluation = evaluation;
        this.settings = settings;
        Alternatives alternatives = new Alternatives(evaluation.criteria(), settings.assumptions());
        alternatives.computable(evaluation, ASSUMPTIONS);
        inputs = new AssumedInputs(
                evaluation, alternatives, settings.assumptions().weights(), settings.eachWeight());
        int count = inputs.inputs().size();
        MethodRefused.when(count == 0, ASSUMPTIONS, "Nothing of it makes this index another one.");
        MethodRefused.when(
                count > SensitivitySettings.MOST_ASSUMPTIONS,
                POINTER + "/eachWeight",
                "There can be %,d assumptions at most, not %,d.",
                SensitivitySettings.MOST_ASSUMPTIONS,
                count);
    }

    /**
     * The indices, of the same bits on any number of threads.
     *
     * @throws MethodRefused if any of the runs cannot be computed, because the estimators need all of them
     */
    static SensitivityResult of(CompositeEvaluation evaluation, SensitivitySettings settings, Workers workers) {
        return new Sensitivity(evaluation, settings).result(workers);
    }

    private SensitivityResult result(Workers workers) {
        TieRule ties = evaluation.method().ties();
        int base = settings.base();
        SobolDesign design =
                new SobolDesign(base, inputs.inputs().size(), SobolDesign.Sampling.SHIFTED_SOBOL, settings.seed());
        double[] nominal = RankOrder.ranks(evaluation.scores(evaluation.weights(), Variant.NONE), ties);
        double[][] ranks = settings.byCity() ? SobolIndices.ranks(design, ties, this::scores, workers) : null;
        double[] outputs = ranks == null
                ? SobolIndices.outputs(design, nominal, ties, this::scores, workers)
                : Stream.of(ranks)
                        .mapToDouble(run -> RankShift.mean(nominal, run))
                        .toArray();
        MethodRefused.when(
                Arrays.stream(outputs).anyMatch(Double::isNaN),
                ASSUMPTIONS,
                "In some runs none of the cities is ranked that the method ranks.");
        return new SensitivityResult(
                settings,
                outputs.length,
                Arrays.stream(outputs, 0, 2 * base).average().orElseThrow(),
                assumptions(outputs),
                ranks == null
                        ? null
                        : IntStream.range(0, nominal.length)
                                .mapToObj(city -> city(city, ranks))
                                .toList());
    }

    private double[] scores(double[] point) {
        try {
            return inputs.scores(point);
        } catch (MethodRefused refused) {
            throw new MethodRefused(
                    ASSUMPTIONS, "A run cannot be computed, and the indices need all of them: " + refused.getMessage());
        }
    }

    private List<AssumptionIndices> assumptions(double[] outputs) {
        SobolIndices indices = SobolIndices.of(settings.base(), outputs);
        SobolIndices.Intervals intervals =
                SobolIndices.bootstrap(settings.base(), outputs, settings.samples(), settings.level(), settings.seed());
        return IntStream.range(0, indices.first().length)
                .mapToObj(i -> {
                    AssumedInputs.Input input = inputs.inputs().get(i);
                    return new AssumptionIndices(
                            input.step() < 0 ? "weights" : Alternatives.STEPS.get(input.step()),
                            input.criterion() < 0
                                    ? null
                                    : evaluation
                                            .criteria()
                                            .get(input.criterion())
                                            .id(),
                            Numbers.of(indices.first()[i]),
                            Interval.of(
                                    intervals.lower().first()[i],
                                    intervals.upper().first()[i]),
                            Numbers.of(indices.total()[i]),
                            Interval.of(
                                    intervals.lower().total()[i],
                                    intervals.upper().total()[i]));
                })
                .toList();
    }

    private CityIndices city(int city, double[][] ranks) {
        SobolIndices indices = SobolIndices.of(
                settings.base(), Stream.of(ranks).mapToDouble(run -> run[city]).toArray());
        return new CityIndices(evaluation.cities().get(city), Numbers.of(indices.first()), Numbers.of(indices.total()));
    }
}
