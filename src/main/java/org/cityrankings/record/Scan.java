package org.cityrankings.record;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityrankings.api.Word;

/**
 * The awards that count, as SQL. Where nothing narrows them down they are read in the order of the index on cities,
 * in two parts that workers share; conditions that are put as {@code is true} keep that order.
 */
final class Scan {
    private final Map<String, Object> parameters = new TreeMap<>();
    private final String conditions;
    private final boolean wide;

    /** The lists whose awards count, or null for all; the city from which on the second part begins. */
    Scan(Collection<StageList> counted, PlaceFilter filter, Moves moves, String middle) {
        wide = filter.programs.isEmpty() && filter.countries.isEmpty();
        String so = wide ? ") is true" : ")";
        StringBuilder sql = new StringBuilder();
        if (counted != null) {
            sql.append(" and ((a.program, a.year, a.stage) in (select * from unnest(cast(:programs as text[]),"
                            + " cast(:years as int[]), cast(:stages as text[])))")
                    .append(so);
            parameters.put("programs", array(counted.stream().map(StageList::program)));
            parameters.put("years", counted.stream().map(StageList::year).toArray(Integer[]::new));
            parameters.put("stages", array(counted.stream().map(StageList::stage)));
        }
        String cities = Stream.of(in("country", filter.countries), in("kind", filter.kinds))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        if (!cities.isEmpty()) {
            sql.append(" and (a.city in (select id from city where " + cities + ")")
                    .append(so);
        }
        conditions = sql.toString();
        if (wide) {
            parameters.put("middle", middle);
        }
        if (!moves.isEmpty()) {
            parameters.put("moved", moves.cities());
            parameters.put("places", moves.keys());
            parameters.put("placeCountries", moves.countries());
        }
    }

    private String in(String column, Collection<?> values) {
        if (values.isEmpty()) {
            return "";
        }
        parameters.put(
                column,
                values.stream()
                        .map(value -> value instanceof Word term ? term.word() : value)
                        .toList());
        return column + " in (:" + column + ")";
    }

    private static String[] array(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /**
     * A statement over all the awards {@code a} that count, put together from the parts that workers share; no two
     * parts have the same place. Its places are for the expressions of the place and of its country, the tables, and
     * the conditions.
     */
    String each(String statement) {
        boolean moving = parameters.containsKey("moved");
        String staying = conditions + (moving ? " and a.city <> all(cast(:moved as text[]))" : "");
        Stream<String> parts = wide ? Stream.of("a.city < :middle", "a.city >= :middle") : Stream.of("true");
        Stream<String> all = parts.map(part -> statement.formatted("a.city", "c.country", "award a", part + staying));
        if (moving) {
            String moved = "award a join unnest(cast(:moved as text[]), cast(:places as text[]),"
                    + " cast(:placeCountries as text[])) m(city, place, country) on m.city = a.city";
            all = Stream.concat(
                    all, Stream.of(statement.formatted("m.place", "m.country", moved, "true" + conditions)));
        }
        return all.collect(Collectors.joining(" union all "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
