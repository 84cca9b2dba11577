package org.cityrankings.guard;

import java.util.concurrent.TimeUnit;
import org.cityrankings.api.ProblemType;

/**
 * So many requests at once, which come back evenly within a time: what a caller may ask for.
 *
 * @param name what RateLimit headers call it
 * @param most requests, at least 1
 * @param interval nanoseconds in which one request comes back, at least 1
 * @param refusal what a request is answered that is one too many
 */
record Limit(String name, long most, long interval, ProblemType refusal) {

    static Limit rate(long aSecond, long burst) {
        return new Limit("rate", burst, TimeUnit.SECONDS.toNanos(1) / aSecond, ProblemType.RATE_LIMITED);
    }

    static Limit quota(long aDay) {
        return new Limit("quota", aDay, TimeUnit.DAYS.toNanos(1) / aDay, ProblemType.QUOTA_EXCEEDED);
    }

    /** Nanoseconds in which all that is allowed at once comes back. */
    long window() {
        return most * interval;
    }

    /** An item of the RateLimit-Policy header, draft-ietf-httpapi-ratelimit-headers-10, section 3. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, most, seconds(window()));
    }

    /** Whole seconds, rounded up and at least 1, as headers tell times. */
    static long seconds(long nanos) {
        return Math.max(1, -Math.floorDiv(-nanos, TimeUnit.SECONDS.toNanos(1)));
    }
}
