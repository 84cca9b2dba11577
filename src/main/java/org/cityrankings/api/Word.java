package org.cityrankings.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A term of a closed vocabulary, which reads the same in JSON, in SQL and in data packages. */
public interface Word {
    String word();

    /** All terms of a vocabulary, for a message. */
    static String all(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(term -> ((Word) term).word())
                .collect(Collectors.joining(", "));
    }
}
