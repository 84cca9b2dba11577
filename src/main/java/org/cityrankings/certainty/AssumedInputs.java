package org.cityrankings.certainty;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.robustness.Generators;
import org.cityrankings.robustness.WeightLaw;

/** Assumptions as coordinates from 0 to 1, which is what variances are split by; threads can share it. */
final class AssumedInputs {
    private final CompositeEvaluation evaluation;
    private final Alternatives alternatives;
    private final WeightAssumption weights;
    private final List<WeightLevel> levels;
    private final List<Input> inputs = new ArrayList<>();

    /**
     * One coordinate.
     *
     * @param step the place of the step, or -1 for weights
     * @param criterion the index of the one whose weight it is, or -1 for other things
     */
    record Input(int step, int criterion) {}

    AssumedInputs(
            CompositeEvaluation evaluation, Alternatives alternatives, WeightAssumption weights, boolean eachWeight) {
        this.evaluation = evaluation;
        this.alternatives = alternatives;
        this.weights = weights;
        levels = WeightLevel.of(evaluation.criteria(), evaluation.weights()).stream()
                .filter(level -> weights != null && level.children().length > 1)
                .toList();
        int[] sizes = alternatives.sizes();
        for (int step = 0; step < sizes.length; step++) {
            if (sizes[step] > 1) {
                inputs.add(new Input(step, -1));
            }
        }
        if (eachWeight) {
            levels.forEach(level -> {
                for (int child : level.children()) {
                    inputs.add(new Input(-1, child));
                }
            });
        } else if (!levels.isEmpty()) {
            inputs.add(new Input(-1, -1));
        }
    }

    List<Input> inputs() {
        return inputs;
    }

    /** @param point a coordinate an input, from 0 to below 1 */
    double[] scores(double[] point) {
        int[] sizes = alternatives.sizes();
        int[] chosen = new int[sizes.length];
        double[] all = evaluation.weights();
        for (int i = 0; i < point.length; i++) {
            Input input = inputs.get(i);
            if (input.step >= 0) {
                chosen[input.step] = (int) (point[i] * sizes[input.step]);
            } else if (input.criterion >= 0) {
                all[input.criterion] = weight(all[input.criterion], point[i]);
            } else {
                draw(point[i], all);
            }
        }
        return evaluation.scores(all, alternatives.of(chosen));
    }

    /** All weights follow from one coordinate, which is the seed that they are drawn by. */
    private void draw(double coordinate, double[] all) {
        UniformRandomProvider random = Generators.of(Double.doubleToLongBits(coordinate));
        WeightLaw law = weights.drawn();
        levels.forEach(level -> level.write(law.around(level.weights(), random).get(), all));
    }

    /** Independent exponential numbers are uniform on the simplex when they are rescaled (Devroye 1986, chapter XI). */
    private double weight(double given, double coordinate) {
        return weights.law() == WeightDrawing.UNIFORM
                ? Math.max(Double.MIN_NORMAL, -Math.log1p(-coordinate))
                : given * (1 - weights.share() + 2 * weights.share() * coordinate);
    }
}
