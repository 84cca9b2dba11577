package org.cityrankings.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Ranks of scores, the highest having rank 1. */
final class Places {
    private Places() {}

    /** NaN where there is no score. */
    static double[] of(double[] scores, TieRule ties) {
        int[] order = IntStream.range(0, scores.length)
                .filter(i -> !Double.isNaN(scores[i]))
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other] + 0.0, scores[one] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[scores.length];
        Arrays.fill(ranks, Double.NaN);
        int group = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            group++;
            double rank =
                    switch (ties) {
                        case MIN -> from + 1;
                        case MAX -> to;
                        case AVERAGE -> (from + 1 + to) / 2.0;
                        case DENSE -> group;
                    };
            for (int i = from; i < to; i++) {
                ranks[order[i]] = rank;
            }
        }
        return ranks;
    }
}
