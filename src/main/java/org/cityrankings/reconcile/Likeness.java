package org.cityrankings.reconcile;

import java.util.Arrays;

/** How alike two folded names are, from 0 to 1. */
final class Likeness {
    /** The same but for spaces, and the same words in another order. */
    private static final double SQUEEZED = 0.97;

    private static final double REORDERED = 0.96;

    /** The same name proper, with other designators or none. */
    private static final double SAME_CORE = 0.94;

    private static final double CONTRADICTION = 0.2;

    /** One begins with all words of the other. */
    private static final double SAME_BEGINNING = 0.7;

    /** Shorter names that differ in a letter are different names. */
    private static final int SHORTEST_WITH_ERROR = 5;

    /** Of shorter names that differ in a letter both may exist, as Nanning and Nanjing, and only one be in the record. */
    private static final int SHORTEST_CLEAR = 9;

    private static final double AMBIGUOUS = 0.81;

    /** Errors are rare in the first letter. */
    private static final double OTHER_FIRST_LETTER = 0.08;

    private Likeness() {}

    /** Of a name that was asked for and one of a city of the kind. */
    static double of(NameForm asked, NameForm name, String kind) {
        double contradiction = asked.contradicts(name, kind) ? CONTRADICTION : 0;
        if (asked.whole().equals(name.whole())) {
            return 1;
        }
        if (squeezed(asked.whole()).equals(squeezed(name.whole()))) {
            return SQUEEZED;
        }
        if (sorted(asked.whole()).equals(sorted(name.whole()))) {
            return REORDERED;
        }
        if (sorted(asked.core()).equals(sorted(name.core()))) {
            return SAME_CORE - contradiction;
        }
        double spelling = Math.max(spelling(asked.whole(), name.whole()), spelling(asked.core(), name.core()));
        return Math.max(
                Math.max(0, spelling - contradiction),
                begins(asked.whole(), name.whole()) || begins(name.whole(), asked.whole()) ? SAME_BEGINNING : 0);
    }

    private static boolean begins(String shorter, String longer) {
        return longer.startsWith(shorter + " ");
    }

    private static String squeezed(String name) {
        return name.replace(" ", "");
    }

    private static String sorted(String name) {
        String[] words = name.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** One less the share of letters that are wrong. */
    private static double spelling(String a, String b) {
        int length = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < SHORTEST_WITH_ERROR) {
            return 0;
        }
        int distance = distance(a, b);
        double most = distance > 0 && length < SHORTEST_CLEAR ? AMBIGUOUS : 1;
        double same = Math.min(most, 1 - (double) distance / length);
        return a.charAt(0) == b.charAt(0) ? same : same - OTHER_FIRST_LETTER;
    }

    /**
     * How many letters must be inserted, deleted, replaced or swapped with the next, no letter twice: the optimal
     * string alignment distance (after F. J. Damerau, A technique for computer detection and correction of spelling
     * errors, CACM 7(3), 1964).
     */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
