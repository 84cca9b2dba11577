package org.cityrankings.robustness;

/** How far ranks have moved: the one number that COINr, too, calls the output of a ranking. */
public final class RankShift {
    private RankShift() {}

    /** The mean absolute difference of ranks over the cities that are ranked in both; NaN where there is none. */
    public static double mean(double[] nominal, double[] ranks) {
        double sum = 0;
        int both = 0;
        for (int city = 0; city < nominal.length; city++) {
            double shift = Math.abs(ranks[city] - nominal[city]);
            if (!Double.isNaN(shift)) {
                sum += shift;
                both++;
            }
        }
        return sum / both;
    }
}
