package org.cityrankings.guard;

import java.util.List;

/**
 * What a caller has left of each limit, as token buckets that refill evenly: kept as the moment at which each is full
 * again, so that a caller costs two numbers (the generic cell rate algorithm of ITU-T I.371, annex A).
 */
final class Allowance {
    private final List<Limit> limits;
    private final long[] fullAt;

    /** A caller who has not asked for anything yet, at that tick of a clock of nanoseconds. */
    Allowance(List<Limit> limits, long now) {
        this.limits = limits;
        this.fullAt = limits.stream().mapToLong(limit -> now).toArray();
    }

    /** Takes a request from every limit, or from none where one of them has none left. */
    synchronized Taken take(long now) {
        Limit exceeded = null;
        long wait = 0;
        for (int i = 0; i < fullAt.length; i++) {
            Limit limit = limits.get(i);
            long over = Math.max(fullAt[i] - now, 0) + limit.interval() - limit.window();
            if (over > wait) {
                exceeded = limit;
                wait = over;
            }
        }
        long[] left = new long[fullAt.length];
        for (int i = 0; i < fullAt.length; i++) {
            Limit limit = limits.get(i);
            if (exceeded == null) {
                fullAt[i] = Math.max(fullAt[i], now) + limit.interval();
            }
            left[i] = (limit.window() - Math.max(fullAt[i] - now, 0)) / limit.interval();
        }
        return new Taken(exceeded, wait, left);
    }

    /** Gives back a request that was taken, for what turned out to be somebody else's. */
    synchronized void giveBack() {
        for (int i = 0; i < fullAt.length; i++) {
            fullAt[i] -= limits.get(i).interval();
        }
    }
}
