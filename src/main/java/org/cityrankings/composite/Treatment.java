package org.cityrankings.composite;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When and how outliers are drawn in. A column passes if its absolute skewness or its excess kurtosis is small enough,
 * both with the usual corrections for small samples (type 2 of Joanes and Gill 1998). One that does not is winsorised,
 * and if it still does not pass, its values x may become ln(x − min + 0.01·(max − min)). The default treats nothing.
 */
record Treatment(
        @Schema(description = "the absolute skewness from which values may be outliers (2)") Double skewness,
        @Schema(description = "the excess kurtosis from which values may be outliers (3.5)") Double kurtosis,
        @Schema(description = "how often the extreme values are set to the next ones at most (0)") Integer points,
        @Schema(description = "whether, if that does not help, logarithms are taken (false)") Boolean logarithm) {
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
}
