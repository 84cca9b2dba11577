package org.cityrankings.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a data package and where; line 0 or an empty column mean the whole file or row. */
@Schema(name = "Flaw")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Flaw(
        @Schema(examples = "awards.csv") String file,
        @Schema(description = "of the file, from 1; absent for the whole file", examples = "1781") long line,
        @Schema(description = "absent for the whole row", examples = "stage") String column,
        @Schema(
                        description = "all of that as one text, the tokens of a JSON pointer",
                        examples = "/awards.csv/1781/stage")
                String pointer,
        @Schema(examples = "'icapital/smart21' is no stage") String reason) {
    private static final int LONGEST_REASON = 1000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    /** Without what JSON or the database could not hold, as a file may have anything in it. */
    Flaw {
        column = column == null ? "" : CONTROL.matcher(column).replaceAll("\uFFFD");
        pointer = CONTROL.matcher(pointer).replaceAll("\uFFFD");
        reason = CONTROL.matcher(shortened(reason)).replaceAll("\uFFFD");
    }

    /** A cell can have any length, and a sentence quotes it. */
    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON)) + "…";
    }

    static Flaw of(String file, long line, String column, String reason) {
        String pointer = Stream.of(file, line == 0 ? "" : Long.toString(line), column)
                .filter(token -> !token.isEmpty())
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        return new Flaw(file, line, column, pointer, reason);
    }

    static Flaw of(String file, String reason) {
        return of(file, 0, "", reason);
    }

    static Flaw of(String file, IOException unreadable) {
        return of(
                file,
                unreadable instanceof CharacterCodingException
                        ? "is not UTF-8"
                        : "cannot be read: " + unreadable.getMessage());
    }

    /** A place in the descriptor, by the JSON pointer into it. */
    static Flaw inDescriptor(String pointer, String reason) {
        return new Flaw(DataPackage.DESCRIPTOR, 0, "", "/" + DataPackage.DESCRIPTOR + pointer, reason);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : " " + column) + ": " + reason;
    }
}
