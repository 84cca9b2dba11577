package org.cityrankings.consensus;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage of an edition as the record holds it.
 *
 * @param edition whether there is such an edition
 * @param stage null where the record holds no list of the edition
 * @param expected how many cities were on the list, or null where nobody knows
 * @param held how many of them the record holds
 * @param ranked how many of these with a rank
 */
@RegisterForReflection
record PublishedList(
        String program, int year, boolean edition, String stage, Integer expected, Integer held, Integer ranked) {

    /** What to keep in mind, in full sentences. */
    List<String> caveats(String name, Unranked unranked) {
        List<String> caveats = new ArrayList<>();
        String absent = unranked == Unranked.TIED_LAST
                ? "a city that it does not have counts as last in it, though it may have been further up"
                : "it says nothing of others";
        if (expected == null) {
            caveats.add("How many cities %s ranked is not known; the record has ranks of %,d, and %s."
                    .formatted(name, ranked, absent));
        } else if (ranked < expected) {
            caveats.add(
                    "Of the %,d cities of %s the record has ranks of only %,d; places are counted among these, and %s."
                            .formatted(expected, name, ranked, absent));
        }
        if (held > ranked) {
            caveats.add("%s has %,d cities without a rank, which are left out.".formatted(name, held - ranked));
        }
        return caveats;
    }
}
