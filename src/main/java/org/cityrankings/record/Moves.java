package org.cityrankings.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which cities count under another place than themselves, and the places that count others under them. */
final class Moves {
    private final Map<String, Place> places = new TreeMap<>();

    Moves(Lineages lineages) {
        lineages.moved().forEach((city, place) -> {
            places.put(city, place);
            if (place.city() != null) {
                places.put(place.city(), place);
            }
        });
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    String[] cities() {
        return places.keySet().toArray(String[]::new);
    }

    /** The keys of the places, in the order of the cities. */
    String[] keys() {
        return places.values().stream().map(Place::key).toArray(String[]::new);
    }

    String[] countries() {
        return places.values().stream().map(Place::country).toArray(String[]::new);
    }

    /** Each place once. */
    List<Place> distinct() {
        return places.values().stream().distinct().toList();
    }

    /** The key of the place under which a city counts. */
    String keyOf(String city) {
        return places.containsKey(city) ? places.get(city).key() : city;
    }
}
