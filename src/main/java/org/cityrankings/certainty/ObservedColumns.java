package org.cityrankings.certainty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityrankings.certainty.CompositeDataQueries.Observed;
import org.cityrankings.composite.CompositeData;

/** Observations of the record as columns, because a method takes an indicator of all cities at once. */
final class ObservedColumns {
    private final Map<String, Map<String, Observed>> byIndicator = new HashMap<>();

    ObservedColumns(List<Observed> all) {
        all.forEach(one -> byIndicator
                .computeIfAbsent(one.indicator(), indicator -> new HashMap<>())
                .put(one.city(), one));
    }

    /** The values in the order of the cities, null where there are none. */
    List<Double> of(String indicator, List<String> cities) {
        Map<String, Observed> column = byIndicator.getOrDefault(indicator, Map.of());
        return cities.stream()
                .map(column::get)
                .map(one -> one == null ? null : (Double) one.value().doubleValue())
                .toList();
    }

    /** The data with these as the values before. */
    CompositeData before(CompositeData data) {
        return new CompositeData(
                data.cities(),
                data.indicators().stream()
                        .map(one -> new CompositeData.Indicator(
                                one.id(), one.unit(), one.direction(), one.values(), of(one.id(), data.cities())))
                        .toList(),
                data.denominators(),
                data.groups());
    }

    /** Those that the data have no value for. */
    List<Observed> missingIn(CompositeData data) {
        Set<List<String>> gaps = new HashSet<>();
        data.indicators().forEach(one -> {
            for (int city = 0; city < one.values().size(); city++) {
                if (one.values().get(city) == null) {
                    gaps.add(List.of(one.id(), data.cities().get(city)));
                }
            }
        });
        return byIndicator.values().stream()
                .flatMap(column -> column.values().stream())
                .filter(one -> gaps.contains(List.of(one.indicator(), one.city())))
                .sorted((a, b) -> (a.indicator() + " " + a.city()).compareTo(b.indicator() + " " + b.city()))
                .toList();
    }
}
