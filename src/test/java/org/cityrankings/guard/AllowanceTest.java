package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Buckets that refill evenly, on a clock that the test winds. */
class AllowanceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Limit RATE = Limit.rate(10, 5);
    private static final Limit QUOTA = Limit.quota(8);

    @Test
    void asManyAsTheBurstAreAllowedAtOnceAndThenTheRate() {
        Allowance allowance = new Allowance(List.of(RATE), 0);
        for (int left = 4; left >= 0; left--) {
            assertArrayEquals(new long[] {left}, allowance.take(0).left());
        }
        Taken refused = allowance.take(0);
        assertSame(RATE, refused.exceeded());
        assertEquals(SECOND / 10, refused.delay());
        assertSame(RATE, allowance.take(SECOND / 10 - 1).exceeded());
        assertNull(allowance.take(SECOND / 10).exceeded(), "after what it was told to wait");
        assertSame(RATE, allowance.take(SECOND / 10).exceeded());
        assertArrayEquals(new long[] {4}, allowance.take(10 * SECOND).left(), "never more than the burst");
    }

    @Test
    void whatOneLimitRefusesIsNotTakenFromTheOther() {
        Allowance allowance = new Allowance(List.of(RATE, QUOTA), 0);
        for (int i = 0; i < 5; i++) {
            assertNull(allowance.take(0).exceeded());
        }
        for (int i = 0; i < 100; i++) {
            Taken refused = allowance.take(0);
            assertSame(RATE, refused.exceeded());
            assertArrayEquals(new long[] {0, 3}, refused.left());
        }
        for (int i = 0; i < 3; i++) {
            assertNull(allowance.take(SECOND).exceeded());
        }
        Taken refused = allowance.take(SECOND);
        assertSame(QUOTA, refused.exceeded(), "the limit that keeps one waiting longest is told");
        assertEquals(TimeUnit.DAYS.toNanos(1) / 8 - SECOND, refused.delay());
        assertEquals("\"rate\";r=2, \"quota\";r=0;t=10799", refused.header(List.of(RATE, QUOTA)));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        Allowance allowance = new Allowance(List.of(RATE, QUOTA), 0);
        for (int i = 0; i < 50; i++) {
            assertNull(allowance.take(0).exceeded());
            allowance.giveBack();
        }
        assertArrayEquals(new long[] {4, 7}, allowance.take(0).left());
    }

    @Test
    void policiesAreToldInWholeSeconds() {
        assertEquals("\"rate\";q=5;w=1", RATE.policy());
        assertEquals("\"rate\";q=1000;w=10", Limit.rate(100, 1000).policy());
        assertEquals("\"quota\";q=500000;w=86400", Limit.quota(500_000).policy());
    }

    /** In any stretch of time no more are allowed than the burst and what came back meanwhile. */
    @Property
    void noPatternOfAskingGetsMore(
            @ForAll @IntRange(min = 1, max = 50) int rate,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @Size(max = 300) List<@LongRange(min = 0, max = 200_000_000) Long> pauses) {
        Allowance allowance = new Allowance(List.of(Limit.rate(rate, burst)), 0);
        long now = 0;
        long allowed = 0;
        for (long pause : pauses) {
            now += pause;
            allowed += allowance.take(now).exceeded() == null ? 1 : 0;
            assertTrue(allowed <= burst + now / (SECOND / rate), "more than allowed");
        }
    }
}
