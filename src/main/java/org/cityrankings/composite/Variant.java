package org.cityrankings.composite;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityrankings.api.Word;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;
import org.cityrankings.program.Normalisation;

/** What is done otherwise for all criteria than the method says; null where nothing is. */
public record Variant(Normalisation normalisation, Aggregation aggregation, Imputation imputation) {
    public static final Variant NONE = new Variant(null, null, null);

    /** What is otherwise, in words. */
    public String words() {
        String words = Stream.of(normalisation, aggregation, imputation)
                .filter(Objects::nonNull)
                .map(Word::word)
                .collect(Collectors.joining(" and "));
        return words.isEmpty() ? "as the method says" : "with " + words;
    }
}
