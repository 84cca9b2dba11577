package org.cityrankings.composite;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cityrankings.program.Normalisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How values are made comparable; {@link Normalising} has the formulas. Without a method it adds to the rule above,
 * with one it starts anew.
 */
public record NormalisationRule(
        @Schema(description = METHODS) Normalisation method,
        @Schema(description = "what the worst becomes under min-max and goalposts (0)") Double low,
        @Schema(description = "what the best becomes under min-max and goalposts (1)") Double high,
        @Schema(description = "the mean of z-scores (0)") Double mean,
        @Schema(description = "the standard deviation of z-scores (1)") Double deviation,
        @Schema(description = "the goalpost in units of the indicator") Double worst,
        @Schema(description = "the goalpost in units of the indicator, below the worst where lower is better")
                Double best,
        @Schema(description = "whether values beyond the goalposts count as on them (false)") Boolean clamp,
        @Schema(description = "whether the natural logarithm of values, and of goalposts, is taken first (false)")
                Boolean logarithm,
        @Schema(description = "of a distance (ratio)") DistanceForm form,
        @Schema(description = "of a distance to a reference that is no city (mean)") Reference reference,
        @Schema(description = "the city that is the reference") String city,
        @Schema(description = "of a distance, in units of the indicator") Double target,
        @Schema(description = "how far from the mean counts as on it, relative to it (0.2)") Double band) {
    private static final String METHODS =
            """
            with x the value, n the number of values, min, max and mean those of the indicator; higher is better afterwards
            - min-max: from low for the worst to high for the best
            - goalposts: low + (high - low)(x - worst)/(best - worst)
            - z-score: (x - mean)/s with the s of a sample; mean - x where lower is better
            - rank: 1 + the number of worse values; percentile-rank: 100 rank/n; borda: worse values + half the equal ones
            - categorical: 0, from the percentile rank 5 on 20, 15: 40, 35: 50, 65: 60, 85: 80, 95: 100
            - distance-to-best, -reference, -target r: x/r or (x - r)/r; r/x or (r - x)/r where lower is better
            - fraction-of-maximum: x/max; 1 - x/max where lower is better
            - above-below-mean: 1, 0 or -1 for x/mean above 1 + band, between, below 1 - band; turned round where lower is better
            - none: x, where higher is better""";

    private static final Map<Normalisation, Set<String>> MEMBERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Normalisation.MIN_MAX, Set.of("low", "high", "logarithm")),
            Map.entry(Normalisation.GOALPOSTS, Set.of("low", "high", "worst", "best", "clamp", "logarithm")),
            Map.entry(Normalisation.Z_SCORE, Set.of("mean", "deviation", "logarithm")),
            Map.entry(Normalisation.RANK, Set.of()),
            Map.entry(Normalisation.PERCENTILE_RANK, Set.of()),
            Map.entry(Normalisation.BORDA, Set.of()),
            Map.entry(Normalisation.CATEGORICAL, Set.of()),
            Map.entry(Normalisation.DISTANCE_TO_BEST, Set.of("form")),
            Map.entry(Normalisation.DISTANCE_TO_REFERENCE, Set.of("form", "reference", "city")),
            Map.entry(Normalisation.DISTANCE_TO_TARGET, Set.of("form", "target")),
            Map.entry(Normalisation.FRACTION_OF_MAXIMUM, Set.of()),
            Map.entry(Normalisation.ABOVE_BELOW_MEAN, Set.of("band")),
            Map.entry(Normalisation.NONE, Set.of("logarithm"))));

    public static NormalisationRule of(Normalisation method) {
        return new NormalisationRule(
                method, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static NormalisationRule minMax(double low, double high) {
        return new NormalisationRule(
                Normalisation.MIN_MAX, low, high, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Clamped, from 0 to high. */
    public static NormalisationRule goalposts(double worst, double best, double high, boolean logarithm) {
        return new NormalisationRule(
                Normalisation.GOALPOSTS,
                0.0,
                high,
                null,
                null,
                worst,
                best,
                true,
                logarithm,
                null,
                null,
                null,
                null,
                null);
    }

    NormalisationRule over(NormalisationRule above) {
        return method != null
                ? this
                : new NormalisationRule(
                        above.method,
                        or(low, above.low),
                        or(high, above.high),
                        or(mean, above.mean),
                        or(deviation, above.deviation),
                        or(worst, above.worst),
                        or(best, above.best),
                        or(clamp, above.clamp),
                        or(logarithm, above.logarithm),
                        or(form, above.form),
                        or(reference, above.reference),
                        or(city, above.city),
                        or(target, above.target),
                        or(band, above.band));
    }

    private static <T> T or(T own, T above) {
        return own == null ? above : own;
    }

    /** Another method with what is told here, as far as that method knows it. */
    NormalisationRule with(Normalisation other) {
        return new NormalisationRule(
                other, low, high, mean, deviation, worst, best, clamp, logarithm, form, reference, city, target, band);
    }

    /** Refuses members that the method would not heed, and numbers that none can. */
    void check(String pointer) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("low", low);
        given.put("high", high);
        given.put("mean", mean);
        given.put("deviation", deviation);
        given.put("worst", worst);
        given.put("best", best);
        given.put("clamp", clamp);
        given.put("logarithm", logarithm);
        given.put("form", form);
        given.put("reference", reference);
        given.put("city", city);
        given.put("target", target);
        given.put("band", band);
        given.values().removeIf(Objects::isNull);
        given.forEach((name, value) -> {
            String place = pointer + "/" + name;
            MethodRefused.when(
                    !MEMBERS.get(method).contains(name), place, "'%s' has no meaning for %s.", name, method.word());
            MethodRefused.when(
                    value instanceof Double number && !Double.isFinite(number), place, "'%s' is no number.", name);
        });
        MethodRefused.when(
                deviation != null && deviation <= 0, pointer + "/deviation", "The deviation must be above 0.");
        MethodRefused.when(band != null && band < 0, pointer + "/band", "The band must not be below 0.");
        MethodRefused.when(
                low != null && high != null && low >= high, pointer + "/high", "The high end must be above the low.");
        MethodRefused.when(
                reference != null && city != null, pointer + "/city", "A reference is a city or not one, not both.");
    }
}
