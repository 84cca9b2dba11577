package org.cityrankings.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityrankings.record.League.Weight;

/** What a stage is worth by its position in its program: as many points as its number, unless told otherwise. */
final class Weights {
    private static final String FORM = "[1-9]\\d{0,3}:(\\d{1,6}|\\d{1,6}\\.\\d{1,6})";

    private final Map<Integer, BigDecimal> points = new TreeMap<>();
    private final Map<Integer, List<StageList>> stages;

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
        stages =
                counted.stream().collect(Collectors.groupingBy(StageList::position, TreeMap::new, Collectors.toList()));
    }

    List<Weight> used() {
        return points.entrySet().stream()
                .map(weight -> new Weight(weight.getKey(), weight.getValue()))
                .toList();
    }

    /** The points of an award {@code a} by the position of its stage. */
    String sql() {
        String cases = stages.keySet().stream()
                .map(position ->
                        """
                        when ((a.program, a.stage) in (select * from unnest(cast(:programs%1$d as text[]),
                          cast(:stages%1$d as text[])))) is true then cast(:points%1$d as numeric)"""
                                .formatted(position))
                .collect(Collectors.joining(" "));
        return cases.isEmpty() ? "0" : "case " + cases + " end";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        stages.forEach((position, lists) -> {
            List<Stages.Key> keys = lists.stream()
                    .map(list -> new Stages.Key(list.program(), list.stage()))
                    .distinct()
                    .toList();
            parameters.put(
                    "programs" + position,
                    keys.stream().map(Stages.Key::program).toArray(String[]::new));
            parameters.put(
                    "stages" + position, keys.stream().map(Stages.Key::stage).toArray(String[]::new));
            parameters.put("points" + position, points.get(position));
        });
        return parameters;
    }
}
