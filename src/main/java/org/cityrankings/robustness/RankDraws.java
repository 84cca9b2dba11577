package org.cityrankings.robustness;

import java.util.concurrent.CancellationException;
import org.cityrankings.api.Interruption;

/**
 * Draws rankings and counts their ranks. Draws come in fixed blocks, each with a generator that follows from the seed
 * and the number of the block, so that the result has the same bits on any number of threads.
 *
 * @param count how many draws, from 1
 * @param pairs whether to count pairs too: see {@link RankStatistics}
 */
public record RankDraws(int count, long seed, TieRule ties, boolean pairs) {
    private static final int BLOCK = 100;

    public RankDraws {
        if (count < 1) {
            throw new IllegalArgumentException("draws have to be at least 1, not " + count);
        }
    }

    /** @throws CancellationException when the caller is interrupted */
    public RankStatistics run(Replicates replicates, int cities, Workers workers) {
        int blocks = (count - 1) / BLOCK + 1;
        return workers
                .run(blocks, () -> new RankStatistics(cities, ties, pairs), (statistics, block) -> {
                    Replicate replicate = replicates.open(Generators.of(seed, block));
                    double[] scores = new double[cities];
                    long end = Math.min(count, (block + 1L) * BLOCK);
                    for (long draw = (long) block * BLOCK; draw < end; draw++) {
                        Interruption.check();
                        if (replicate.scores(draw, scores)) {
                            statistics.add(scores);
                        }
                    }
                })
                .stream()
                .reduce(RankStatistics::add)
                .orElseThrow();
    }
}
