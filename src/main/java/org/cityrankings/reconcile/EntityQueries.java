package org.cityrankings.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class EntityQueries {
    private static final String FACTS =
            """
            select c.id, c.name, c.country, k.name as country_name, c.kind, c.admin_area, c.latitude, c.longitude, c.geonames_id,
              (select population from city_population where city = c.id order by year desc limit 1) as population,
              array(select distinct name from city_name where city = c.id order by name) as names,
              (select coalesce(json_agg(json_build_object('id', e.successor_city,
                  'name', coalesce(s.name, e.successor_name)) order by e."on", e.successor_name), '[]')
                from city_event e left join city s on s.id = e.successor_city
                where e.city = c.id and coalesce(s.name, e.successor_name) is not null) as successors,
              array(select name from program p where exists (select from award where city = c.id and program = p.id)
                order by name) as programs,
              array(select p.name || ' ' || a.year || ': ' || s.name
                from award a join program p on p.id = a.program join stage s on (s.program, s.id) = (a.program, a.stage)
                where a.city = c.id order by a.year, p.name, s.position) as awards
            from city c join country k on k.code = c.country where c.id = any(cast(:ids as text[]))""";

    private static final String SUGGESTED =
            """
            select c.id, c.name, c.country, c.kind from (
                select id, 0 as place from city where id = :prefix
                union all select id, place from find_names(:prefix, '{city}', '{}', cast(:kinds as text[]), true, :most)
                  with ordinality f(type, id, name, language, name_kind, country, kind, key, place)) found
              join city c using (id) group by c.id order by min(place) offset :skipped limit :wanted""";

    private final SqlQueries sql;

    EntityQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** A city as it is suggested. */
    @RegisterForReflection
    record Suggested(String id, String name, String country, String kind) {}

    /** The facts of all of the cities that exist, in one statement. */
    List<CityFacts> facts(Collection<String> ids) {
        return sql.list(CityFacts.class, FACTS, Map.of("ids", ids.toArray(String[]::new)));
    }

    /** Cities whose id is the prefix, or that have a name which begins so. */
    List<Suggested> suggested(String prefix, List<String> kinds, int skipped, int wanted) {
        return sql.list(
                Suggested.class,
                SUGGESTED,
                Map.of(
                        "prefix", prefix,
                        "kinds", kinds.toArray(String[]::new),
                        "most", skipped + wanted,
                        "skipped", skipped,
                        "wanted", wanted));
    }
}
