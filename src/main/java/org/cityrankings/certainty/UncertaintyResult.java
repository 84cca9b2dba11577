package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.composite.Gapped;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure each rank is, as shares of the draws. */
@Schema(name = "Uncertainty")
record UncertaintyResult(
        @Schema(description = "as they were given, with their defaults") UncertaintySettings settings,
        @Schema(description = "how many draws could be computed: all shares are of these") int computed,
        @Schema(description = "the draws that could not, and why") List<FailedDraws.Failed> failed,
        @Schema(description = "in the order of the cities of the answer") List<CityRanks> cities,
        @Schema(
                        description =
                                "for each city the probability that it is ahead of each other one, ties counting half, over the draws in which both are ranked; both in the order of the cities",
                        type = SchemaType.ARRAY,
                        implementation = Gapped[].class)
                List<List<Double>> ahead,
        @Schema(description = "what leaving out each indicator does") List<IndicatorShift> leaveOneOut) {

    /** The ranks of a city. */
    @Schema(name = "CityRanks")
    record CityRanks(
            String city,
            @Schema(description = "by the method itself") Double rank,
            @Schema(description = "over the draws in which it is ranked") Double mean,
            @Schema(type = SchemaType.ARRAY, implementation = Gapped.class, description = "as settings.quantiles asks")
                    List<Double> quantiles,
            @Schema(description = "the share of draws in which it is among the first n, as settings.top asks")
                    List<Double> top,
            @Schema(description = "the share of draws in which it is ranked at all") double ranked,
            @Schema(
                            description =
                                    "the share of draws for each rank it had, its rank acceptability (Lahdelma and Salminen 2001, SMAA-2)")
                    List<RankShare> ranks,
            @Schema(description = "how many others it is statistically tied with, as settings.tiedBelow says")
                    Integer tied,
            @Schema(description = "which these are") List<String> tiedWith) {}

    @Schema(name = "RankShare")
    record RankShare(double rank, double share) {}

    /** The ranks without an indicator. */
    @Schema(name = "IndicatorShift")
    record IndicatorShift(
            @Schema(description = "of the indicator") String criterion,
            @Schema(
                            description =
                                    "the mean absolute difference from the ranks by the method; absent where no city is ranked without it")
                    Double shift,
            @Schema(
                            type = SchemaType.ARRAY,
                            implementation = Gapped.class,
                            description = "of each city, without the indicator")
                    List<Double> ranks,
            @Schema(description = "why nothing can be computed without it") String reason) {}
}
