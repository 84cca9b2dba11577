package org.cityrankings.certainty;

import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.cityrankings.composite.CompositeEvaluation;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.composite.Variant;
import org.cityrankings.robustness.Replicate;
import org.cityrankings.robustness.Replicates;
import org.cityrankings.robustness.WeightLaw;

/**
 * Rankings under any assumptions, each computed by all the rules of the method: for what {@link org.cityrankings.robustness.WeightDraws} cannot do.
 *
 * @param law how weights are drawn at each level, or null where they are certain
 */
record AssumedDraws(
        CompositeEvaluation evaluation,
        List<WeightLevel> levels,
        List<Variant> variants,
        WeightLaw law,
        FailedDraws failed)
        implements Replicates {

    @Override
    public Replicate open(UniformRandomProvider random) {
        List<Supplier<double[]>> draws = law == null
                ? List.of()
                : levels.stream()
                        .map(level -> law.around(level.weights(), random))
                        .toList();
        double[] weights = evaluation.weights();
        return (draw, scores) -> {
            Variant variant = variants.get(variants.size() == 1 ? 0 : random.nextInt(variants.size()));
            for (int i = 0; i < draws.size(); i++) {
                levels.get(i).write(draws.get(i).get(), weights);
            }
            try {
                System.arraycopy(evaluation.scores(weights, variant), 0, scores, 0, scores.length);
                return true;
            } catch (MethodRefused refused) {
                failed.add(variant, draw, refused.getMessage());
                return false;
            }
        };
    }
}
