package org.cityrankings.ranking;

/**
 * When and how outliers are drawn in. A column passes if its absolute skewness is below {@code skewness} (2) or its
 * excess kurtosis below {@code kurtosis} (3.5), both with the usual corrections for small samples (type 2 of Joanes and
 * Gill 1998). One that does not is winsorised up to {@code points} times, and if it still does not pass, its values x
 * become ln(x − min + 0.01·(max − min)) if {@code logarithm} says so. The default treats nothing.
 */
record Treatment(Double skewness, Double kurtosis, Integer points, Boolean logarithm) {
    static final Treatment NONE = new Treatment(null, null, null, null);

    Treatment {
        skewness = skewness == null ? Double.valueOf(2) : skewness;
        kurtosis = kurtosis == null ? Double.valueOf(3.5) : kurtosis;
        points = points == null ? Integer.valueOf(0) : points;
        logarithm = logarithm != null && logarithm;
    }

    boolean passes(double skew, double excess) {
        return Math.abs(skew) < skewness || excess < kurtosis || Double.isNaN(skew) || Double.isNaN(excess);
    }

    boolean treats() {
        return points > 0 || logarithm;
    }
}
