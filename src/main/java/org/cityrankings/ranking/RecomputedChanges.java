package org.cityrankings.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.ranking.RankingChanges.Change;

/**
 * Splits changes of rank between two editions that can be computed, one step after the other, so that the parts add up
 * exactly. The path is: all cities of the old edition; those of both editions; with the new values; with the new method;
 * all cities of the new edition. The first and the last step are the effect of the list. Other paths would give other
 * parts; a city that entered has no old values, so a path over the whole new list does not exist.
 */
final class RecomputedChanges {
    private final double limit;
    private final Map<String, Change> changes = new HashMap<>();
    private final List<String> notTold = new ArrayList<>();
    private final Set<String> caveats = new TreeSet<>();

    private record Ranks(Map<String, Integer> of) {
        int gained(String city, Ranks next) {
            return of.get(city) - next.of.get(city);
        }
    }

    /** @param limit of elementary operations for each of the steps */
    RecomputedChanges(EditionData from, EditionData to, double limit) {
        this.limit = limit;
        List<String> common = common(from, to);
        Optional<Ranks> old = ranks(from, "The edition %d cannot be computed again".formatted(from.year()));
        Optional<Ranks> now = ranks(to, "The edition %d cannot be computed again".formatted(to.year()));
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        if (common.isEmpty()) {
            notTold.add("No city has observations in both editions.");
            return;
        }
        WhatIf both = WhatIf.only(common);
        String alone = "The cities of both editions cannot be computed alone";
        Optional<Ranks> before = ranks(both.on(from), alone);
        Optional<Ranks> after = ranks(both.on(to), alone);
        if (before.isPresent() && after.isPresent()) {
            Optional<Ranks> between = from.method().equals(to.method()) ? after : between(both.on(to.by(from)), from);
            split(old.get(), before.get(), between.orElse(null), after.get(), now.get());
        }
    }

    private void split(Ranks old, Ranks before, Ranks between, Ranks after, Ranks now) {
        for (String city : before.of.keySet()) {
            boolean told = between != null && between.of.containsKey(city);
            if (after.of.containsKey(city) && old.of.containsKey(city) && now.of.containsKey(city)) {
                changes.put(
                        city,
                        new Change(
                                old.of.get(city),
                                now.of.get(city),
                                old.gained(city, now),
                                old.gained(city, before) + after.gained(city, now),
                                before.gained(city, after),
                                told ? Integer.valueOf(before.gained(city, between)) : null,
                                told ? Integer.valueOf(between.gained(city, after)) : null,
                                null));
            }
        }
    }

    private static List<String> common(EditionData from, EditionData to) {
        Set<String> there = new HashSet<>();
        from.observations().forEach(value -> there.add(value.city()));
        return to.observations().stream()
                .map(EditionData.Value::city)
                .distinct()
                .filter(there::contains)
                .toList();
    }

    private Optional<Ranks> between(EditionData edition, EditionData old) {
        String otherwise = "The values of %d cannot be put into the method of %d".formatted(edition.year(), old.year());
        Set<String> observed = new HashSet<>();
        edition.observations().forEach(value -> observed.add(value.indicator()));
        List<String> unseen = edition.criteria().stream()
                .filter(node -> node.indicator() != null && !"0".equals(node.weight()))
                .map(EditionData.Node::indicator)
                .filter(indicator -> !observed.contains(indicator))
                .toList();
        if (!unseen.isEmpty()) {
            notTold.add("%s: there are none of '%s'.".formatted(otherwise, String.join("', '", unseen)));
            return Optional.empty();
        }
        return ranks(edition, otherwise);
    }

    private Optional<Ranks> ranks(EditionData edition, String otherwise) {
        try {
            Recomputation computed = Recomputation.asStored(edition, limit);
            caveats.addAll(computed.caveats());
            return Optional.of(new Ranks(computed.ranks()));
        } catch (Failure failure) {
            if (failure.type() != ProblemType.NOT_RECOMPUTABLE) {
                throw failure;
            }
            notTold.add("%s: %s".formatted(otherwise, failure.getMessage()));
            return Optional.empty();
        }
    }

    /** By city; only those that have a rank at every step but the middle one. */
    Map<String, Change> changes() {
        return changes;
    }

    /** Why there are no changes, or no split of them. */
    List<String> notTold() {
        return notTold;
    }

    List<String> caveats() {
        return List.copyOf(caveats);
    }
}
