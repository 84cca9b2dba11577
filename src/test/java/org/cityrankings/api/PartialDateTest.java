package org.cityrankings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2019-10-22", "2013-06", "2005", "2000-02-29"})
    void staysAsItsSourceGivesIt(String text) {
        assertEquals(text, new PartialDate(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-13",
                "2019-00",
                "2019-02-30",
                "1900-02-29",
                "2019-1-1",
                "2019-10-22T00:00",
                "0000",
                "２０１９"
            })
    void refusesWhatIsNoDate(String text) {
        assertThrows(IllegalArgumentException.class, () -> new PartialDate(text));
    }

    @Test
    void sortsByTimeWithTheLessPreciseFirst() {
        List<String> sorted = Stream.of("2019-10-22", "2019", "2018-12-31", "2019-10", "2020")
                .map(PartialDate::new)
                .map(PartialDate::text)
                .sorted()
                .toList();
        assertEquals(List.of("2018-12-31", "2019", "2019-10", "2019-10-22", "2020"), sorted);
    }
}
