package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class LineageQueries {
    private static final String EVENTS =
            """
            select e.city, about.name as city_name, e.kind, e."on", e.sources, e.successor_city is null and n.id is not null as successor_found_by_name,
              json_build_object('city', s.id, 'name', coalesce(s.name, e.successor_name),
                'country', coalesce(s.country, e.successor_country)) as successor
            from city_event e join city about on about.id = e.city
              left join lateral (
                select min(c.id) as id from city c
                where e.successor_city is null and e.kind <> 'renamed' and c.country = e.successor_country and c.id <> e.city
                  and (fold(c.name) = fold(e.successor_name) or exists (select from city_name k
                    where k.city = c.id and fold(k.name) = fold(e.successor_name)))
                having count(*) = 1) n on true
              left join city s on s.id = coalesce(e.successor_city, n.id)
            where last_day(e."on") <= :asOf and (s.id is not null or e.successor_name is not null and e.kind <> 'renamed')
            order by e.city, e."on", e.kind, e.successor_name""";

    private final SqlQueries sql;

    LineageQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** What happened by then; under the strict rule nothing is looked up. */
    Lineages of(Lineage rule, AsOf asOf) {
        return new Lineages(
                rule == Lineage.STRICT ? List.of() : sql.list(LineageEvent.class, EVENTS, Map.of("asOf", asOf.day())));
    }
}
