package org.cityrankings.consensus;

import org.cityrankings.api.Interruption;

/** How much weight the lists put before which of two items, in units of the ballots; most methods see nothing else. */
final class Pairwise {
    private final long[][] votes;

    private Pairwise(long[][] votes) {
        this.votes = votes;
    }

    static Pairwise of(Ballots ballots, Unranked unranked, TiedPair tiedPair) {
        int size = ballots.size();
        long[][] votes = new long[size][size];
        for (int list = 0; list < ballots.lists(); list++) {
            Interruption.check();
            long weight = ballots.weight(list);
            long tied = tiedPair == TiedPair.HALF ? weight / 2 : 0;
            int[] tiers = ballots.tiers(list);
            for (int i = 0; i < size; i++) {
                if (unranked == Unranked.IGNORED && !ballots.has(list, i)) {
                    continue;
                }
                for (int j = 0; j < size; j++) {
                    if (i != j && (unranked == Unranked.TIED_LAST || ballots.has(list, j))) {
                        votes[i][j] += tiers[i] < tiers[j] ? weight : tiers[i] == tiers[j] ? tied : 0;
                    }
                }
            }
        }
        return new Pairwise(votes);
    }

    int size() {
        return votes.length;
    }

    /** The weight of the lists that put the first before the second. */
    long votes(int first, int second) {
        return votes[first][second];
    }

    /** By how much the first beats the second; negative where it loses. */
    long margin(int first, int second) {
        return votes[first][second] - votes[second][first];
    }

    /** The item that beats each other one, or -1 where there is none. */
    int condorcetWinner() {
        for (int item = 0; item < size(); item++) {
            int victories = 0;
            for (int other = 0; other < size(); other++) {
                victories += margin(item, other) > 0 ? 1 : 0;
            }
            if (victories == size() - 1) {
                return item;
            }
        }
        return -1;
    }

    /** The smallest set of which each beats all others (Good 1971, Smith 1973). */
    int[] smithSet() {
        return new Components(size(), (i, j) -> margin(i, j) >= 0).inOrder().get(0);
    }

    /** All items of smallest sets that nothing from outside beats (Schwartz 1972). */
    int[] schwartzSet() {
        return new Components(size(), (i, j) -> margin(i, j) > 0).sources();
    }
}
