package org.cityrankings.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class EditionQueries {
    private static final Listing<EditionItem> EDITIONS = new Listing<>(
                    EditionItem.class,
                    """
                    program, year, name, theme, theme_kind, method, number_ranked, note,
                    citations(sources, :expand) as sources""",
                    "edition")
            .key("year", Long.class)
            .sort("year", "year", Long.class);

    private static final String DETAILS = "select "
            + """
            e.program, p.name as program_name, e.year, e.name, e.theme, e.theme_kind, e.number_ranked, e.note,
            citations(e.sources, :expand) as sources,
            (select to_json(m) from (select %s from method m where (m.program, m.id) = (e.program, e.method)) m) as method,
            (select coalesce(json_agg(h order by position), '[]') from (
              select l.stage, l.stage_name as name, l.position, l.quota, a.held, a.country_count, a.countries,
                case when l.announced_on is not null then json_build_object('announced_on', l.announced_on,
                  'place', l.place, 'sources', citations(l.sources, :expand)) end as announcement,
                a.held >= l.expected as complete
              from stage_list l
                cross join lateral (
                  select coalesce(sum(cities), 0) as held, count(*) as country_count,
                    coalesce(json_agg(c order by cities desc, code), '[]') as countries
                  from (
                    select k.code, k.name, count(*) as cities
                    from award a join city c on c.id = a.city join country k on k.code = c.country
                    where (a.program, a.year, a.stage) = (l.program, l.year, l.stage) group by k.code) c) a
              where (l.program, l.year) = (e.program, e.year)) h) as stages,
            (select coalesce(json_agg(json_build_object('city', city, 'name', name) order by name, city), '[]')
              from edition_group where (program, year) = (e.program, e.year)) as groups
            from edition e join program p on p.id = e.program
            where (e.program, e.year) = (:program, :year)"""
                    .formatted(MethodQueries.COLUMNS);

    private final SqlQueries sql;
    private final KnownIds known;

    EditionQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<EditionItem> page(String program, boolean expand, String sort, Paging paging) {
        known.require("program", program);
        Conditions conditions = new Conditions().set("expand", expand).anyOf("program", List.of(program));
        return sql.page(EDITIONS, conditions, sort, paging);
    }

    EditionDetails details(EditionKey key, boolean expand) {
        return sql.find(
                        EditionDetails.class,
                        DETAILS,
                        Map.of("program", key.program(), "year", key.year(), "expand", expand))
                .orElseThrow(() -> Failure.notFound("edition", key.path()));
    }
}
