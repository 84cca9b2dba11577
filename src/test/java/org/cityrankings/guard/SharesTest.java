package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void nobodyHasMoreThanAShare() {
        Shares shares = new Shares(100, 25);
        assertTrue(shares.hasRoom("one", 25));
        assertFalse(shares.hasRoom("one", 26));
        shares.take("one", 20);
        assertTrue(shares.hasRoom("one", 5));
        assertFalse(shares.hasRoom("one", 6));
        assertTrue(shares.hasRoom("other", 25));
    }

    @Test
    void whoeverTakesMoreTakesItFromNobodyElse() {
        Shares shares = new Shares(100, 25);
        shares.take("one", 1000);
        assertTrue(shares.hasRoom("other", 25));
        shares.giveBack("one", 980);
        assertTrue(shares.hasRoom("one", 5));
        assertFalse(shares.hasRoom("one", 6));
    }

    @Test
    void allTogetherHaveWhatThereIs() {
        Shares shares = new Shares(100, 25);
        for (String caller : new String[] {"a", "b", "c", "d"}) {
            assertTrue(shares.hasRoom("e", 1));
            shares.take(caller, 25);
        }
        assertFalse(shares.hasRoom("e", 1));
        shares.giveBack("a", 10);
        assertTrue(shares.hasRoom("e", 10));
        assertFalse(shares.hasRoom("e", 11));
    }
}
