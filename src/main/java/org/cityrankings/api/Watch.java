package org.cityrankings.api;

import io.vertx.ext.web.RoutingContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Breaks the connection of a client that has stopped reading, which would hold a connection of the database too. */
final class Watch extends FilterOutputStream {
    private static final long LOOK_MILLIS = 5_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final RoutingContext request;
    private final long timer;
    /** Since when the client keeps us waiting, or 0. */
    private volatile long waitingSince;

    Watch(OutputStream to, RoutingContext request) {
        super(to);
        this.request = request;
        timer = request.vertx().setPeriodic(LOOK_MILLIS, look -> look());
    }

    private void look() {
        long since = waitingSince;
        if (since != 0 && System.nanoTime() - since > PATIENCE_NANOS) {
            Disconnection.of(request);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        waitingSince = System.nanoTime();
        out.write(bytes, from, length);
        waitingSince = 0;
    }

    @Override
    public void flush() {
        // what is not sent yet can still become a problem with a status of its own
    }

    /** The answer itself is ended by whoever began it, and only when it is whole. */
    @Override
    public void close() {
        request.vertx().cancelTimer(timer);
    }
}
