package org.cityrankings.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityrankings.city.CityKind;

/**
 * The awards that count, as SQL. Where nothing narrows them down they are read in the order of the index on cities,
 * in parts that workers share; conditions that are put as {@code is true} keep that order.
 */
final class Scan {
    private final Map<String, Object> parameters = new TreeMap<>();
    private final String conditions;
    private final Moves moves;
    private final List<String> parts;

    /** The cuts are the cities with which the second and further parts begin. */
    Scan(CountedLists counted, PlaceFilter filter, Moves moves, List<String> cuts) {
        boolean wide = filter.programs.isEmpty() && filter.countries.isEmpty();
        StringBuilder sql = new StringBuilder();
        if (!filter.programs.isEmpty()) {
            sql.append(" and (a.program, a.year, a.stage) in (select program, year, stage from ")
                    .append(CountedLists.TABLE)
                    .append(")");
            parameters.putAll(counted.parameters());
        } else {
            AwardConditions awards = new AwardConditions(counted);
            sql.append(awards.sql());
            parameters.putAll(awards.parameters());
        }
        String cities = cities(filter, parameters);
        if (!cities.isEmpty()) {
            sql.append(" and (a.city in (select c.id from city c where true")
                    .append(cities)
                    .append(")")
                    .append(wide ? ") is true" : ")");
        }
        conditions = sql.toString();
        parts = wide ? parts(cuts) : List.of("true");
        parameters.putAll(moves.parameters());
        this.moves = moves;
    }

    /** As literals, since the planner has to know them. */
    private static List<String> parts(List<String> cuts) {
        List<String> parts = new ArrayList<>();
        String from = "true";
        for (String cut : cuts) {
            String literal = AwardConditions.literal(cut);
            parts.add("%s and a.city < %s".formatted(from, literal));
            from = "a.city >= " + literal;
        }
        parts.add(from);
        return parts;
    }

    /** The conditions on cities {@code c}, and what they need. */
    static String cities(PlaceFilter filter, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (!filter.countries.isEmpty()) {
            conditions.append(" and c.country in (:countries)");
            parameters.put("countries", filter.countries);
        }
        if (!filter.kinds.isEmpty()) {
            conditions.append(" and c.kind in (:kinds)");
            parameters.put("kinds", filter.kinds.stream().map(CityKind::word).toList());
        }
        return conditions.toString();
    }

    /**
     * A statement over all the awards {@code a} that count, put together from the parts that workers share; no two
     * parts have the same place. Its places are for the expressions of the place and of its country, the tables, and
     * the conditions.
     */
    String each(String statement) {
        String staying = conditions + (moves.isEmpty() ? "" : " and a.city <> all(cast(:moved as text[]))");
        Stream<String> all =
                parts.stream().map(part -> statement.formatted("a.city", "c.country", "award a", part + staying));
        if (!moves.isEmpty()) {
            String moved = "award a join " + moves.table() + " on m.city = a.city";
            all = Stream.concat(
                    all, Stream.of(statement.formatted("m.place", "m.country", moved, "true" + conditions)));
        }
        return all.collect(Collectors.joining(" union all "));
    }

    /** The conditions on all the awards {@code a} that count, for a statement that needs no parts. */
    String conditions() {
        return conditions;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
