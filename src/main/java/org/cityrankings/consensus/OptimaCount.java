package org.cityrankings.consensus;

/**
 * How many orders are equally good, counted up to a limit, since items that nothing tells apart multiply them fast.
 *
 * @param exact whether there are that many, and not at least that many
 */
record OptimaCount(long count, boolean exact) {
    /** The largest power of ten that JSON numbers carry exactly everywhere. */
    static final long LIMIT = 1_000_000_000_000_000L;

    static final OptimaCount ONE = new OptimaCount(1, true);

    OptimaCount {
        exact = exact && count < LIMIT;
        count = Math.min(count, LIMIT);
    }

    OptimaCount times(OptimaCount other) {
        long product = count > LIMIT / other.count ? LIMIT : count * other.count;
        return new OptimaCount(product, exact && other.exact);
    }

    OptimaCount atLeast(OptimaCount other) {
        return exact || count >= other.count ? this : new OptimaCount(other.count, false);
    }

    OptimaCount uncertain() {
        return new OptimaCount(count, false);
    }

    /** In how many ways that many things can be chosen, which is also in how many two sequences can be merged. */
    static OptimaCount choose(int of, int chosen) {
        OptimaCount ways = ONE;
        for (int i = 1; i <= Math.min(chosen, of - chosen) && ways.exact; i++) {
            long next = of - i + 1;
            ways = ways.count > Long.MAX_VALUE / next
                    ? new OptimaCount(LIMIT, false)
                    : new OptimaCount(ways.count * next / i, true);
        }
        return ways;
    }

    static OptimaCount factorial(int size) {
        OptimaCount ways = ONE;
        for (int i = 2; i <= size && ways.exact; i++) {
            ways = ways.times(new OptimaCount(i, true));
        }
        return ways;
    }
}
