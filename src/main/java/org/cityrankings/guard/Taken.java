package org.cityrankings.guard;

import java.util.List;

/**
 * What became of a request that was to be taken from an allowance.
 *
 * @param exceeded the limit that has none left, or null where the request was taken
 * @param delay nanoseconds until there will be one
 * @param left how many requests each limit has left
 */
record Taken(Limit exceeded, long delay, long[] left) {

    /** The RateLimit header, draft-ietf-httpapi-ratelimit-headers-10, section 4. */
    String header(List<Limit> limits) {
        StringBuilder header = new StringBuilder(48);
        for (int i = 0; i < left.length; i++) {
            header.append(i == 0 ? "\"" : ", \"")
                    .append(limits.get(i).name())
                    .append("\";r=")
                    .append(left[i]);
            if (limits.get(i) == exceeded) {
                header.append(";t=").append(Limit.seconds(delay));
            }
        }
        return header.toString();
    }
}
