package org.cityrankings.consensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.city.CityKind;

@ApplicationScoped
class PublishedListQueries {
    private static final String ASKED =
            "unnest(cast(:programs as text[]), cast(:years as int[])) with ordinality q(program, year, place)";

    private static final String LISTS =
            """
            select q.program, q.year, e.year is not null as edition, l.stage, l.expected, a.held, a.ranked
            from %s
              left join edition e on (e.program, e.year) = (q.program, q.year)
              left join stage_list l on (l.program, l.year) = (e.program, e.year)
              left join lateral (select count(*) as held, count(rank) as ranked from award a
                where (a.program, a.year, a.stage) = (l.program, l.year, l.stage)) a on l.stage is not null
            order by q.place, l.position"""
                    .formatted(ASKED);

    private static final String CITIES =
            """
            select a.program, a.year, a.stage, a.city, c.name, c.country, a.rank
            from %s
              join award a on (a.program, a.year) = (q.program, q.year)
              join city c on c.id = a.city
            where a.rank is not null
              and (cardinality(cast(:countries as text[])) = 0 or c.country = any(cast(:countries as text[])))
              and (cardinality(cast(:kinds as text[])) = 0 or c.kind = any(cast(:kinds as text[])))
            order by a.rank, a.city"""
                    .formatted(ASKED);

    private final SqlQueries sql;

    PublishedListQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** All stages of the editions, or a row without a stage where the record holds none. */
    List<PublishedList> lists(List<EditionStage> asked) {
        return sql.list(PublishedList.class, LISTS, parameters(asked));
    }

    /** The ranked cities of all stages of the editions, the first ones first; no country or kind means any. */
    List<PublishedCity> cities(List<EditionStage> asked, Collection<String> countries, Collection<CityKind> kinds) {
        Map<String, Object> parameters = parameters(asked);
        parameters.put("countries", countries.toArray(String[]::new));
        parameters.put("kinds", kinds.stream().map(CityKind::word).toArray(String[]::new));
        return sql.list(PublishedCity.class, CITIES, parameters);
    }

    private static Map<String, Object> parameters(List<EditionStage> asked) {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("programs", asked.stream().map(EditionStage::program).toArray(String[]::new));
        parameters.put("years", asked.stream().map(EditionStage::year).toArray(Integer[]::new));
        return parameters;
    }
}
