package org.cityrankings.composite;

/**
 * The weighted power mean (Σ w·(x + s)^p / Σ w)^(1/p) − s, for p = 0 its limit, the geometric mean: 1 is the
 * arithmetic, -1 the harmonic mean. Bullen, Handbook of Means and Their Inequalities (2003), chapter III. Values plus the
 * shift s must be above 0, for an exponent above 0 at least 0, for the arithmetic mean anything.
 */
record PowerMean(double exponent, double shift) {

    boolean takes(double value) {
        return exponent == 1 || Double.isNaN(value) || (exponent > 0 ? value + shift >= 0 : value + shift > 0);
    }

    /** What is averaged of a score. */
    double term(double value) {
        if (exponent == 1) {
            return value;
        }
        double shifted = value + shift;
        if (exponent == 0) {
            return Math.log(shifted);
        }
        return exponent == -1 ? 1 / shifted : Math.pow(shifted, exponent);
    }

    /** The mean whose terms have this average. */
    double of(double average) {
        if (exponent == 1) {
            return average;
        }
        if (exponent == 0) {
            return Math.exp(average) - shift;
        }
        return (exponent == -1 ? 1 / average : Math.pow(average, 1 / exponent)) - shift;
    }

    /** The derivative of the mean by a score that has this share of the weight. */
    double slope(double share, double value, double mean) {
        return exponent == 1 ? share : share * Math.pow((value + shift) / (mean + shift), exponent - 1);
    }
}
