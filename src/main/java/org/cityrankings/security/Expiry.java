package org.cityrankings.security;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/** How people write on a command line when a key ends, which is rarely to the second. */
final class Expiry {
    private Expiry() {}

    /**
     * When a key ends.
     *
     * @param text the last day on which it works (UTC), or an ISO 8601 period from now on
     * @throws DateTimeException if it is neither, or beyond all time
     * @throws ArithmeticException if it is longer than can be counted
     */
    static Instant of(String text, Clock clock) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!text.startsWith("P")) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
        return now.plus(text.contains("T") ? Duration.parse(text) : Period.parse(text))
                .toInstant();
    }
}
