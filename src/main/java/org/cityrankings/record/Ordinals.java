package org.cityrankings.record;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Numbers and days as sentences of each language say them. */
@TemplateExtension
final class Ordinals {
    private static final int FULL_DATE = 10;
    private static final List<String> ENGLISH = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<String> VIETNAMESE = List.of(
            "thứ không",
            "thứ nhất",
            "thứ hai",
            "thứ ba",
            "thứ tư",
            "thứ năm",
            "thứ sáu",
            "thứ bảy",
            "thứ tám",
            "thứ chín",
            "thứ mười");

    private Ordinals() {}

    /** As in English: third, 11th, 22nd. */
    static String ordinal(int number) {
        if (number < ENGLISH.size()) {
            return ENGLISH.get(number);
        }
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** As in English: once, twice, 3 times. */
    static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    /** As in English: on 2019-10-22, in 2013-06, in 2005. */
    static String when(String date) {
        return (date.length() == FULL_DATE ? "on " : "in ") + date;
    }

    /** As in Vietnamese: thứ nhất, thứ hai, thứ 11. */
    static String thu(int number) {
        return number < VIETNAMESE.size() ? VIETNAMESE.get(number) : "thứ " + number;
    }
}
