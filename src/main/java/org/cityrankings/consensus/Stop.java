package org.cityrankings.consensus;

import java.util.concurrent.CancellationException;

/** Ends a long computation whose thread was interrupted, so that nobody computes what nobody waits for. */
final class Stop {
    private Stop() {}

    static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The computation was interrupted.");
        }
    }
}
