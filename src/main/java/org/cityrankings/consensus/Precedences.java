package org.cityrankings.consensus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.cityrankings.api.Interruption;

/** Which items come before which in every best order, from which follows how far ranks are certain. */
final class Precedences {
    private final BitSet[] later;

    Precedences(int size) {
        later = new BitSet[size];
        Arrays.setAll(later, item -> new BitSet(size));
    }

    void add(int earlier, int later) {
        this.later[earlier].set(later);
    }

    void add(int[] earlier, int[] later) {
        for (int one : earlier) {
            for (int other : later) {
                add(one, other);
            }
        }
    }

    /** Adds what follows, after Warshall. */
    void close() {
        for (int via = 0; via < later.length; via++) {
            Interruption.check();
            for (BitSet follows : later) {
                if (follows.get(via)) {
                    follows.or(later[via]);
                }
            }
        }
    }

    /** One more than the number of those that always come before. */
    int[] best() {
        return IntStream.range(0, later.length)
                .map(item -> 1
                        + (int) Arrays.stream(later)
                                .filter(follows -> follows.get(item))
                                .count())
                .toArray();
    }

    int[] worst() {
        return Arrays.stream(later)
                .mapToInt(follows -> later.length - follows.cardinality())
                .toArray();
    }
}
