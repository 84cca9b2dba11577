package org.cityrankings.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date as precise as its source: a day, a month or a year, kept as given; its text sorts by time. */
@Schema(
        type = SchemaType.STRING,
        pattern = PartialDate.PATTERN,
        description = "A date as precise as its source: a day, a month or a year.",
        examples = {"2019-10-22", "2013-06", "2005"})
public record PartialDate(@JsonValue String text) {
    static final String PATTERN = "^[12]\\d{3}(-\\d\\d(-\\d\\d)?)?$";
    private static final Pattern FORM = Pattern.compile(PATTERN);

    @JsonCreator
    public PartialDate {
        if (!isDate(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a date like 2019-10-22, 2013-06 or 2005.");
        }
    }

    private static boolean isDate(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    public LocalDate firstDay() {
        return LocalDate.parse(text + "-01-01".substring(text.length() - 4));
    }

    public LocalDate lastDay() {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
