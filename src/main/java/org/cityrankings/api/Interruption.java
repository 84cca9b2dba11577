package org.cityrankings.api;

import java.util.concurrent.CancellationException;

/** Ends long computations that nobody waits for any more. */
public final class Interruption {
    private Interruption() {}

    /** @throws CancellationException when the thread was interrupted; long work calls this every millisecond or so */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The computation was interrupted.");
        }
    }
}
