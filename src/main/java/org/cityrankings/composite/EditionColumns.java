package org.cityrankings.composite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cityrankings.indicator.Direction;
import org.cityrankings.indicator.EditionData;

/** The observations of an edition as columns, because a method takes an indicator of all cities at once. */
public final class EditionColumns {
    /** The one way in which an edition divides its cities. */
    static final String GROUP = "group";

    private final EditionData edition;
    private final Map<String, EditionData.Node> leaves = new TreeMap<>();
    private final Map<String, Map<String, BigDecimal>> values = new HashMap<>();
    private final List<String> cities;

    public EditionColumns(EditionData edition) {
        this.edition = edition;
        edition.criteria().stream()
                .filter(node -> node.indicator() != null)
                .forEach(leaf -> leaves.put(leaf.indicator(), leaf));
        edition.observations().forEach(one -> values.computeIfAbsent(one.indicator(), indicator -> new HashMap<>())
                .put(one.city(), one.value()));
        cities = edition.observations().stream()
                .map(EditionData.Value::city)
                .distinct()
                .sorted()
                .toList();
    }

    /** Higher values are better, unless the indicator or the goalposts say otherwise; null where nobody knows. */
    static Direction direction(EditionData.Node leaf) {
        return leaf.direction() != null || leaf.best() == null || leaf.worst() == null
                ? leaf.direction()
                : leaf.best().compareTo(leaf.worst()) > 0 ? Direction.HIGHER : Direction.LOWER;
    }

    /** The indicators of which some city has no value. */
    Set<String> gaps() {
        Set<String> gaps = new HashSet<>(leaves.keySet());
        gaps.removeIf(indicator ->
                values.containsKey(indicator) && values.get(indicator).size() == cities.size());
        return gaps;
    }

    public CompositeData data() {
        Map<String, String> groups = new HashMap<>();
        edition.groups().forEach(member -> groups.put(member.city(), member.group()));
        List<CompositeData.Indicator> indicators = new ArrayList<>();
        leaves.forEach((id, leaf) ->
                indicators.add(new CompositeData.Indicator(id, leaf.unit(), direction(leaf), column(id), null)));
        return new CompositeData(
                cities,
                indicators,
                null,
                groups.isEmpty()
                        ? null
                        : Map.of(GROUP, cities.stream().map(groups::get).toList()));
    }

    private List<Double> column(String indicator) {
        Map<String, BigDecimal> of = values.getOrDefault(indicator, Map.of());
        return cities.stream()
                .map(city -> of.containsKey(city) ? Double.valueOf(of.get(city).doubleValue()) : null)
                .toList();
    }
}
