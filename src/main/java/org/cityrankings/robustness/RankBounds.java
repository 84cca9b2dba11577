package org.cityrankings.robustness;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cityrankings.api.Interruption;

/**
 * The best and the worst rank that a city can reach under any admissible weights of the indicators: what no choice of
 * weights can change (the idea of extreme ranks: Salo and Punkka 2011). Ties count in the city's favour for its best
 * rank and against it for its worst, so every tie rule lies between; scores closer than 1e-12 of the largest are ties.
 *
 * <p>A city that is ahead of another even under the weights worst for it, found in closed form, is ahead for certain;
 * this alone gives an interval that certainly contains every rank. What is left is a 0-1 program for each city
 * ({@link LeastRivals}). The weights are those of the indicators in one weighted mean, from which missing values drop
 * out, the other weights being rescaled.
 *
 * @param best from 1; 0 where the city has no value at all
 * @param worst at least best; 0 where the city has no value at all
 * @param exact whether weights are known under which these ranks are reached; else they may be wider
 */
public record RankBounds(int best, int worst, boolean exact) {
    /** Beyond so many cities, or indicators, intervals come from pairs alone. */
    static final int MOST_CITIES = 200;

    static final int MOST_INDICATORS = 100;
    private static final int MOST_PROGRAMS = 500;

    /**
     * @param leaves the normalised columns, one an indicator, each with a value a city, NaN where missing
     * @param effort elementary operations at most, besides those of {@link #operations}; where they do not suffice, a
     *     bound is said not to be exact
     * @throws java.util.concurrent.CancellationException when the caller is interrupted
     */
    public static RankBounds[] of(double[][] leaves, WeightBox box, double effort, Workers workers) {
        if (leaves.length != box.indicators()) {
            throw new IllegalArgumentException("bounds were given for %d weights, but there are %d indicators"
                    .formatted(box.indicators(), leaves.length));
        }
        CityRows rows = new CityRows(leaves, box);
        int programs = programs(rows.cities(), box.indicators(), effort);
        RankBounds[] bounds = new RankBounds[rows.cities()];
        workers.run(
                bounds.length,
                () -> new Bounding(rows, programs),
                (bounding, city) -> bounds[city] = bounding.of(city));
        return bounds;
    }

    /** Elementary operations of comparing all pairs, without the 0-1 programs. */
    public static double operations(int cities, int indicators) {
        return 8.0 * cities * cities * indicators * (4 + Math.log(Math.max(1, indicators)) / Math.log(2));
    }

    /** How many linear programs there can be for each of the two bounds of a city. */
    private static int programs(int cities, int indicators, double effort) {
        boolean small = cities <= MOST_CITIES && indicators <= MOST_INDICATORS;
        double affordable = effort / (2.0 * cities * operationsOfProgram(cities, indicators));
        return small ? (int) Math.min(MOST_PROGRAMS, affordable) : 0;
    }

    /** As measured: pivots grow with the indicators, and each set of weights is tried on all cities. */
    private static double operationsOfProgram(int cities, int indicators) {
        return 40.0 * cities * indicators + 2.0 * indicators * indicators * (cities + 2.0 * indicators);
    }

    /** Bounds one city after another. */
    private static final class Bounding {
        private final CityRows rows;
        private final int programs;
        private final WeightBox.Search search;
        private final double[] lead;

        Bounding(CityRows rows, int programs) {
            this.rows = rows;
            this.programs = programs;
            search = rows.box().new Search();
            lead = new double[rows.box().indicators()];
        }

        RankBounds of(int city) {
            Interruption.check();
            if (!rows.ranked(city)) {
                return new RankBounds(0, 0, true);
            }
            int ahead = 0;
            int[] open = new int[rows.cities()];
            int count = 0;
            for (int rival = 0; rival < rows.cities(); rival++) {
                if (rival != city && rows.ranked(rival)) {
                    if (surelyAhead(rival, city)) {
                        ahead++;
                    } else if (!surelyAhead(city, rival)) {
                        open[count++] = rival;
                    }
                }
            }
            return among(city, ahead + 1, Arrays.copyOf(open, count));
        }

        private RankBounds among(int city, int best, int[] open) {
            if (open.length == 0) {
                return new RankBounds(best, best, true);
            }
            boolean linear =
                    rows.alwaysRanked(city) && Arrays.stream(open).allMatch(rival -> rows.sameMissing(city, rival));
            if (!linear || programs == 0) {
                return new RankBounds(best, best + open.length, false);
            }
            LeastRivals.Least ahead = least(Arrays.stream(open).mapToObj(rival -> lead(rival, city)));
            LeastRivals.Least behind = least(Arrays.stream(open).mapToObj(rival -> lead(city, rival)));
            return new RankBounds(
                    best + ahead.atLeast(),
                    best + open.length - behind.atLeast(),
                    ahead.attained() && behind.attained());
        }

        private LeastRivals.Least least(Stream<double[]> leads) {
            return new LeastRivals(rows.box(), leads.toArray(double[][]::new), programs).solve();
        }

        private double[] lead(int one, int other) {
            double[] own = new double[lead.length];
            rows.lead(one, other, own);
            return own;
        }

        private boolean surelyAhead(int one, int other) {
            if (rows.sameMissing(one, other)) {
                rows.lead(one, other, lead);
                return search.min(lead) > CityRows.ROUNDING;
            }
            return rows.alwaysRanked(one) && rows.lowest(one) > rows.highest(other);
        }
    }
}
