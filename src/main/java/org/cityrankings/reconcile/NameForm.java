package org.cityrankings.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A folded name in its parts: all of it, the name proper, and the designators around that, so that City of Edmonton can
 * be compared with Edmonton.
 */
record NameForm(String whole, String core, List<String> designators) {
    /** A shorter name in Chinese, Japanese or Korean may be all name. */
    private static final int LONG_ENOUGH_FOR_SUFFIX = 3;

    static NameForm of(String folded) {
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        List<String> designators = new ArrayList<>();
        if (words.size() > 2 && words.get(0).equals("the") && Designators.isOne(words.get(1))) {
            words.remove(0);
        }
        while (words.size() > 1 && Designators.isOne(words.get(0))) {
            designators.add(words.remove(0));
            if (words.size() > 1 && Designators.isConnector(words.get(0))) {
                words.remove(0);
            }
        }
        while (words.size() > 1 && Designators.isOne(words.get(words.size() - 1))) {
            designators.add(words.remove(words.size() - 1));
        }
        String core = String.join(" ", words);
        String last = core.substring(Math.max(0, core.length() - 1));
        if (core.length() >= LONG_ENOUGH_FOR_SUFFIX && Designators.isOne(last)) {
            designators.add(last);
            core = core.substring(0, core.length() - 1);
        }
        return new NameForm(folded, core, List.copyOf(designators));
    }

    /** Whether a designator that the other name lacks does not go with a city of the kind. */
    boolean contradicts(NameForm other, String kind) {
        return designators.stream()
                .filter(word -> !other.designators.contains(word))
                .anyMatch(word -> !Designators.kinds(word).contains(kind));
    }
}
