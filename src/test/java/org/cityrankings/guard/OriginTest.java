package org.cityrankings.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "2001:DB8::1, 2001:0db8:0000:0000:0000:0000:0000:0002, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "::ffff:203.0.113.7, ::ffff:203.0.113.8, false",
        "fe80::1%eth0, fe80::2%eth0, true",
        "not an address: 1, not an address: 2, false",
    })
    void addressesOfOneNetworkAreOneCaller(String one, String other, boolean same) {
        assertEquals(same, Origin.of(one).equals(Origin.of(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.1, true",
        "0:0:0:0:0:0:0:1, true",
        "::1, true",
        "128.0.0.1, false",
        "::2, false"
    })
    void thisMachineIsKnown(String address, boolean itself) {
        assertEquals(itself, Origin.isLoopback(address));
    }
}
