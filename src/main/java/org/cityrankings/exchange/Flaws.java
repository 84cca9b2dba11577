package org.cityrankings.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a data package, in memory that does not grow with how bad it is. */
final class Flaws {
    private static final int TOLD = 1000;

    private final List<Flaw> first = new ArrayList<>();
    private long count;

    void add(Flaw flaw) {
        count++;
        if (first.size() < TOLD) {
            first.add(flaw);
        }
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    FlawList told() {
        return new FlawList(count, first);
    }
}
