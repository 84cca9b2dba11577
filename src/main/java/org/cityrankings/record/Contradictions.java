package org.cityrankings.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cityrankings.api.At;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.Word;

/** Refuses values of parameters that cannot be meant, alone or together, once for all questions. */
final class Contradictions {
    private Contradictions() {}

    static void refuse(boolean contradiction, String parameter, String detail) {
        if (contradiction) {
            throw Failure.at(ProblemType.INVALID_PARAMETER, At.parameter(parameter), detail);
        }
    }

    static void refuse(RecordScope scope, String parameter, Integer year) {
        refuse(
                year != null && !scope.counts(year),
                parameter,
                "The edition %s is not among those from fromYear to toYear.".formatted(year));
    }

    /** The values of a parameter that can be repeated or have several joined by commas. */
    static List<String> split(Collection<String> values) {
        Set<String> single = new LinkedHashSet<>();
        values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .forEach(single::add);
        return List.copyOf(single);
    }

    static <T extends Enum<T> & Word> List<T> words(Class<T> vocabulary, String parameter, List<String> values) {
        return values.stream()
                .map(value -> Arrays.stream(vocabulary.getEnumConstants())
                        .filter(term -> term.word().equals(value))
                        .findFirst()
                        .orElseThrow(() -> Failure.at(
                                ProblemType.INVALID_PARAMETER,
                                At.parameter(parameter),
                                "'%s' is not one of %s.".formatted(value, Word.all(vocabulary)))))
                .toList();
    }
}
