package org.cityrankings.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final long MOST = 1_000_000;

    private final KeptAnswers answers = new KeptAnswers(MOST);

    static KeptAnswer answer(int bytes) {
        return new KeptAnswer(
                null,
                List.of(Map.entry("Vary", "Accept-Encoding")),
                "application/json",
                "\"t\"",
                new byte[bytes],
                new byte[0]);
    }

    private static AnswerKey key(int number) {
        return new AnswerKey("/v1/awards?limit=" + number, "*/*", "");
    }

    @Test
    void neverMoreIsHeldThanThereIsRoomFor() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            answers.put(key(random.nextInt(900)), answer(random.nextInt(40_000)));
            answers.get(key(random.nextInt(900)));
            assertTrue(answers.bytes() <= MOST, "at " + i);
        }
        assertTrue(answers.bytes() > MOST / 2, "and room is used");
    }

    @Test
    void theOldestThatNobodyAskedForAgainGoesFirst() {
        KeptAnswer first = answer(10_000);
        answers.put(key(-1), first);
        answers.put(key(-2), answer(10_000));
        assertEquals(first, answers.get(key(-1)));
        for (int i = 0; i < 1000; i++) {
            answers.put(key(i), answer(10_000));
        }
        assertEquals(first, answers.get(key(-1)), "it was asked for again before the others came");
        assertNull(answers.get(key(-2)));
        assertNotNull(answers.get(key(999)));
    }

    @Test
    void whatWasAskedForAgainHasToMakeRoomToo() {
        for (int i = 0; i < 1000; i++) {
            answers.put(key(i), answer(10_000));
            answers.get(key(i));
        }
        assertNull(answers.get(key(0)));
        assertNotNull(answers.get(key(999)));
        assertTrue(answers.bytes() <= MOST);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        answers.put(key(1), answer((int) MOST / 16));
        assertNull(answers.get(key(1)));
        assertEquals(0, answers.bytes());
    }

    @Test
    void bothFormsAndTheKeyCount() {
        KeptAnswer both = new KeptAnswer(null, List.of(), "application/json", "\"t\"", new byte[5000], new byte[3000]);
        answers.put(key(1), both);
        assertTrue(answers.bytes() >= 8000 + key(1).length());
    }
}
