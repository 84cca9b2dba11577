package org.cityrankings.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;

/** The day whose knowledge an answer is limited to; what the record holds was announced by today at the latest. */
record AsOf(LocalDate day, LocalDate today) {
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    static AsOf of(LocalDate asked, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (asked != null && asked.isAfter(LocalDate.ofInstant(clock.instant(), EARLIEST))) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER,
                    At.parameter("asOf"),
                    "%s is still to come; the record cannot know what will have been announced.".formatted(asked));
        }
        return new AsOf(asked == null ? today : asked, today);
    }

    /** Whether it matters when something was announced. */
    boolean past() {
        return day.isBefore(today);
    }

    /** Whether something that happened between two days had happened, or null where they leave that open. */
    Boolean announced(LocalDate from, LocalDate to) {
        return from.isAfter(day) ? Boolean.FALSE : !to.isAfter(day) || !past() ? Boolean.TRUE : null;
    }

    /** Parameters of a statement, with those given in pairs of name and value. */
    Map<String, Object> parameters(Object... pairs) {
        Map<String, Object> parameters = new TreeMap<>(Map.of("asOf", day, "today", today));
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put((String) pairs[i], pairs[i + 1]);
        }
        return parameters;
    }
}
