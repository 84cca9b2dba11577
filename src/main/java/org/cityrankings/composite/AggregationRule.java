package org.cityrankings.composite;

import org.cityrankings.program.Aggregation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the scores below a criterion become its own. */
public record AggregationRule(
        Aggregation method,
        @Schema(description = "of a power mean, not 0; the other means have theirs") Double exponent,
        @Schema(
                        description =
                                "added to each score below before the mean and taken off after, so that zeros can go into a geometric, harmonic or power mean; without it they are refused")
                Double shift) {
    public static final AggregationRule ARITHMETIC = new AggregationRule(Aggregation.ARITHMETIC, null, null);

    public AggregationRule {
        shift = shift == null ? Double.valueOf(0) : shift;
    }

    public static AggregationRule of(Aggregation method) {
        return new AggregationRule(method, null, null);
    }

    AggregationRule with(Aggregation other) {
        return new AggregationRule(other, exponent, shift);
    }

    boolean outranks() {
        return method == Aggregation.COPELAND;
    }

    PowerMean mean() {
        return new PowerMean(
                switch (method) {
                    case ARITHMETIC -> 1;
                    case GEOMETRIC -> 0;
                    case HARMONIC -> -1;
                    case POWER_MEAN -> exponent;
                    case COPELAND -> throw new IllegalStateException("An outranking is no mean.");
                },
                method == Aggregation.ARITHMETIC ? 0 : shift);
    }
}
