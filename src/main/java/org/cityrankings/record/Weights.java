package org.cityrankings.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.League.Weight;

/** What a stage is worth by its position in its program: as many points as its number, unless told otherwise. */
final class Weights {
    /** How many digits points may have behind the point. */
    private static final int DIGITS = 6;

    private static final String FORM = "[1-9]\\d{0,3}:(\\d{1,6}|\\d{1,6}\\.\\d{1,6})";

    private final Map<Integer, BigDecimal> points = new TreeMap<>();
    private final Map<Integer, Set<Stages.Key>> stages;

    Weights(List<String> asked, Collection<StageList> counted) {
        for (String weight : Contradictions.split(asked)) {
            Contradictions.refuse(
                    !weight.matches(FORM),
                    "weights",
                    "'%s' is not a position and its points like 2:3.".formatted(weight));
            String[] parts = weight.split(":");
            Contradictions.refuse(
                    points.put(Integer.valueOf(parts[0]), new BigDecimal(parts[1])) != null,
                    "weights",
                    "The position %s is there twice.".formatted(parts[0]));
        }
        Collection<Integer> positions =
                counted.stream().map(StageList::position).collect(Collectors.toCollection(TreeSet::new));
        points.keySet().stream()
                .filter(position -> !positions.contains(position))
                .findFirst()
                .ifPresent(position -> Contradictions.refuse(
                        true, "weights", "No stage that counts has the position %d.".formatted(position)));
        positions.forEach(position -> points.putIfAbsent(position, BigDecimal.valueOf(position)));
        stages = counted.stream()
                .collect(Collectors.groupingBy(
                        StageList::position, TreeMap::new, Collectors.mapping(Stages::key, Collectors.toSet())));
    }

    List<Weight> used() {
        return points.entrySet().stream()
                .map(weight -> new Weight(weight.getKey(), weight.getValue()))
                .toList();
    }

    /** The points of an award {@code a} by the position of its stage, in millionths, so that they are whole numbers. */
    String sql(Map<String, Object> parameters) {
        StringBuilder cases = new StringBuilder();
        stages.forEach((position, keys) -> {
            List<Stages.Key> others = stages.entrySet().stream()
                    .filter(other -> !other.getKey().equals(position))
                    .flatMap(other -> other.getValue().stream())
                    .toList();
            String name = "position" + position;
            cases.append(" when (%s) is true then cast(:%sPoints as bigint)"
                    .formatted(AwardConditions.of(name, keys, others, parameters), name));
            parameters.put(
                    name + "Points",
                    points.get(position).scaleByPowerOfTen(DIGITS).longValueExact());
        });
        return cases.isEmpty() ? "0" : "case" + cases + " end";
    }

    /** Points out of millionths, without zeros at the end. */
    static BigDecimal points(BigDecimal millionths) {
        BigDecimal points = millionths.scaleByPowerOfTen(-DIGITS).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
