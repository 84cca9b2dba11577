package org.cityrankings.ranking;

import java.util.concurrent.CancellationException;

/** Ends long computations that nobody waits for any more. */
final class Interruption {
    private Interruption() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The computation was interrupted.");
        }
    }
}
