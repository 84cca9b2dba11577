package org.cityrankings.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Which versions of the record the primary and a replica were last seen to have, so that nobody is answered by something
 * older than what was written or heard of here.
 */
@Singleton
public class Versions {
    /** For so many nanoseconds what a server said is relied on. */
    public static final long LONGEST_UNCONFIRMED = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier ticks;
    private volatile Seen primary;
    private volatile Seen replica;
    private volatile Long written;

    /** A version that a server had, and when it was asked. */
    private record Seen(long version, long asked) {}

    @Inject
    Versions() {
        this(System::nanoTime);
    }

    Versions(LongSupplier ticks) {
        this.ticks = ticks;
    }

    /** The primary said that this was the version, having been asked at that tick. */
    public void primaryHas(long version, long asked) {
        primary = new Seen(version, asked);
    }

    /** The same of a replica. */
    public void replicaHas(long version, long asked) {
        replica = new Seen(version, asked);
    }

    /** No replica is asked until one is seen again. */
    public void replicaIsLost() {
        replica = null;
    }

    /** A transaction of this instance has changed the record; of which version that is the primary will tell. */
    public synchronized void written() {
        long now = ticks.getAsLong();
        if (written == null || now - written > 0) {
            written = now;
        }
    }

    /** The newest version, or nothing where only the primary itself could tell. */
    OptionalLong newest() {
        Long write = written;
        Seen seen = primary;
        boolean known = isFresh(seen) && (write == null || seen.asked - write > 0);
        return known ? OptionalLong.of(seen.version) : OptionalLong.empty();
    }

    boolean isAtReplica(long version) {
        Seen seen = replica;
        return isFresh(seen) && seen.version >= version;
    }

    private boolean isFresh(Seen seen) {
        return seen != null && ticks.getAsLong() - seen.asked <= LONGEST_UNCONFIRMED;
    }
}
