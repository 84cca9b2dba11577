package org.cityrankings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class PulseTest {
    private static final SQLException SILENCE =
            new PSQLException("The connection attempt failed.", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
    private static final SQLException REFUSED = new PSQLException(
            "Connection refused.", PSQLState.CONNECTION_UNABLE_TO_CONNECT, new ConnectException("Connection refused"));
    private static final SQLException SPOKEN =
            new PSQLException(new ServerErrorMessage("SFATAL\0C53300\0Msorry, too many clients already\0"));

    private long ticks = Long.MAX_VALUE - 5; // they may overflow
    private int released;
    private final Pulse pulse = new Pulse(() -> released++, () -> ticks);

    private void pass(long seconds) {
        ticks += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void itIsFeltFromTheFirstAnswerUntilNoneCameForThreeSeconds() {
        assertFalse(pulse.isFelt());
        pulse.beat();
        assertTrue(pulse.isFelt());
        pass(2);
        assertTrue(pulse.isFelt());
        pass(1);
        assertFalse(pulse.isFelt());
        pulse.beat();
        assertTrue(pulse.isFelt());
    }

    @Test
    void whoeverWaitsIsSetFreeForAsLongAsTheDatabaseIsSilent() {
        pulse.beat();
        pass(2);
        pulse.miss(SILENCE);
        pass(1);
        pulse.miss(SILENCE);
        assertEquals(0, released, "three seconds may be a slow disk");
        pass(1);
        pulse.miss(SILENCE);
        pass(2);
        pulse.miss(SILENCE);
        assertEquals(2, released);
        pulse.beat();
        pulse.miss(SILENCE);
        assertEquals(2, released);
    }

    @Test
    void aPauseOfTheProgramIsNoSilence() {
        pulse.beat();
        pass(100);
        pulse.miss(SILENCE);
        assertEquals(0, released);
    }

    @Test
    void aDatabaseThatRefusesIsNotSilent() {
        pulse.beat();
        for (int second = 0; second < 10; second++) {
            pass(1);
            pulse.miss(SPOKEN);
            pulse.miss(REFUSED);
            assertFalse(pulse.isSilent());
        }
        assertEquals(0, released);
        assertFalse(pulse.isFelt());
    }

    @Test
    void itIsSilentOnceItDidNotAnswerForThreeSecondsThoughAsked() {
        pulse.miss(SILENCE);
        assertFalse(pulse.isSilent(), "it never answered");
        pulse.beat();
        pass(3);
        assertFalse(pulse.isSilent(), "it was not asked");
        pulse.miss(SILENCE);
        assertTrue(pulse.isSilent());
        pulse.beat();
        assertFalse(pulse.isSilent());
        pulse.miss(SILENCE);
        assertFalse(pulse.isSilent(), "it answered just now");
    }
}
