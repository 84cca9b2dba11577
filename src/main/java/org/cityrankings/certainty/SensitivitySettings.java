package org.cityrankings.certainty;

import org.cityrankings.composite.MethodRefused;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which assumptions are compared, and by how many runs. */
@Schema(name = "SensitivitySettings")
record SensitivitySettings(
        @Schema(description = "those of the uncertainty unless given") Assumptions assumptions,
        @Schema(
                        description =
                                "N, of which N (d + 2) runs of d assumptions are made; from 2 to 16,384, best a power of 2; 256 unless given")
                Integer base,
        @Schema(description = "the same seed gives the same answer; 1 unless given") Long seed,
        @Schema(description = "samples of the bootstrap, from 1 to 10,000; 1,000 unless given") Integer samples,
        @Schema(description = "the probability between the bounds of an interval, above 0, below 1; 0.9 unless given")
                Double level,
        @Schema(
                        description =
                                "whether each weight of a spread or uniform law is an assumption of its own, not all together (false)")
                Boolean eachWeight,
        @Schema(description = "whether indices are told of the rank of each city, too (false)") Boolean byCity) {
    static final int MOST_ROWS = 16_384;
    static final int MOST_SAMPLES = 10_000;
    /** Of a Sobol sequence of twice as many dimensions. */
    static final int MOST_ASSUMPTIONS = 10_600;

    SensitivitySettings {
        base = base == null ? Integer.valueOf(256) : base;
        seed = seed == null ? Long.valueOf(1) : seed;
        samples = samples == null ? Integer.valueOf(1000) : samples;
        level = level == null ? Double.valueOf(0.9) : level;
        eachWeight = eachWeight != null && eachWeight;
        byCity = byCity != null && byCity;
    }

    /** Checked, and with the assumptions of the uncertainty where it has none. */
    SensitivitySettings of(UncertaintySettings uncertainty, String pointer) {
        Assumptions all =
                assumptions != null ? assumptions : uncertainty != null ? uncertainty.assumptions() : Assumptions.USUAL;
        all.check(pointer + "/assumptions");
        MethodRefused.when(
                base < 2 || base > MOST_ROWS, pointer + "/base", "It must be a number from 2 to %,d.", MOST_ROWS);
        MethodRefused.when(
                samples < 1 || samples > MOST_SAMPLES,
                pointer + "/samples",
                "It must be a number from 1 to %,d.",
                MOST_SAMPLES);
        MethodRefused.when(!(level > 0 && level < 1), pointer + "/level", "It must be above 0 and below 1.");
        MethodRefused.when(
                eachWeight && (all.weights() == null || all.weights().law() == WeightDrawing.DIRICHLET),
                pointer + "/eachWeight",
                "Only weights of a spread or uniform law can be told apart.");
        return new SensitivitySettings(all, base, seed, samples, level, eachWeight, byCity);
    }
}
