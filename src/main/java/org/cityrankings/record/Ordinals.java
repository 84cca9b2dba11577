package org.cityrankings.record;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** Numbers as sentences of each language say them. */
@TemplateExtension
final class Ordinals {
    private static final List<String> ENGLISH = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final List<String> VIETNAMESE = List.of("thứ 0", "thứ nhất", "thứ hai", "thứ ba", "thứ tư");

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

    /** As in Vietnamese: thứ nhất, thứ hai, thứ 5. */
    static String thu(int number) {
        return number < VIETNAMESE.size() ? VIETNAMESE.get(number) : "thứ " + number;
    }
}
