package org.cityrankings.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.League.Weight;
import org.cityrankings.record.Stages.Key;

/** What a stage is worth by its position in its program: as many points as its number, unless told otherwise. */
final class Weights {
    private static final String FORM = "[1-9]\\d{0,3}:(\\d{1,6}|\\d{1,6}\\.\\d{1,6})";

    private final Map<Integer, BigDecimal> points = new TreeMap<>();
    private final Map<Key, Integer> stages = new HashMap<>();
    private final int digits;

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
        counted.forEach(list -> stages.put(Stages.key(list), list.position()));
        Collection<Integer> positions = new TreeSet<>(stages.values());
        points.keySet().stream()
                .filter(position -> !positions.contains(position))
                .findFirst()
                .ifPresent(position -> Contradictions.refuse(
                        true, "weights", "No stage that counts has the position %d.".formatted(position)));
        positions.forEach(position -> points.putIfAbsent(position, BigDecimal.valueOf(position)));
        digits = points.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    List<Weight> used() {
        return points.entrySet().stream()
                .map(weight -> new Weight(weight.getKey(), weight.getValue()))
                .toList();
    }

    /**
     * The points of an award {@code a}, without their decimal point so that they are whole numbers. Stages that are at
     * another position than most of their name are asked for first, so that for all others the name is enough.
     */
    String sql() {
        Map<String, Integer> usual = usual();
        Map<Boolean, Map<Integer, List<Key>>> cases = stages.keySet().stream()
                .collect(Collectors.partitioningBy(
                        stage -> stages.get(stage).equals(usual.get(stage.stage())),
                        Collectors.groupingBy(stages::get, TreeMap::new, Collectors.toList())));
        StringBuilder sql = new StringBuilder();
        cases.get(false).forEach((position, of) -> sql.append(when(position, AwardConditions.of(of, stages.keySet()))));
        cases.get(true).forEach((position, of) -> sql.append(when(position, AwardConditions.of(of, Set.of()))));
        return sql.isEmpty() ? "0" : "case" + sql + " end";
    }

    /** The position that most stages of a name have. */
    private Map<String, Integer> usual() {
        Map<String, Map<Integer, Long>> counts = stages.keySet().stream()
                .collect(Collectors.groupingBy(
                        Key::stage, Collectors.groupingBy(stages::get, TreeMap::new, Collectors.counting())));
        Map<String, Integer> usual = new TreeMap<>();
        counts.forEach((name, of) -> usual.put(
                name,
                Collections.max(of.entrySet(), Map.Entry.comparingByValue()).getKey()));
        return usual;
    }

    private String when(int position, String condition) {
        return " when %s then %s"
                .formatted(
                        condition, points.get(position).movePointRight(digits).longValueExact());
    }

    /** Points out of such whole numbers, without zeros at the end. */
    BigDecimal points(BigDecimal whole) {
        BigDecimal points = whole.movePointLeft(digits).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
