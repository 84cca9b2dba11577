package org.cityrankings.robustness;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;

/** Random generators that follow from a seed alone, so that what was drawn can be drawn again. */
public final class Generators {
    private static final int STATE = 4;

    private Generators() {}

    /** A generator of the family LXM, of period 2^192 (Steele and Vigna 2021). */
    public static UniformRandomProvider of(long seed) {
        return new L64X128Mix(new SplitMix64(seed).longs(STATE).toArray());
    }

    /** The generator of one of many blocks: from 256 bits of its own, so that no two of them share numbers. */
    static UniformRandomProvider of(long seed, int block) {
        return of(new SplitMix64(seed).nextLong() + block);
    }
}
