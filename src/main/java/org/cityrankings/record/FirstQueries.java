package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class FirstQueries {
    /** One stage after the other, so that those of later pages are not looked at. */
    private static final String FIRSTS =
            """
            select s.program, s.stage, f.* from unnest(cast(:stagePrograms as text[]), cast(:stageIds as text[]))
              with ordinality s(program, stage, place)
            cross join lateral (
              select of, min(year) as year, json_agg(distinct case when m.city is null
                  then jsonb_build_object('city', x.id, 'name', x.name, 'country', x.country)
                  else jsonb_build_object('city', m.id, 'name', m.name, 'country', m.country) end) as places
              from (
                select c.id, c.name, c.country, a.year, %2$s as of, min(a.year) over (partition by %2$s) as first
                from %1$s
                  join award a on (a.program, a.year, a.stage) = (l.program, l.year, l.stage)
                  join city c on c.id = a.city
                where l.program = s.program and l.shown = s.stage%3$s) x
              left join %4$s on m.city = x.id
              where x.year = x.first group by of order by of) f
            order by s.place, f.of limit :limit offset :offset""";

    private final SqlQueries sql;

    FirstQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** The first of a country or kind to reach a stage. */
    @RegisterForReflection
    record Found(String program, String stage, String of, int year, List<Place> places) {}

    /** One more than the page has, to tell whether there are more. */
    List<Found> firsts(FirstRequest request, PlaceFilter filter, CountedLists counted, Moves moves) {
        Map<String, Object> parameters = new TreeMap<>(counted.parameters());
        Collection<Stages.Key> stages = counted.stages();
        parameters.put("stagePrograms", stages.stream().map(Stages.Key::program).toArray(String[]::new));
        parameters.put("stageIds", stages.stream().map(Stages.Key::stage).toArray(String[]::new));
        parameters.put("limit", request.limit + 1);
        parameters.put("offset", request.offset);
        parameters.putAll(moves.parameters());
        String of =
                switch (request.by) {
                    case COUNTRY -> "c.country";
                    case KIND -> "c.kind";
                    case WORLD -> "cast('world' as text)";
                };
        String statement = FIRSTS.formatted(CountedLists.TABLE, of, Scan.cities(filter, parameters), moves.table());
        return sql.list(Found.class, statement, parameters);
    }
}
