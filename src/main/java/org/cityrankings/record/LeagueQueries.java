package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class LeagueQueries {
    /** Cities that cut the awards into four parts of about the same size, as PostgreSQL last saw them. */
    private static final String QUARTERS =
            """
            select bounds[part * (array_length(bounds, 1) - 1) / 4 + 1] from (
              select cast(cast(histogram_bounds as text) as text[]) as bounds from pg_stats
              where schemaname = current_schema() and tablename = 'award' and attname = 'city') s, generate_series(1, 3) part
            where array_length(bounds, 1) > 4""";

    private static final String EDITIONS_OF_PLACE =
            """
            select place, count(*) as value from (
              select %1$s as place, a.program, a.year from %3$s where %4$s group by 1, 2, 3) e group by place""";
    private static final String PLACES = "select %1$s as place, 1 as value from %3$s where %4$s group by 1";
    private static final String POINTS_OF_PLACE =
            """
            select place, cast(sum(value) as bigint) as value from (
              select %1$s as place, a.program, a.year, max(POINTS) as value
              from %3$s where %4$s group by 1, 2, 3) e
            group by place""";

    /**
     * A bit for each country that an edition has an award of: what is put together for an edition stays small, where
     * telling apart all pairs of editions and countries would be slow.
     */
    private static final String COUNTRIES_OF_EDITIONS =
            """
            select cast(bit_or(set_bit(cast(repeat('0', %1$d) as bit(%1$d)), cast(k.place as int) - 1, 1)) as text)
            from award a join city c on c.id = a.city %2$s
              join unnest(cast(:codes as text[])) with ordinality k(code, place) on k.code = %3$s
            where true%4$s group by a.program, a.year""";

    private static final String COUNTRIES =
            """
            with v as materialized (%s)
            select k.code as country, k.name, g.value, g.cities from country k join (
              select coalesce(c.country, n.country) as country, sum(value) as value, count(*) as cities
              from v %s group by 1) g on g.country = k.code""";
    /** What a place is called, also one that is not a city of the record. */
    private static final String NAMED =
            """
            left join city c on c.id = place
            left join (select distinct place as key, name, country from %s) n on c.id is null and n.key = place""";

    /** Ranks are those of the values, of which there are few, so that only a page of the places has to be sorted. */
    private static final String LEAGUE =
            """
            with v as materialized (%s), ranked as (
              select value, %s as rank, sum(n) over () as total
              from (select value, count(*) as n from v group by value) n)
            select r.rank, c.id as city, coalesce(c.name, n.name) as name, coalesce(c.country, n.country) as country,
              t.value, r.total
            from (select place, value from v order by value desc, place limit :limit offset :offset) t
            join ranked r on r.value = t.value
            %s order by r.rank, t.place""";

    private final SqlQueries sql;

    LeagueQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** A row of a league, and how many rows there are in all. */
    @RegisterForReflection
    record Ranked(long rank, String city, String name, String country, BigDecimal value, long total) {}

    List<String> quarters() {
        return sql.strings(QUARTERS, Map.of());
    }

    /** A country, its value, and how many of its cities that comes from, or null where they were not looked at singly. */
    @RegisterForReflection
    record OfCountry(String country, String name, BigDecimal value, Long cities) {}

    List<Ranked> cities(LeagueRequest request, Weights weights, Scan scan, Moves moves) {
        Map<String, Object> parameters = new TreeMap<>(scan.parameters());
        parameters.put("limit", request.limit);
        parameters.put("offset", request.offset);
        String values = scan.each(ofPlaces(request.metric, weights));
        String statement = LEAGUE.formatted(values, request.ties.sql, NAMED.formatted(moves.table()));
        return sql.list(Ranked.class, statement, parameters);
    }

    /** All countries that have a value, in no order. */
    List<OfCountry> countries(Metric metric, Weights weights, Scan scan, Moves moves) {
        if (metric == Metric.EDITIONS) {
            return editionsOfCountries(scan, moves);
        }
        Map<String, Object> parameters = new TreeMap<>(scan.parameters());
        String values = scan.each(ofPlaces(metric, weights));
        return sql.list(OfCountry.class, COUNTRIES.formatted(values, NAMED.formatted(moves.table())), parameters);
    }

    private List<OfCountry> editionsOfCountries(Scan scan, Moves moves) {
        List<OfCountry> countries =
                sql.list(OfCountry.class, "select code as country, name from country order by code", Map.of());
        Map<String, Object> parameters = new TreeMap<>(scan.parameters());
        parameters.put("codes", countries.stream().map(OfCountry::country).toArray(String[]::new));
        String statement = moves.isEmpty()
                ? COUNTRIES_OF_EDITIONS.formatted(countries.size(), "", "c.country", scan.conditions())
                : COUNTRIES_OF_EDITIONS.formatted(
                        countries.size(),
                        "left join " + moves.table() + " on m.city = a.city",
                        "coalesce(m.country, c.country)",
                        scan.conditions());
        int[] editions = new int[countries.size()];
        sql.strings(statement, parameters).forEach(bits -> IntStream.range(0, editions.length)
                .filter(place -> bits.charAt(place) == '1')
                .forEach(place -> editions[place]++));
        return IntStream.range(0, editions.length)
                .filter(place -> editions[place] > 0)
                .mapToObj(place -> new OfCountry(
                        countries.get(place).country(),
                        countries.get(place).name(),
                        BigDecimal.valueOf(editions[place]),
                        null))
                .toList();
    }

    /** How many places have an award that counts. */
    long places(Scan scan) {
        return Long.parseLong(
                sql.strings("select cast(count(*) as text) from (%s) v".formatted(scan.each(PLACES)), scan.parameters())
                        .get(0));
    }

    private static String ofPlaces(Metric metric, Weights weights) {
        return switch (metric) {
            case EDITIONS -> EDITIONS_OF_PLACE;
            case CITIES -> PLACES;
            case POINTS -> POINTS_OF_PLACE.replace("POINTS", weights.sql());
        };
    }
}
