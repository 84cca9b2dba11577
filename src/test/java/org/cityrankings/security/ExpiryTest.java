package org.cityrankings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for when a key ends. */
class ExpiryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-02-01T00:00:00Z",
        "P90D, 2027-02-28T12:00:00Z",
        "P3M, 2027-02-28T12:00:00Z",
        "P1Y, 2027-11-30T12:00:00Z",
        "PT8H, 2026-11-30T20:00:00Z",
        "P1DT1S, 2026-12-01T12:00:01Z",
        "P-1D, 2026-11-29T12:00:00Z" // which nobody is given a key for
    })
    void aDayIsTheLastOneAndAPeriodBeginsNow(String text, Instant expected) {
        assertEquals(expected, Expiry.of(text, CLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2027-02-30", "2027-01-31T00:00:00Z", "", "P", "P1H", "PT", "P999999999Y"})
    void anythingElseIsNot(String text) {
        assertThrows(DateTimeException.class, () -> Expiry.of(text, CLOCK));
    }

    @Test
    void soMuchTimeCannotBeCounted() {
        assertThrows(DateTimeException.class, () -> Expiry.of("PT999999999999999999999H", CLOCK));
    }
}
