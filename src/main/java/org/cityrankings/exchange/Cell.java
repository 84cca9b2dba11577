package org.cityrankings.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cityrankings.api.HttpUrl;
import org.cityrankings.api.Language;
import org.cityrankings.api.PartialDate;
import org.cityrankings.api.Slug;
import org.cityrankings.api.Text;
import org.cityrankings.api.Word;

/** What a cell of a column holds: reads its text, or says in an IllegalArgumentException what is wrong with it. */
@FunctionalInterface
public interface Cell {
    Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    Cell TEXT = text(300);
    Cell NOTE = text(4000);
    Cell SLUG = matching(Slug.PATTERN, "must be lower-case letters and digits joined by hyphens");
    Cell URL = matching(HttpUrl.PATTERN, "must be an address that begins with http:// or https://");
    Cell LANGUAGE = matching(Language.PATTERN, "must be a language tag such as vi or zh-Hant");
    Cell PARTIAL_DATE = text -> new PartialDate(text).text();
    Cell YEAR = integer(1000, 2999);
    /** Any measured or computed number. */
    Cell NUMBER = number(-999_999_999_999_999L, 999_999_999_999_999L);

    Cell COUNTRY = Countries::read;
    Cell SOURCES =
            text -> "{" + Arrays.stream(text.split(";", -1)).map(SLUG::read).collect(Collectors.joining(",")) + "}";

    /** The text as PostgreSQL takes it for the type of the column. */
    String read(String text);

    /** What Table Schema calls the type of the values. */
    default String type() {
        return "string";
    }

    /** At most so many characters, the same as editors may write. */
    static Cell text(int longest) {
        return text -> {
            String clean = Text.clean(text);
            require(clean.length() <= longest, "must have %d characters at most".formatted(longest));
            return clean;
        };
    }

    static Cell matching(String pattern, String message) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> {
            require(compiled.matcher(text).matches(), message);
            return text;
        };
    }

    static Cell integer(long min, long max) {
        return typed("integer", text -> {
            require(WHOLE.matcher(text).matches(), "must be a whole number");
            long value = Long.parseLong(text);
            require(value >= min && value <= max, "must be from %d to %d".formatted(min, max));
            return text;
        });
    }

    static Cell number(long min, long max) {
        return typed("number", text -> {
            require(DECIMAL.matcher(text).matches(), "must be a number");
            BigDecimal value = new BigDecimal(text);
            require(
                    value.compareTo(BigDecimal.valueOf(min)) >= 0 && value.compareTo(BigDecimal.valueOf(max)) <= 0,
                    "must be from %d to %d".formatted(min, max));
            return text;
        });
    }

    static <E extends Enum<E> & Word> Cell word(Class<E> vocabulary) {
        List<String> words =
                Arrays.stream(vocabulary.getEnumConstants()).map(Word::word).toList();
        return text -> {
            require(words.contains(text), "must be one of " + String.join(", ", words));
            return text;
        };
    }

    private static Cell typed(String type, Cell cell) {
        return new Cell() {
            @Override
            public String read(String text) {
                return cell.read(text);
            }

            @Override
            public String type() {
                return type;
            }
        };
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The codes of ISO 3166-1, the same that the table of countries has. */
    final class Countries {
        private static final Set<String> CODES = Set.of(Locale.getISOCountries());

        private Countries() {}

        private static String read(String text) {
            require(CODES.contains(text), "must be a country code of ISO 3166-1 such as VN");
            return text;
        }
    }
}
