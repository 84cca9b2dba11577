package org.cityrankings.consensus;

import java.util.Collection;

/** Ballots counted by agreed conventions, from which every method makes its order. */
final class Tally {
    /** From that many items on, the search ends before it has looked at all sets of items. */
    private static final long KEMENY_DOUBLINGS = 22;

    private final Ballots ballots;
    private final Conventions conventions;
    private final Pairwise pairwise;

    Tally(Ballots ballots, Conventions conventions) {
        this.ballots = ballots;
        this.conventions = conventions;
        this.pairwise = Pairwise.of(ballots, conventions.unranked(), conventions.tiedPair());
    }

    /**
     * About how many elementary operations, of a few nanoseconds each, the counting, the methods and the agreement of
     * each two lists take at most.
     */
    static long cost(long lists, long items, Collection<ConsensusMethod> methods) {
        long pairs = items * items;
        long ordering = items * (Long.SIZE - Long.numberOfLeadingZeros(items));
        long cost = lists * pairs + 2 * lists * lists * ordering;
        for (ConsensusMethod method : methods) {
            cost += switch (method) {
                case BORDA, MEDIAN_RANK, RECIPROCAL_RANK_FUSION -> lists * ordering;
                case COPELAND, MINIMAX -> pairs;
                case SCHULZE -> pairs * items;
                case RANKED_PAIRS -> pairs * items / 2 + 50 * pairs;
                case KEMENY ->
                    10 * (Math.min(items, KEMENY_DOUBLINGS) << Math.min(items, KEMENY_DOUBLINGS)) + 400 * pairs;
            };
        }
        return cost;
    }

    Pairwise pairwise() {
        return pairwise;
    }

    Outcome by(ConsensusMethod method) {
        return switch (method) {
            case BORDA -> Borda.of(ballots, conventions);
            case COPELAND -> Copeland.of(pairwise, conventions.copelandTie());
            case KEMENY -> Kemeny.of(ballots, pairwise, preference());
            case SCHULZE -> Schulze.of(pairwise, conventions.schulze());
            case RANKED_PAIRS -> RankedPairs.of(pairwise, conventions.rankedPairs());
            case MINIMAX -> Minimax.of(ballots, pairwise, conventions.minimax());
            case MEDIAN_RANK -> MedianRank.of(ballots, conventions.unranked());
            case RECIPROCAL_RANK_FUSION -> ReciprocalRankFusion.of(ballots, conventions.fusionConstant());
        };
    }

    /** By Borda points, equal ones by id: which of several best orders is given. */
    private int[] preference() {
        long[] points = Borda.points(ballots, conventions);
        return Ranks.order(points.length, (a, b) -> Long.compare(points[b], points[a]));
    }
}
