package org.cityrankings.robustness;

import org.apache.commons.rng.UniformRandomProvider;

/** Opens a block of draws: the block has its own generator and buffers, so that blocks can run side by side. */
@FunctionalInterface
public interface Replicates {

    /** Everything random in the block has to come from {@code random}, or a seed would not tell the result. */
    Replicate open(UniformRandomProvider random);
}
