package org.cityrankings.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** Rankings under other weights, drawn among the children of each criterion: the case that has to be fast. */
public record WeightDraws(WeightedTree tree, WeightLaw law) implements Replicates {

    @Override
    public Replicate open(UniformRandomProvider random) {
        WeightedTree.Evaluation evaluation = tree.new Evaluation();
        List<Supplier<double[]>> levels = tree.criteria().stream()
                .map(siblings -> law.around(siblings.weights(), random))
                .toList();
        List<double[]> weights = new ArrayList<>();
        return (draw, scores) -> {
            weights.clear();
            levels.forEach(level -> weights.add(level.get()));
            evaluation.scores(weights, scores);
            return true;
        };
    }
}
