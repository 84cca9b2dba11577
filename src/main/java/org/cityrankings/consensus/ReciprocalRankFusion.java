package org.cityrankings.consensus;

import java.util.Arrays;
import org.cityrankings.api.Interruption;

/**
 * Reciprocal rank fusion: an item scores weight / (k + place) in each list that has it and nothing in others, so that a
 * score is more than 0 and at most the sum of weights; tied items have the mean of their places. Cormack, Clarke and
 * Büttcher, SIGIR 2009, 758-759.
 */
final class ReciprocalRankFusion {
    private ReciprocalRankFusion() {}

    static Outcome of(Ballots ballots, int k) {
        double[][] terms = new double[ballots.size()][ballots.lists()];
        for (int list = 0; list < ballots.lists(); list++) {
            Interruption.check();
            double weight = ballots.weightOf(ballots.weight(list));
            int[] twicePlaces = ballots.twicePlaces(list);
            for (int item = 0; item < terms.length; item++) {
                terms[item][list] = ballots.has(list, item) ? weight / (k + twicePlaces[item] / 2.0) : 0;
            }
        }
        double[] scores =
                Arrays.stream(terms).mapToDouble(ReciprocalRankFusion::sum).toArray();
        return Outcome.scored(Ranks.by(scores.length, (a, b) -> Double.compare(scores[b], scores[a])), scores);
    }

    /** From the least up, so that the order of the lists does not show in the last digit. */
    private static double sum(double[] terms) {
        Arrays.sort(terms);
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }
}
