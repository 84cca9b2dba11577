package org.cityrankings.consensus;

/**
 * All that has to be agreed on before a consensus of partial lists with ties is one number and not several.
 *
 * @param fusionConstant k of reciprocal rank fusion, at least 0; 60 in the paper
 */
record Conventions(
        Unranked unranked,
        TiedPair tiedPair,
        BordaLast bordaLast,
        BordaTruncated bordaTruncated,
        CopelandTie copelandTie,
        DefeatStrength schulze,
        DefeatStrength rankedPairs,
        WorstDefeat minimax,
        int fusionConstant) {
    static final int USUAL_FUSION_CONSTANT = 60;

    /** Whatever is null becomes what is usual. */
    static Conventions of(
            Unranked unranked,
            TiedPair tiedPair,
            BordaLast bordaLast,
            BordaTruncated bordaTruncated,
            CopelandTie copelandTie,
            DefeatStrength schulze,
            DefeatStrength rankedPairs,
            WorstDefeat minimax,
            Integer fusionConstant) {
        Unranked absent = or(unranked, Unranked.TIED_LAST);
        return new Conventions(
                absent,
                or(tiedPair, TiedPair.NONE),
                or(bordaLast, BordaLast.ZERO),
                or(bordaTruncated, absent == Unranked.IGNORED ? BordaTruncated.NOTHING : BordaTruncated.AVERAGE),
                or(copelandTie, CopelandTie.HALF),
                or(schulze, DefeatStrength.WINNING),
                or(rankedPairs, DefeatStrength.WINNING),
                or(minimax, WorstDefeat.WINNING),
                or(fusionConstant, USUAL_FUSION_CONSTANT));
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
