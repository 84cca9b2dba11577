package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.city.EventKind;

/**
 * What cities became part of, through any number of events. A city that was divided among several stays under itself,
 * because nobody knows whose share its awards are; so does one whose events lead back to it, which nobody can mean.
 */
final class Lineages {
    private final Map<String, LineageEvent> steps = new HashMap<>();
    private final Map<String, List<LineageEvent>> open = new TreeMap<>();

    Lineages(Collection<LineageEvent> events) {
        Map<String, List<LineageEvent>> byCity =
                events.stream().collect(Collectors.groupingBy(LineageEvent::city, TreeMap::new, Collectors.toList()));
        byCity.forEach((city, all) -> {
            List<LineageEvent> last = last(all);
            Set<Place> successors = last.stream().map(LineageEvent::successor).collect(Collectors.toSet());
            if (successors.size() == 1 && last.get(0).kind() != EventKind.SPLIT) {
                steps.put(city, last.get(0));
            } else {
                open.put(city, last);
            }
        });
        steps.keySet().stream()
                .filter(this::turnsBack)
                .toList()
                .forEach(city -> open.put(city, List.of(steps.remove(city))));
    }

    /** The latest of the events that ended a city as it was, or its splits if nothing else happened to it. */
    private static List<LineageEvent> last(List<LineageEvent> events) {
        List<LineageEvent> ends =
                events.stream().filter(event -> event.kind() != EventKind.SPLIT).toList();
        List<LineageEvent> from = ends.isEmpty() ? events : ends;
        String latest = from.stream()
                .map(event -> event.on().text())
                .max(String::compareTo)
                .orElseThrow();
        return from.stream().filter(event -> event.on().text().equals(latest)).toList();
    }

    /** Whether its own events lead back to it; not so for a city that only became part of one of those. */
    private boolean turnsBack(String city) {
        Set<String> seen = new TreeSet<>();
        String at = city;
        while (at != null && seen.add(at)) {
            at = steps.containsKey(at) ? steps.get(at).successor().city() : null;
        }
        return city.equals(at);
    }

    /** The events that lead from a city to where it is now, the first one first. */
    List<LineageEvent> path(String city) {
        List<LineageEvent> path = new ArrayList<>();
        for (LineageEvent step = steps.get(city);
                step != null;
                step = steps.get(step.successor().city())) {
            path.add(step);
        }
        return path;
    }

    /** The cities that have moved, and where to. */
    Map<String, Place> moved() {
        Map<String, Place> moved = new TreeMap<>();
        steps.keySet().forEach(city -> {
            List<LineageEvent> path = path(city);
            moved.put(city, path.get(path.size() - 1).successor());
        });
        return moved;
    }

    /** The city and all that came to be part of it. */
    Set<String> members(String city) {
        Set<String> members = new TreeSet<>(Set.of(city));
        steps.keySet().stream()
                .filter(other -> path(other).stream()
                        .anyMatch(step -> city.equals(step.successor().city())))
                .forEach(members::add);
        return members;
    }

    /** What was followed to count under these places, and what could not be. */
    LineageUsed used(Lineage rule, Set<String> placeKeys) {
        Map<String, LineageEvent> followed = new LinkedHashMap<>();
        steps.keySet().stream().sorted().forEach(city -> {
            List<LineageEvent> path = path(city);
            if (placeKeys.contains(city)
                    || path.stream()
                            .anyMatch(
                                    step -> placeKeys.contains(step.successor().key()))) {
                path.forEach(step -> followed.put(step.city(), step));
            }
        });
        List<LineageEvent> notFollowed = open.values().stream()
                .flatMap(List::stream)
                .filter(event -> placeKeys.contains(event.city())
                        || placeKeys.contains(event.successor().key()))
                .toList();
        return new LineageUsed(rule, List.copyOf(followed.values()), notFollowed);
    }
}
