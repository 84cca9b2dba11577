package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aTotalIsExactUpToTenThousandAndSaysSoBeyond() {
        assertEquals(new Page.Total(0, true), Page.Total.of(0));
        assertEquals(new Page.Total(10_000, true), Page.Total.of(10_000));
        assertEquals(new Page.Total(10_000, false), Page.Total.of(10_001));
    }
}
