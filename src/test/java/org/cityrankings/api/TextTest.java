package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void composesWhatIsDecomposed() {
        assertEquals("B\u00ecnh D\u01b0\u01a1ng", Text.clean("Bi\u0300nh Du\u031bo\u031bng"));
        assertEquals("桃園市\tТаллин\n", Text.clean("桃園市\tТаллин\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "a\u0000b", "a\u0007b", "a\u0085b", "a\ud800b", "a\udc00", "a\ufffdb"})
    void refusesWhatCannotBeKept(String text) {
        assertThrows(IllegalArgumentException.class, () -> Text.clean(text));
    }
}
