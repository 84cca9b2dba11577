package org.cityrankings.certainty;

import java.util.List;
import org.cityrankings.api.Parts;
import org.cityrankings.composite.MethodRefused;
import org.cityrankings.robustness.RankStatistics;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is drawn, and what is told of the ranks that come of it. */
@Schema(name = "UncertaintySettings")
record UncertaintySettings(
        @Schema(description = "weights with a share of 0.25 unless given") Assumptions assumptions,
        @Schema(description = "from 1 to 100,000; 1,000 unless given") Integer draws,
        @Schema(description = "the same seed gives the same answer; 1 unless given") Long seed,
        @Schema(
                        description =
                                "probabilities from 0 to 1, of which the rank's quantiles are told (type 7 of Hyndman and Fan 1996); 0.05, 0.5 and 0.95 unless given")
                List<Double> quantiles,
        @Schema(
                        description =
                                "for each of these n, how often a city was among the first n is told; 1, 3 and 10 unless given")
                List<Integer> top,
        @Schema(
                        description =
                                "whether to count who is ahead of whom, and so who is tied; unless given, up to 200 cities; at most 1,000")
                Boolean pairs,
        @Schema(
                        description =
                                "two cities are tied unless one of them is ahead of the other in this share of the draws; above 0.5, at most 1; 0.95 unless given")
                Double tiedBelow,
        @Schema(
                        description =
                                "whether the probability of each rank and of each pair are told, and the ids of those tied; unless given, up to 100 cities")
                Boolean detail,
        @Schema(description = "whether ranks are told as they would be without each of the indicators (false)")
                Boolean leaveOneOut) {
    static final int MOST_DRAWS = 100_000;
    private static final int MOST_TOLD = 100;
    private static final int USUALLY_PAIRED = 200;
    private static final int USUALLY_DETAILED = 100;

    UncertaintySettings {
        assumptions = assumptions == null ? Assumptions.USUAL : assumptions;
        draws = draws == null ? Integer.valueOf(1000) : draws;
        seed = seed == null ? Long.valueOf(1) : seed;
        quantiles = quantiles == null ? List.of(0.05, 0.5, 0.95) : Parts.of(quantiles);
        top = top == null ? List.of(1, 3, 10) : Parts.of(top);
        tiedBelow = tiedBelow == null ? Double.valueOf(0.95) : tiedBelow;
        leaveOneOut = leaveOneOut != null && leaveOneOut;
    }

    /** Checked, and with what depends on the number of cities. */
    UncertaintySettings of(int cities, String pointer) {
        assumptions.check(pointer + "/assumptions");
        MethodRefused.when(
                draws < 1 || draws > MOST_DRAWS, pointer + "/draws", "There can be 1 to %,d draws.", MOST_DRAWS);
        few(quantiles, pointer + "/quantiles");
        few(top, pointer + "/top");
        for (int i = 0; i < quantiles.size(); i++) {
            Double probability = quantiles.get(i);
            MethodRefused.when(
                    probability == null || !(probability >= 0 && probability <= 1),
                    pointer + "/quantiles/" + i,
                    "It must be a probability from 0 to 1.");
        }
        for (int i = 0; i < top.size(); i++) {
            MethodRefused.when(
                    top.get(i) == null || top.get(i) < 1, pointer + "/top/" + i, "It must be a rank, from 1.");
        }
        MethodRefused.when(
                !(tiedBelow > 0.5 && tiedBelow <= 1), pointer + "/tiedBelow", "It must be above 0.5 and at most 1.");
        boolean paired = pairs == null ? cities <= USUALLY_PAIRED : pairs;
        MethodRefused.when(
                paired && cities > RankStatistics.MOST_PAIRED,
                pointer + "/pairs",
                "Pairs are counted for %,d cities at most, not %,d.",
                RankStatistics.MOST_PAIRED,
                cities);
        return new UncertaintySettings(
                assumptions,
                draws,
                seed,
                quantiles,
                top,
                paired,
                tiedBelow,
                detail == null ? cities <= USUALLY_DETAILED : detail,
                leaveOneOut);
    }

    private static void few(List<?> told, String pointer) {
        MethodRefused.when(
                told.isEmpty() || told.size() > MOST_TOLD, pointer, "There can be 1 to %d of them.", MOST_TOLD);
    }
}
