package org.cityrankings.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;

/**
 * The least number of rivals that are ahead at once under any admissible weights: a 0-1 program, solved by branch and
 * bound. Rivals of whom a mixture leads under all weights are a core: one of them has to be ahead. Disjoint cores bound
 * the number from below, and a core is what to branch on (the dual view of the maximum feasible subsystem, Amaldi and
 * Kann 1995; cores as in Parker and Ryan 1996).
 *
 * <p>Each core is checked by the extreme of its mixture, with a margin for rounding, so the bound holds whatever the
 * simplex method did; each set of weights is checked by counting. The integer solver of ojAlgo 57.1.0 could not be
 * relied on: of random programs with 8 rivals it called a third infeasible, though all rivals may be ahead, and gave
 * more rivals than weights that were found need in one of seven.
 */
final class LeastRivals {
    private final WeightBox box;
    private final double[][] leads;
    private final WeightBox.Search search;
    private int programs;
    private int fewest;

    /**
     * @param leads for each rival by how much it is ahead, as a linear form of the weights
     * @param programs how many linear programs may be solved
     */
    LeastRivals(WeightBox box, double[][] leads, int programs) {
        this.box = box;
        this.leads = leads;
        this.programs = programs;
        search = box.new Search();
        fewest = leads.length;
    }

    /**
     * @param atLeast no fewer are ahead under any weights, a lead of no more than {@link CityRows#ROUNDING} being none
     * @param attained whether weights were found under which no more are
     */
    record Least(int atLeast, boolean attained) {}

    Least solve() {
        int[] all = IntStream.range(0, leads.length).toArray();
        double[] start = search.lowest(mixture(all, weights(all))).clone();
        fewest = count(start);
        int bound = branch(0, new boolean[leads.length], all);
        return new Least(bound, bound == fewest);
    }

    private static double[] weights(int[] all) {
        double[] weights = new double[all.length];
        Arrays.fill(weights, 1.0 / Math.max(1, all.length));
        return weights;
    }

    /**
     * A lower bound of those ahead, exact unless the fewest known are as few.
     *
     * @param ahead how many are taken to be ahead already
     * @param behind those that are taken not to be
     * @param open the others, and those behind
     */
    private int branch(int ahead, boolean[] behind, int[] open) {
        List<int[]> cores = new ArrayList<>();
        int[] rest = open;
        while (true) {
            if (ahead + cores.size() >= fewest) {
                return fewest;
            }
            if (rest.length == 0 || programs == 0) {
                break;
            }
            int[] core = core(rest);
            if (core == null) {
                break;
            }
            int[] free = Arrays.stream(core).filter(rival -> !behind[rival]).toArray();
            if (free.length == 0) {
                return fewest;
            }
            cores.add(free);
            rest = without(rest, free);
        }
        int bound = ahead + cores.size();
        if (cores.isEmpty() || programs == 0) {
            return bound;
        }
        int[] smallest = cores.stream()
                .min((a, b) -> Integer.compare(a.length, b.length))
                .orElseThrow();
        boolean[] also = behind.clone();
        int least = Integer.MAX_VALUE;
        for (int rival : smallest) {
            least = Math.min(least, branch(ahead + 1, also.clone(), without(open, rival)));
            also[rival] = true;
        }
        return Math.min(fewest, Math.max(bound, least));
    }

    /** Rivals one of whom has to be ahead; null where all can be kept behind, or where it is too close to tell. */
    private int[] core(int[] rivals) {
        Interruption.check();
        programs--;
        double[][] rows = Arrays.stream(rivals).mapToObj(rival -> leads[rival]).toArray(double[][]::new);
        WeightGame game = WeightGame.solve(box, rows);
        fewest = Math.min(fewest, count(admissible(game.weights())));
        int[] support = IntStream.range(0, rivals.length)
                .filter(i -> game.mixture()[i] > CityRows.ROUNDING)
                .toArray();
        int[] core = Arrays.stream(support).map(i -> rivals[i]).toArray();
        double[] shares =
                Arrays.stream(support).mapToDouble(i -> game.mixture()[i]).toArray();
        return search.min(mixture(core, shares)) > CityRows.ROUNDING ? core : null;
    }

    private double[] mixture(int[] rivals, double[] shares) {
        double[] mixture = new double[box.indicators()];
        for (int i = 0; i < rivals.length; i++) {
            for (int k = 0; k < mixture.length; k++) {
                mixture[k] += shares[i] * leads[rivals[i]][k];
            }
        }
        return mixture;
    }

    private int count(double[] weights) {
        int count = 0;
        for (double[] lead : leads) {
            count += WeightBox.product(weights, lead) > CityRows.ROUNDING ? 1 : 0;
        }
        return count;
    }

    private double[] admissible(double[] weights) {
        double[] inside = weights.clone();
        double left = 1;
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.max(box.lower()[i], Math.min(box.upper()[i], weights[i]));
            left -= inside[i];
        }
        for (int i = 0; i < inside.length && left != 0; i++) {
            double changed = Math.max(box.lower()[i], Math.min(box.upper()[i], inside[i] + left));
            left -= changed - inside[i];
            inside[i] = changed;
        }
        return inside;
    }

    private static int[] without(int[] rivals, int... others) {
        return Arrays.stream(rivals)
                .filter(rival -> Arrays.stream(others).noneMatch(other -> other == rival))
                .toArray();
    }
}
