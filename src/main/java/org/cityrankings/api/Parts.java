package org.cityrankings.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lists in bodies: an absent one is empty; null items stay, for the validation to name their place. */
public final class Parts {
    private Parts() {}

    public static <T> List<T> of(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
