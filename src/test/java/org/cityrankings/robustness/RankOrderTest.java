package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankOrderTest {
    private static final int CITIES = 60_000;

    /** One after the other by the least that doubles can differ, the best last. */
    private static double[] alike() {
        return IntStream.range(0, CITIES)
                .mapToDouble(city -> 1 + city * Math.ulp(1.0))
                .toArray();
    }

    @Test
    void scoresThatDifferInTheirLastBitsOnlyAreToldApartInGoodTime() {
        double[] expected =
                IntStream.range(0, CITIES).mapToDouble(city -> CITIES - city).toArray();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertArrayEquals(expected, RankOrder.ranks(alike(), TieRule.MIN)));
    }

    @Test
    void equalScoresAmongThemShareARank() {
        double[] scores = alike();
        Random random = new Random(7);
        for (int i = 0; i < CITIES; i++) {
            scores[i] = scores[random.nextInt(CITIES)];
        }
        double[] sorted =
                IntStream.range(0, CITIES).mapToDouble(i -> -scores[i]).sorted().toArray();
        double[] expected = IntStream.range(0, CITIES)
                .mapToDouble(i -> {
                    int at = Arrays.binarySearch(sorted, -scores[i]);
                    while (at > 0 && sorted[at - 1] == sorted[at]) {
                        at--;
                    }
                    return at + 1;
                })
                .toArray();
        assertArrayEquals(expected, RankOrder.ranks(scores, TieRule.MIN));
    }
}
