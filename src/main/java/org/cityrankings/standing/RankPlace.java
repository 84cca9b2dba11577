package org.cityrankings.standing;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cityrankings.standing.CityStanding.Neighbour;
import org.cityrankings.standing.CityStanding.Neighbours;
import org.cityrankings.standing.CityStanding.RankedAmong;
import org.cityrankings.standing.StandingRow.Near;

/**
 * The published rank of a city among those that the record holds, which need not be all.
 *
 * @param near the cities of the same rank, the city included, and of the nearest ranks above and below
 */
record RankPlace(String city, StandingRow row, List<Near> near) {

    RankedAmong among() {
        int held = near.get(0).held();
        int least = Math.max(held, near.get(0).last());
        boolean published = row.numberRanked() != null && row.numberRanked() >= least;
        return new RankedAmong(published ? row.numberRanked() : least, published, held);
    }

    /** How many per cent, 0 to 100, of the other ranked cities are not ahead; null where there are no others. */
    Double percentile() {
        int number = among().number();
        return number == 1 ? null : 100.0 * (number - row.rank()) / (number - 1);
    }

    Neighbours above() {
        return neighbours(ranks().filter(rank -> rank < row.rank()).max());
    }

    List<Neighbour> tied() {
        return cities(row.rank());
    }

    Neighbours below() {
        return neighbours(ranks().filter(rank -> rank > row.rank()).min());
    }

    private IntStream ranks() {
        return near.stream().mapToInt(Near::rank);
    }

    private Neighbours neighbours(OptionalInt found) {
        if (found.isEmpty()) {
            return null;
        }
        int rank = found.getAsInt();
        int better = Math.min(rank, row.rank());
        long withBetter = ranks().filter(one -> one == better).count();
        int between = (int) Math.max(0, Math.abs(rank - row.rank()) - withBetter);
        return new Neighbours(rank, between, cities(rank));
    }

    private List<Neighbour> cities(int rank) {
        return near.stream()
                .filter(one -> one.rank() == rank && !one.city().equals(city))
                .map(one -> new Neighbour(
                        one.city(),
                        one.name(),
                        one.country(),
                        one.score(),
                        one.score() == null || row.score() == null
                                ? null
                                : one.score().subtract(row.score())))
                .toList();
    }
}
