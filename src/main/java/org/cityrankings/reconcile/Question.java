package org.cityrankings.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A name to be reconciled, with what is known of its city; the texts are as they came. What stands behind a comma or in
 * brackets is about the place of the city, as in Bristol, UK.
 */
record Question(String text, List<String> countries, List<String> kinds, int limit) {
    private static final Pattern APART = Pattern.compile("\\s*[,;(（、]\\s*");
    private static final int MOST_PARTS = 4;

    /** The name and what stands behind it, each part as it came. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        Arrays.stream(APART.split(text))
                .filter(part -> !part.isBlank())
                .limit(MOST_PARTS)
                .forEach(parts::add);
        return parts;
    }
}
