package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final long BOUND = Versions.LONGEST_UNCONFIRMED;

    private long ticks = Long.MAX_VALUE - 5; // they may overflow
    private final Versions versions = new Versions(() -> ticks);

    @Test
    void nothingIsKnownBeforeTheServersWereAsked() {
        assertEquals(OptionalLong.empty(), versions.newest());
        assertFalse(versions.isAtReplica(0));
    }

    @Test
    void whatAServerSaidHoldsForASecondAfterItWasAsked() {
        versions.primaryHas(17, ticks);
        versions.replicaHas(16, ticks);
        ticks += BOUND;
        assertEquals(OptionalLong.of(17), versions.newest());
        assertTrue(versions.isAtReplica(16));
        assertFalse(versions.isAtReplica(17));
        ticks++;
        assertEquals(OptionalLong.empty(), versions.newest());
        assertFalse(versions.isAtReplica(16));
    }

    @Test
    void afterAWriteHereOnlyWhatThePrimarySaysToALaterQuestionCounts() {
        long before = ticks;
        versions.primaryHas(17, before);
        versions.written();
        assertEquals(OptionalLong.empty(), versions.newest());
        versions.primaryHas(17, before);
        assertEquals(OptionalLong.empty(), versions.newest(), "it was asked before the write");
        versions.primaryHas(18, ++ticks);
        assertEquals(OptionalLong.of(18), versions.newest());
        versions.written(); // which cannot be told from one before that question
        assertEquals(OptionalLong.empty(), versions.newest());
    }

    @Test
    void ofTwoWritesTheLaterOneCounts() {
        versions.written();
        ticks -= 2;
        versions.written();
        versions.primaryHas(17, ticks + 1);
        assertEquals(OptionalLong.empty(), versions.newest(), "it was asked before the first");
        ticks += 3;
        versions.primaryHas(18, ticks);
        assertEquals(OptionalLong.of(18), versions.newest());
    }

    @Test
    void aDatabaseThatWasSetBackIsBelieved() {
        versions.primaryHas(20, ticks);
        versions.primaryHas(19, ticks);
        assertEquals(OptionalLong.of(19), versions.newest());
    }

    @Test
    void aLostReplicaIsBackOnceItAnswersAgain() {
        versions.replicaHas(17, ticks);
        versions.replicaIsLost();
        assertFalse(versions.isAtReplica(0));
        versions.replicaHas(17, ticks);
        assertTrue(versions.isAtReplica(17));
    }
}
