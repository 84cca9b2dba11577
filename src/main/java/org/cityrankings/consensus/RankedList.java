package org.cityrankings.consensus;

import java.math.BigDecimal;
import java.util.List;

/**
 * One list, perhaps of only some items, so that a consensus can be made of several.
 *
 * @param weight how many lists it counts for, more than 0
 * @param tiers the items from first to last; those in one tier are tied
 */
record RankedList(BigDecimal weight, List<List<String>> tiers) {}
