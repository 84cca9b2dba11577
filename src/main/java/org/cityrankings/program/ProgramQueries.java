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
class ProgramQueries {
    private static final String COLUMNS =
            """
            id, name, kind, organization, (select o.name from organization o where o.id = p.organization) as organization_name,
            first_year, url, ordering, note, citations(sources, :expand) as sources,
            (select coalesce(json_agg(s order by position), '[]') from (
              select id, name, position, quota, note from stage where program = p.id) s) as stages,
            (select count(*) from edition where program = p.id) as editions,
            (select min(year) from edition where program = p.id) as first_edition,
            (select max(year) from edition where program = p.id) as latest_edition,
            array(select id from method where program = p.id order by valid_from, id) as methods""";
    private static final Listing<ProgramItem> PROGRAMS = new Listing<>(ProgramItem.class, COLUMNS, "program p")
            .key("id", String.class)
            .sort("id", "id", String.class)
            .sort("name", "fold(name)", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    ProgramQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<ProgramItem> page(
            List<ProgramKind> kinds, List<String> organizations, boolean expand, String sort, Paging paging) {
        known.check("organization", "organization", organizations);
        Conditions conditions =
                new Conditions().set("expand", expand).anyOf("kind", kinds).anyOf("organization", organizations);
        return sql.page(PROGRAMS, conditions, sort, paging);
    }

    ProgramItem item(String id, boolean expand) {
        return sql.find(
                        ProgramItem.class,
                        "select " + COLUMNS + " from program p where id = :id",
                        Map.of("id", id, "expand", expand))
                .orElseThrow(() -> Failure.notFound("program", id));
    }
}
