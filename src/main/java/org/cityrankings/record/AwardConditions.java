package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityrankings.record.Stages.Key;

/**
 * Which awards {@code a} count, as SQL that is cheap to ask of each of very many: by stage and year wherever that is
 * enough, and by single lists only in years of which some lists count and others do not.
 */
final class AwardConditions {
    private final Map<String, Object> parameters = new TreeMap<>();
    private final StringBuilder sql = new StringBuilder();

    AwardConditions(CountedLists counted) {
        Set<Key> stages = counted.awards().stream().map(Stages::key).collect(Collectors.toCollection(TreeSet::new));
        Set<Key> others = counted.all().stream()
                .map(Stages::key)
                .filter(stage -> !stages.contains(stage))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            and(of("counted", stages, others));
        }
        Map<Integer, Set<Boolean>> years = counted.all().stream()
                .filter(list -> stages.contains(Stages.key(list)))
                .collect(Collectors.groupingBy(
                        StageList::year,
                        Collectors.mapping(list -> counted.awards().contains(list), Collectors.toSet())));
        if (years.values().stream().anyMatch(some -> some.contains(false))) {
            and(years(counted, years));
        }
    }

    private void and(String condition) {
        sql.append(" and (").append(condition).append(") is true");
    }

    private String years(CountedLists counted, Map<Integer, Set<Boolean>> years) {
        parameters.put("wholeYears", years(years, Set.of(true)));
        Integer[] divided = years(years, Set.of(true, false));
        if (divided.length == 0) {
            return "a.year = any(cast(:wholeYears as int[]))";
        }
        Set<Integer> some = Set.of(divided);
        Collection<StageList> lists = counted.awards().stream()
                .filter(list -> some.contains(list.year()))
                .toList();
        parameters.put("dividedYears", divided);
        parameters.put("listPrograms", column(lists, StageList::program));
        parameters.put("listYears", lists.stream().map(StageList::year).toArray(Integer[]::new));
        parameters.put("listStages", column(lists, StageList::stage));
        return """
            a.year = any(cast(:wholeYears as int[])) or a.year = any(cast(:dividedYears as int[]))
              and (a.program, a.year, a.stage) in (select * from unnest(cast(:listPrograms as text[]),
                cast(:listYears as int[]), cast(:listStages as text[])))""";
    }

    private static Integer[] years(Map<Integer, Set<Boolean>> years, Set<Boolean> counted) {
        return years.entrySet().stream()
                .filter(year -> year.getValue().equals(counted))
                .map(Map.Entry::getKey)
                .toArray(Integer[]::new);
    }

    private String of(String name, Collection<Key> stages, Collection<Key> others) {
        return of(name, stages, others, parameters);
    }

    /** That an award is of one of the stages and of none of the others: by ids, and by programs only where ids mislead. */
    static String of(String name, Collection<Key> stages, Collection<Key> others, Map<String, Object> parameters) {
        Set<String> ambiguous = others.stream().map(Key::stage).collect(Collectors.toSet());
        Map<Boolean, List<Key>> told =
                stages.stream().collect(Collectors.partitioningBy(stage -> !ambiguous.contains(stage.stage())));
        List<String> ways = new ArrayList<>();
        if (!told.get(true).isEmpty()) {
            ways.add("a.stage in (" + ids(told.get(true)) + ")");
        }
        if (!told.get(false).isEmpty()) {
            parameters.put(name + "Programs", column(told.get(false), Key::program));
            parameters.put(name + "Stages", column(told.get(false), Key::stage));
            ways.add(
                    """
                    a.stage in (%2$s) and (a.program, a.stage) in (
                      select * from unnest(cast(:%1$sPrograms as text[]), cast(:%1$sStages as text[])))"""
                            .formatted(name, ids(told.get(false))));
        }
        return String.join(" or ", ways);
    }

    /** As literals, which PostgreSQL looks up much faster than what it gets to know only when it runs the statement. */
    private static String ids(Collection<Key> stages) {
        return stages.stream()
                .map(Key::stage)
                .distinct()
                .sorted()
                .map(AwardConditions::literal)
                .collect(Collectors.joining(", "));
    }

    /** An id as an SQL literal; ids have nothing in them that would have to be escaped. */
    static String literal(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalStateException(id + " is not an id");
        }
        return "'" + id + "'";
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
