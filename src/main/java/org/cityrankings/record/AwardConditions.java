package org.cityrankings.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Set<Key> stages = counted.awards().stream().map(Stages::key).collect(Collectors.toSet());
        Set<Key> others = counted.all().stream()
                .map(Stages::key)
                .filter(stage -> !stages.contains(stage))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            and(of(stages, others));
        }
        Map<Integer, Set<Boolean>> years = counted.all().stream()
                .filter(list -> stages.contains(Stages.key(list)))
                .collect(Collectors.groupingBy(
                        StageList::year, Collectors.mapping(counted::counts, Collectors.toSet())));
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

    /** That an award is of one of the stages and of none of the others: by ids, and by programs only where ids mislead. */
    static String of(Collection<Key> stages, Collection<Key> others) {
        Set<String> ambiguous = others.stream().map(Key::stage).collect(Collectors.toSet());
        List<String> ways = new ArrayList<>();
        List<String> clear = stages.stream()
                .map(Key::stage)
                .filter(id -> !ambiguous.contains(id))
                .toList();
        if (!clear.isEmpty()) {
            ways.add("a.stage in (%s)".formatted(literals(clear)));
        }
        stages.stream()
                .filter(stage -> ambiguous.contains(stage.stage()))
                .collect(Collectors.groupingBy(
                        Key::stage, TreeMap::new, Collectors.mapping(Key::program, Collectors.toList())))
                .forEach((id, programs) ->
                        ways.add("a.stage = %s and a.program in (%s)".formatted(literal(id), literals(programs))));
        return String.join(" or ", ways);
    }

    /** As literals, which PostgreSQL looks up much faster than what it gets to know only when it runs the statement. */
    private static String literals(Collection<String> ids) {
        return ids.stream().distinct().sorted().map(AwardConditions::literal).collect(Collectors.joining(", "));
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
