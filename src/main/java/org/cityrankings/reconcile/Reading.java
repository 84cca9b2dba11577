package org.cityrankings.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One way to read a text: which part of it is the name, folded, and which parts say where that is. */
record Reading(NameForm name, List<String> places) {
    private static final int LONGEST_PLACE = 3;

    /** The whole text as the name, its first part, and what is left before words that name a country or part of one. */
    static List<Reading> of(String whole, List<String> parts, Regions regions) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(NameForm.of(whole), List.of()));
        if (parts.size() > 1 && !parts.get(0).isEmpty()) {
            readings.add(new Reading(NameForm.of(parts.get(0)), parts.subList(1, parts.size())));
        }
        if (parts.size() == 1) {
            String[] words = whole.split(" ");
            for (int i = Math.max(1, words.length - LONGEST_PLACE); i < words.length; i++) {
                String place = String.join(" ", Arrays.copyOfRange(words, i, words.length));
                if (!regions.places(place).isEmpty()) {
                    String name = String.join(" ", Arrays.copyOfRange(words, 0, i));
                    readings.add(new Reading(NameForm.of(name), List.of(place)));
                }
            }
        }
        return readings;
    }
}
