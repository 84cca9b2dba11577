package org.cityrankings.ranking;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/** Random generators that follow from a seed alone, so that what was drawn can be drawn again. */
final class Generators {
    private static final int SEED_LENGTH = 6;

    private Generators() {}

    static UniformRandomProvider of(long seed) {
        return source(seed);
    }

    /** As many generators as wanted, each with 2^64 numbers of its own (Steele and Vigna 2021, LXM). */
    static List<UniformRandomProvider> of(long seed, int count) {
        return source(seed).jumps(count).toList();
    }

    private static L64X128Mix source(long seed) {
        return new L64X128Mix(new SplitMix64(seed).longs(SEED_LENGTH).toArray());
    }
}
