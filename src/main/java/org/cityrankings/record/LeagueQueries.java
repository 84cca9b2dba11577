package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            select place, sum(value) as value from (
              select %1$s as place, a.program, a.year, max(POINTS) as value
              from %3$s where %4$s group by 1, 2, 3) e
            group by place""";
    private static final String EDITIONS_OF_COUNTRY =
            """
            select %2$s as country, a.program, a.year from %3$s join city c on c.id = a.city where %4$s group by 1, 2, 3""";
    private static final String BY_COUNTRY =
            """
            select coalesce(c.country, n.country) as country, sum(value) as value
            from (OF_PLACES) g NAMED group by 1""";
    /** What a place is called, also one that is not a city of the record. */
    private static final String NAMED =
            """
            left join city c on c.id = place
            left join (select distinct place as key, name, country from %s) n on c.id is null and n.key = place""";

    private final SqlQueries sql;

    LeagueQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** A row of a league, and how many rows there are in all. */
    record Ranked(long rank, String city, String name, String country, BigDecimal value, long total) {}

    List<String> quarters() {
        return sql.strings(QUARTERS, Map.of());
    }

    List<Ranked> cities(LeagueRequest request, Weights weights, Scan scan, Moves moves) {
        String statement =
                """
                select t.rank, c.id as city, coalesce(c.name, n.name) as name, coalesce(c.country, n.country) as country,
                  t.value, t.total
                from (
                  select place, value, %s over (order by value desc) as rank, count(*) over () as total
                  from (%s) v order by value desc, place limit :limit offset :offset) t
                %s order by t.rank, t.place"""
                        .formatted(
                                request.ties.sql,
                                scan.each(ofPlaces(request.metric, weights)),
                                NAMED.formatted(moves.table()));
        return sql.list(Ranked.class, statement, parameters(request, weights, scan));
    }

    List<Ranked> countries(LeagueRequest request, Weights weights, Scan scan, Moves moves) {
        String counted = request.metric == Metric.EDITIONS
                ? "select country, count(*) as value from (select distinct country, program, year from (%s) e) e group by 1"
                        .formatted(scan.each(EDITIONS_OF_COUNTRY))
                : "select country, sum(value) as value from (%s) p group by 1"
                        .formatted(scan.each(BY_COUNTRY
                                .replace("OF_PLACES", ofPlaces(request.metric, weights))
                                .replace("NAMED", NAMED.formatted(moves.table()))));
        String statement =
                """
                select t.rank, k.name, t.country, t.value, t.total
                from (
                  select country, value, %s over (order by value desc) as rank, count(*) over () as total
                  from (%s) v order by value desc, country limit :limit offset :offset) t
                join country k on k.code = t.country order by t.rank, t.country"""
                        .formatted(request.ties.sql, counted);
        return sql.list(Ranked.class, statement, parameters(request, weights, scan));
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

    private static Map<String, Object> parameters(LeagueRequest request, Weights weights, Scan scan) {
        Map<String, Object> parameters = new TreeMap<>(scan.parameters());
        parameters.put("limit", request.limit);
        parameters.put("offset", request.offset);
        if (request.metric == Metric.POINTS) {
            parameters.putAll(weights.parameters());
        }
        return parameters;
    }
}
