package org.cityrankings.consensus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that has to be agreed on before a consensus of partial lists with ties is one number; what is null is usual. */
@Schema(name = "ConsensusConventions")
record Conventions(
        @Schema(
                        description =
                                "what a list says of an item that it does not have: tied last after all others, or nothing (ignored)")
                Unranked unranked,
        @Schema(description = "what a list gives to each of two items that it ties: nothing, or one half")
                TiedPair tiedPair,
        @Schema(description = "the points of the last of all places in a Borda count") BordaLast bordaLast,
        @Schema(
                        description =
                                "what a list of fewer than all items gives in a Borda count: its others share the points left (average), get nothing, or get nothing and the first gets only as many as if there were no more items (listed); usual is nothing where unranked is ignored, else average")
                BordaTruncated bordaTruncated,
        @Schema(description = "what each side of a tied pair gets in Copeland's count") CopelandTie copelandTie,
        @Schema(description = "how strong a victory is for Schulze's method") DefeatStrength schulze,
        @Schema(
                        description =
                                "how strong a victory is for ranked pairs; equally strong ones that lie on a cycle with what is kept are all left out")
                DefeatStrength rankedPairs,
        @Schema(description = "what minimax takes for the worst that others do to an item") WorstDefeat minimax,
        @Min(0) @Max(1_000_000) @Schema(description = "k of reciprocal rank fusion, of 1 / (k + place)", examples = "60")
                Integer fusionConstant) {

    static final int USUAL_FUSION_CONSTANT = 60;

    Conventions {
        unranked = or(unranked, Unranked.TIED_LAST);
        tiedPair = or(tiedPair, TiedPair.NONE);
        bordaLast = or(bordaLast, BordaLast.ZERO);
        bordaTruncated =
                or(bordaTruncated, unranked == Unranked.IGNORED ? BordaTruncated.NOTHING : BordaTruncated.AVERAGE);
        copelandTie = or(copelandTie, CopelandTie.HALF);
        schulze = or(schulze, DefeatStrength.WINNING);
        rankedPairs = or(rankedPairs, DefeatStrength.WINNING);
        minimax = or(minimax, WorstDefeat.WINNING);
        fusionConstant = or(fusionConstant, USUAL_FUSION_CONSTANT);
    }

    /** What is usual. */
    static Conventions usual() {
        return new Conventions(null, null, null, null, null, null, null, null, null);
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
