package org.cityrankings.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days as sentences say them. */
class OrdinalsTest {

    @ParameterizedTest
    @CsvSource({
        "1, first, once, thứ nhất",
        "2, second, twice, thứ hai",
        "4, fourth, 4 times, thứ tư",
        "5, fifth, 5 times, thứ năm",
        "10, tenth, 10 times, thứ mười",
        "11, 11th, 11 times, thứ 11",
        "21, 21st, 21 times, thứ 21",
        "22, 22nd, 22 times, thứ 22",
        "103, 103rd, 103 times, thứ 103",
        "112, 112th, 112 times, thứ 112",
        "2147483647, 2147483647th, 2147483647 times, thứ 2147483647"
    })
    void numbers(int number, String ordinal, String times, String thu) {
        assertEquals(ordinal, Ordinals.ordinal(number));
        assertEquals(times, Ordinals.times(number));
        assertEquals(thu, Ordinals.thu(number));
    }

    @ParameterizedTest
    @CsvSource({"2019-10-22, on 2019-10-22", "2008-10, in 2008-10", "2005, in 2005"})
    void days(String date, String when) {
        assertEquals(when, Ordinals.when(date));
    }
}
