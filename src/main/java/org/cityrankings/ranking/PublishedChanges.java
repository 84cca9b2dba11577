package org.cityrankings.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityrankings.ranking.EditionRankingQueries.Row;
import org.cityrankings.ranking.RankingChanges.Among;
import org.cityrankings.ranking.RankingChanges.Change;
import org.cityrankings.robustness.RankOrder;
import org.cityrankings.robustness.TieRule;

/**
 * Splits changes of published ranks into what the list did and all else. Ranks counted again among the cities of both
 * editions leave the list out, so the rest of a change is its effect; that holds only where both lists are known as a
 * whole, since a city that is not held may have been in both.
 */
final class PublishedChanges {
    private final Map<String, Change> changes = new HashMap<>();
    private final List<String> notTold = new ArrayList<>();

    PublishedChanges(EditionList from, EditionList to) {
        Map<String, Integer> old = ranks(from);
        Map<String, Integer> now = ranks(to);
        List<String> common = old.keySet().stream().filter(now::containsKey).toList();
        boolean whole = ranked(from, old.size()) & ranked(to, now.size());
        Map<String, Integer> before = among(common, old);
        Map<String, Integer> after = among(common, now);
        for (String city : common) {
            Among among =
                    new Among(common.size(), before.get(city), after.get(city), before.get(city) - after.get(city));
            int gained = old.get(city) - now.get(city);
            changes.put(
                    city,
                    new Change(
                            old.get(city),
                            now.get(city),
                            gained,
                            whole ? Integer.valueOf(gained - among.gained()) : null,
                            whole ? Integer.valueOf(among.gained()) : null,
                            null,
                            null,
                            among));
        }
    }

    private static Map<String, Integer> ranks(EditionList list) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Row row : list.members()) {
            if (row.published() != null && row.published().rank() != null) {
                ranks.put(row.city(), row.published().rank());
            }
        }
        return ranks;
    }

    /** Whether the ranks of the whole list are known; says why not. */
    private boolean ranked(EditionList list, int ranks) {
        Integer expected = list.expected();
        boolean whole = expected != null && ranks >= expected;
        if (ranks == 0) {
            notTold.add("The record has no published ranks of the edition %d.".formatted(list.year()));
        } else if (!whole) {
            notTold.add(
                    "What others on the list did to published ranks: of the edition %d the record has ranks of %,d cities, and %s."
                            .formatted(
                                    list.year(),
                                    ranks,
                                    expected == null
                                            ? "how many there were is not known"
                                            : "there were %,d".formatted(expected)));
        }
        return whole;
    }

    private static Map<String, Integer> among(List<String> common, Map<String, Integer> ranks) {
        double[] again = RankOrder.ranks(
                common.stream().mapToDouble(city -> -ranks.get(city)).toArray(), TieRule.MIN);
        Map<String, Integer> among = new HashMap<>();
        for (int i = 0; i < again.length; i++) {
            among.put(common.get(i), (int) again[i]);
        }
        return among;
    }

    /** By city; those that have a published rank in both editions. */
    Map<String, Change> changes() {
        return changes;
    }

    List<String> notTold() {
        return notTold;
    }
}
