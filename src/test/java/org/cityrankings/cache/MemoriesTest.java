package org.cityrankings.cache;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cityrankings.change.RecordChanged;
import org.junit.jupiter.api.Test;

class MemoriesTest {
    private static final AnswerKey KEY = new AnswerKey("/v1/cities/hue-vn/record", "*/*", "vi");
    private static final long BOUND = Memories.LONGEST_UNCONFIRMED;

    private Instant now = Instant.parse("2026-03-31T23:59:59.999Z");
    private long ticks = Long.MAX_VALUE - 5; // they may overflow
    private final Memories memories = new Memories(1 << 20, new Settable(), () -> ticks);

    private final class Settable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void nothingIsGivenBeforeTheStateIsKnown() {
        assertNull(memories.usable(0));
        memories.forget(new RecordChanged("sources/a"));
        assertNull(memories.usable(0));
    }

    @Test
    void theSameStateKeepsItsMemoryAndANewOneHasANewOne() {
        memories.confirm(17, "17", ticks);
        Memory first = memories.usable(0);
        memories.confirm(17, "17", ticks);
        assertSame(first, memories.usable(0));
        memories.confirm(18, "18", ticks);
        assertNotSame(first, memories.usable(0));
        Memory second = memories.usable(0);
        memories.confirm(17, "17", ticks);
        assertNotSame(first, memories.usable(0), "also where a database was set back");
        assertNotSame(second, memories.usable(0));
    }

    @Test
    void nothingIsGivenOnceNobodyHasConfirmedTheStateForASecond() {
        memories.confirm(17, "17", ticks);
        Memory memory = memories.usable(0);
        ticks += BOUND;
        assertSame(memory, memories.usable(0));
        ticks++;
        assertNull(memories.usable(0));
        memories.confirm(17, "17", ticks - 10);
        assertSame(memory, memories.usable(0), "the state was the same all the time");
        ticks += BOUND - 9;
        assertNull(memories.usable(0), "what counts is when the database was asked, not when it answered");
    }

    @Test
    void whoAsksForAVersionGetsNothingOlder() {
        memories.confirm(17, "17", ticks);
        assertSame(memories.usable(0), memories.usable(17));
        assertNull(memories.usable(18));
        memories.forget(new RecordChanged("sources/a"));
        assertNull(memories.usable(18), "it may be there, but nobody has said so");
        memories.confirm(18, "18", ticks);
        assertSame(memories.usable(0), memories.usable(18));
    }

    @Test
    void whatWasWrittenHereIsForgottenAtOnce() {
        memories.confirm(17, "17", ticks);
        Memory before = memories.usable(0);
        memories.forget(new RecordChanged("sources/a"));
        Memory after = memories.usable(0);
        assertNotSame(before, after);
        memories.confirm(17, "17", ticks);
        assertSame(after, memories.usable(0), "a question of before the write changes nothing");
    }

    @Test
    void nothingOutlivesTheDay() {
        memories.confirm(17, "17", ticks);
        Memory today = memories.usable(0);
        now = now.plus(Duration.ofMillis(1));
        Memory tomorrow = memories.usable(0);
        assertNotSame(today, tomorrow);
        assertSame(tomorrow, memories.usable(0));
        now = now.plus(Duration.ofHours(23));
        assertSame(tomorrow, memories.usable(0));
    }

    @Test
    void withoutRoomItIsNotInUse() {
        assertFalse(new Memories(0, Clock.systemUTC(), System::nanoTime).inUse());
        assertTrue(memories.inUse());
    }

    @Test
    void oneComputesAndTheOthersGetWhatItKeeps() {
        Memory memory = new Memory(1 << 20);
        CompletableFuture<KeptAnswer> first = new CompletableFuture<>();
        assertNull(memory.begun(KEY, first));
        CompletableFuture<KeptAnswer> second = memory.begun(KEY, new CompletableFuture<>());
        assertSame(first, second);
        KeptAnswer answer = KeptAnswersTest.answer(10);
        memory.end(KEY, first, answer);
        memory.end(KEY, first, null);
        assertSame(answer, second.join());
        assertSame(answer, memory.find(KEY));
        assertSame(answer, memory.begun(KEY, new CompletableFuture<>()).join(), "who comes too late gets it as well");
    }

    @Test
    void aFailureIsNotKept() {
        Memory memory = new Memory(1 << 20);
        CompletableFuture<KeptAnswer> first = new CompletableFuture<>();
        memory.begun(KEY, first);
        memory.end(KEY, first, null);
        assertNull(first.join());
        assertNull(memory.find(KEY));
        assertNull(memory.begun(KEY, new CompletableFuture<>()), "the next one computes");
    }

    @Test
    void whoGoesAwayLeavesTheWorkToAnother() {
        Memory memory = new Memory(1 << 20);
        CompletableFuture<KeptAnswer> first = new CompletableFuture<>();
        memory.begun(KEY, first);
        CompletableFuture<KeptAnswer> waiting = memory.begun(KEY, new CompletableFuture<>());
        memory.giveUp(KEY, first);
        assertTrue(waiting.isCancelled());
        CompletableFuture<KeptAnswer> next = new CompletableFuture<>();
        assertNull(memory.begun(KEY, next));
        memory.giveUp(KEY, first);
        assertSame(next, memory.begun(KEY, new CompletableFuture<>()), "and is not in the way of the other");
    }

    @Test
    void onlyWhatVariesByLanguageIsToldApartByIt() {
        Memory memory = new Memory(1 << 20);
        AnswerKey whatever = new AnswerKey(KEY.address(), KEY.accept(), "*");
        KeptAnswer worded = new KeptAnswer(
                null,
                List.of(Map.entry("Vary", "Accept-Encoding"), Map.entry("vary", "Accept-Language")),
                "application/json",
                "\"t\"",
                new byte[1],
                new byte[1]);
        memory.end(KEY, new CompletableFuture<>(), worded);
        assertSame(worded, memory.find(KEY));
        assertNull(memory.find(whatever));
        memory.end(whatever, new CompletableFuture<>(), worded);
        assertNull(memory.find(new AnswerKey(KEY.address(), KEY.accept(), "en")));

        AnswerKey list = new AnswerKey("/v1/awards", "*/*", "vi");
        memory.end(list, new CompletableFuture<>(), KeptAnswersTest.answer(10));
        assertSame(memory.find(list), memory.find(list.inEveryLanguage()));
        assertNull(memory.find(new AnswerKey("/v1/awards", "text/csv", "vi")));
    }
}
