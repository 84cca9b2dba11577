package org.cityrankings.robustness;

import java.util.concurrent.CancellationException;

/** Ends long computations that nobody waits for any more. */
public final class Interruption {
    private Interruption() {}

    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The computation was interrupted.");
        }
    }
}
