package org.cityrankings.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cityrankings.robustness.SobolDesign.Sampling;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

    @Test
    void indicesOfTheGFunctionAreThoseOfItsClosedForm() {
        double[] a = {0, 1, 4.5, 9};
        double[] partial =
                Arrays.stream(a).map(x -> 1 / (3 * (1 + x) * (1 + x))).toArray();
        double variance = Arrays.stream(partial).map(v -> 1 + v).reduce(1, (x, y) -> x * y) - 1;
        double[] first = Arrays.stream(partial).map(v -> v / variance).toArray();
        double[] total = Arrays.stream(partial)
                .map(v -> v / (1 + v) * (1 + variance) / variance)
                .toArray();
        for (Sampling sampling : Sampling.values()) {
            SobolDesign design = new SobolDesign(1 << 13, 4, sampling, 11);
            SobolIndices indices = SobolIndices.of(
                    design.base(),
                    IntStream.range(0, design.runs())
                            .mapToDouble(run -> {
                                double[] point = design.point(run);
                                return IntStream.range(0, 4)
                                        .mapToDouble(i -> (Math.abs(4 * point[i] - 2) + a[i]) / (1 + a[i]))
                                        .reduce(1, (x, y) -> x * y);
                            })
                            .toArray());
            double tolerance = sampling == Sampling.RANDOM ? 0.05 : 0.005;
            assertArrayEquals(first, indices.first(), tolerance, sampling.name());
            assertArrayEquals(total, indices.total(), tolerance, sampling.name());
        }
    }

    @Test
    void mixedRunsTakeOneAssumptionFromTheOtherMatrix() {
        SobolDesign design = new SobolDesign(8, 3, Sampling.SHIFTED_SOBOL, 5);
        assertEquals(40, design.runs());
        for (int row = 0; row < 8; row++) {
            double[] a = design.point(row);
            double[] b = design.point(8 + row);
            for (int i = 0; i < 3; i++) {
                double[] expected = a.clone();
                expected[i] = b[i];
                assertArrayEquals(expected, design.point((i + 2) * 8 + row));
                assertTrue(a[i] >= 0 && a[i] < 1 && a[i] != b[i]);
            }
        }
    }

    @Test
    void aShiftedSequenceStillFillsEveryEighthOnce() {
        SobolDesign design = new SobolDesign(8, 3, Sampling.SHIFTED_SOBOL, 5);
        for (int i = 0; i < 3; i++) {
            int column = i;
            assertEquals(
                    8,
                    IntStream.range(0, 8)
                            .map(row -> (int) (8 * design.point(row)[column]))
                            .distinct()
                            .count());
        }
    }

    @Test
    void theOutputIsTheShiftOfRanksAndTheSameOnTwoThreads() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            SobolDesign design = new SobolDesign(32, 2, Sampling.SOBOL, 0);
            double[] nominal = {1, 2, 3};
            double[] one = SobolIndices.outputs(
                    design,
                    nominal,
                    TieRule.MIN,
                    point -> new double[] {point[0], 0.5, point[1]},
                    new Workers(pool, 1));
            double[] two = SobolIndices.outputs(
                    design,
                    nominal,
                    TieRule.MIN,
                    point -> new double[] {point[0], 0.5, point[1]},
                    new Workers(pool, 2));
            assertArrayEquals(one, two);
            double[] ranks = RankOrder.ranks(new double[] {design.point(9)[0], 0.5, design.point(9)[1]}, TieRule.MIN);
            assertEquals(RankShift.mean(nominal, ranks), one[9]);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anOutputThatDoesNotVaryHasNoIndices() {
        SobolIndices indices = SobolIndices.of(4, new double[16]);
        assertTrue(Arrays.stream(indices.first()).allMatch(Double::isNaN));
        assertTrue(Arrays.stream(indices.total()).allMatch(Double::isNaN));
    }

    @Test
    void aDesignWithoutRowsOrAssumptionsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SobolDesign(1, 2, Sampling.SOBOL, 0));
        assertThrows(IllegalArgumentException.class, () -> new SobolDesign(4, 0, Sampling.SOBOL, 0));
    }
}
