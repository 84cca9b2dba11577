package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;

/** How the weights of siblings are drawn: never negative, with sum 1, around those given or regardless of them. */
@FunctionalInterface
public interface WeightLaw {

    /** @param given above 0, of any sum */
    Supplier<double[]> around(double[] given, UniformRandomProvider random);

    /**
     * Dirichlet with the shares given as its mean; the share s has the standard deviation
     * sqrt(s (1 - s) / (concentration + 1)).
     *
     * @param concentration finite and above 0
     */
    static WeightLaw dirichlet(double concentration) {
        if (!(concentration > 0 && concentration < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("concentration has to be finite and above 0, not " + concentration);
        }
        return (given, random) -> {
            double sum = Arrays.stream(given).sum();
            return dirichlet(
                    Arrays.stream(given)
                            .map(weight -> concentration * weight / sum)
                            .toArray(),
                    random);
        };
    }

    /** All weights alike likely: Dirichlet(1, ..., 1), which is the ignorance that SMAA starts from. */
    static WeightLaw uniform() {
        return (given, random) ->
                dirichlet(Arrays.stream(given).map(weight -> 1).toArray(), random);
    }

    /**
     * Each weight times a factor that is uniform from 1 - share to 1 + share, then rescaled.
     *
     * @param share from 0 to 1
     */
    static WeightLaw spread(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the spread of weights has to be from 0 to 1, not " + share);
        }
        return (given, random) -> () -> {
            double[] weights = Arrays.stream(given)
                    .map(weight -> weight * random.nextDouble(1 - share, Math.nextUp(1 + share)))
                    .toArray();
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / sum).toArray();
        };
    }

    private static Supplier<double[]> dirichlet(double[] alpha, UniformRandomProvider random) {
        return alpha.length < 2
                ? () -> Arrays.stream(alpha).map(only -> 1).toArray()
                : DirichletSampler.of(random, alpha)::sample;
    }
}
