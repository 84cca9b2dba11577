package org.cityrankings.cache;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.cityrankings.api.Versions;
import org.cityrankings.change.RecordChanged;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the memory of the record's present state, and none where nobody has confirmed for a second which state that is, so
 * that what the database cannot vouch for is never served.
 */
@Singleton
class Memories {
    static final long LONGEST_UNCONFIRMED = Versions.LONGEST_UNCONFIRMED;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private final long bytes;
    private final Clock clock;
    private final LongSupplier ticks;
    private volatile Present present = new Present(0, "", 0, 0, null);

    /** A state of the record, the day in UTC, when it was asked for, and the answers made of it. */
    private record Present(long version, String state, long day, long asked, Memory memory) {}

    @Inject
    Memories(@ConfigProperty(name = "city-rankings.cache-bytes") MemorySize bytes, Clock clock) {
        this(bytes.asLongValue(), clock, System::nanoTime);
    }

    Memories(long bytes, Clock clock, LongSupplier ticks) {
        this.bytes = bytes;
        this.clock = clock;
        this.ticks = ticks;
    }

    boolean inUse() {
        return bytes > 0;
    }

    /** The memory that answers may be taken from at this moment, of that version or a newer one, or null. */
    Memory usable(long atLeast) {
        Present now = present;
        if (now.memory == null || now.version < atLeast || ticks.getAsLong() - now.asked > LONGEST_UNCONFIRMED) {
            return null;
        }
        return now.day == today() ? now.memory : ofToday();
    }

    /** Answers as of today are those of another day from midnight on. */
    private synchronized Memory ofToday() {
        if (present.day != today()) {
            renew(present.version, present.state, present.asked);
        }
        return present.memory;
    }

    /** The database said that this was the state, having been asked at that tick. */
    synchronized void confirm(long version, String state, long asked) {
        if (present.memory != null && state.equals(present.state)) {
            present = new Present(version, state, present.day, asked, present.memory);
        } else {
            renew(version, state, asked);
        }
    }

    /** Whoever wrote here reads what was written, before the database tells that there is a new state. */
    synchronized void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged change) {
        if (present.memory != null) {
            renew(present.version, present.state, present.asked);
        }
    }

    private void renew(long version, String state, long asked) {
        present = new Present(version, state, today(), asked, new Memory(bytes));
    }

    private long today() {
        return Math.floorDiv(clock.millis(), DAY);
    }
}
