package org.cityrankings.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much of something callers hold, in all and each, so that none of them can take what there is for the others. */
final class Shares {
    private final long most;
    private final long ofEach;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final AtomicLong all = new AtomicLong();

    /** So much for all, of which each caller counts for so much at most, whatever it holds. */
    Shares(long most, long ofEach) {
        this.most = most;
        this.ofEach = ofEach;
    }

    /** Whether so much more would be within the share of that caller and within what there is. */
    boolean hasRoom(String caller, long more) {
        return held.getOrDefault(caller, 0L) + more <= ofEach && all.get() + more <= most;
    }

    /** Counts what is held, be there room or not. */
    void take(String caller, long amount) {
        change(caller, amount);
    }

    void giveBack(String caller, long amount) {
        change(caller, -amount);
    }

    private void change(String caller, long by) {
        held.compute(caller, (who, known) -> {
            long before = known == null ? 0 : known;
            long after = before + by;
            all.addAndGet(Math.min(after, ofEach) - Math.min(before, ofEach));
            return after == 0 ? null : after;
        });
    }
}
