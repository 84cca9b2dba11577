package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.List;

/**
 * A list with what has to be told about it.
 *
 * @param published how many items it had when it was published, or null where that is not known or does not apply
 * @param shown whether the answer repeats it
 */
record NamedList(String name, BigDecimal weight, List<List<String>> tiers, Integer published, boolean shown) {
    Consensus.Source source() {
        int items = tiers.stream().mapToInt(List::size).sum();
        return new Consensus.Source(name, weight, items, published, shown ? tiers : null);
    }
}
