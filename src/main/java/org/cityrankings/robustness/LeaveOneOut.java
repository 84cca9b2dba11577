package org.cityrankings.robustness;

import java.util.function.IntFunction;
import org.cityrankings.api.Interruption;

/**
 * The ranks as they would be without one indicator or another, since a rank that hangs on a single one is a weak rank.
 *
 * @param nominal the rank of each city with all indicators, NaN where not ranked
 * @param without for each indicator the rank of each city without it
 * @param shift for each indicator the {@link RankShift#mean mean absolute rank shift} that leaving it out makes
 */
public record LeaveOneOut(double[] nominal, double[][] without, double[] shift) {

    /**
     * @param scores the score of each city without the indicator of that number, from 0
     * @throws java.util.concurrent.CancellationException when the caller is interrupted
     */
    public static LeaveOneOut of(double[] nominalScores, int indicators, IntFunction<double[]> scores, TieRule ties) {
        double[] nominal = RankOrder.ranks(nominalScores, ties);
        double[][] without = new double[indicators][];
        double[] shift = new double[indicators];
        for (int indicator = 0; indicator < indicators; indicator++) {
            Interruption.check();
            without[indicator] = RankOrder.ranks(scores.apply(indicator), ties);
            shift[indicator] = RankShift.mean(nominal, without[indicator]);
        }
        return new LeaveOneOut(nominal, without, shift);
    }
}
