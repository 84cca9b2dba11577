package org.cityrankings.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which cities count under another place than themselves, and the places that count others under them. */
final class Moves {
    private static final String TABLE =
            """
            unnest(cast(:moved as text[]), cast(:movedTo as text[]), cast(:movedToId as text[]),
              cast(:movedToName as text[]), cast(:movedToCountry as text[])) m(city, place, id, name, country)""";
    private static final String NOBODY =
            """
            (select cast(null as text), cast(null as text), cast(null as text), cast(null as text), cast(null as text) where false) m(city, place, id, name, country)""";

    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Set<String>> cities;

    Moves(Lineages lineages) {
        lineages.moved().forEach((city, place) -> {
            places.put(city, place);
            if (place.city() != null) {
                places.put(place.city(), place);
            }
        });
        cities = places.keySet().stream().collect(Collectors.groupingBy(this::keyOf, Collectors.toSet()));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The columns of {@link #TABLE}; none where nobody moved, since it is not looked at then. */
    Map<String, Object> parameters() {
        return isEmpty()
                ? Map.of()
                : Map.of(
                        "moved", places.keySet().toArray(String[]::new),
                        "movedTo", column(Place::key),
                        "movedToId", column(Place::city),
                        "movedToName", column(Place::name),
                        "movedToCountry", column(Place::country));
    }

    private String[] column(Function<Place, String> of) {
        return places.values().stream().map(of).toArray(String[]::new);
    }

    /** The table {@code m} of where each city moved to; without rows where nobody moved. */
    String table() {
        return isEmpty() ? NOBODY : TABLE;
    }

    /** Each place once. */
    List<Place> distinct() {
        return places.values().stream().distinct().toList();
    }

    /** The key of the place under which a city counts. */
    String keyOf(String city) {
        return places.containsKey(city) ? places.get(city).key() : city;
    }

    /** The cities that count under the place of this key. */
    Collection<String> citiesOf(String key) {
        return cities.getOrDefault(key, Set.of(key));
    }
}
