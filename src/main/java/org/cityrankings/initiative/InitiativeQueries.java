package org.cityrankings.initiative;

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
class InitiativeQueries {
    private static final String COLUMNS =
            """
            id, city, name, started_on, note, citations(sources, :expand) as sources,
            (select coalesce(json_agg(p order by role, organization), '[]') from (
              select p.organization, o.name, p.role, citations(p.sources, :expand) as sources
              from partner p join organization o on o.id = p.organization where p.initiative = i.id) p) as partners""";
    private static final Listing<InitiativeItem> INITIATIVES = new Listing<>(
                    InitiativeItem.class, COLUMNS, "initiative i")
            .key("id", String.class)
            .sort("id", "id", String.class)
            .sort("name", "fold(name)", String.class)
            .sort("startedOn", "coalesce(started_on, '')", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    InitiativeQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<InitiativeItem> page(List<String> cities, boolean expand, String sort, Paging paging) {
        known.check("city", "city", cities);
        Conditions conditions = new Conditions().set("expand", expand).anyOf("city", cities);
        return sql.page(INITIATIVES, conditions, sort, paging);
    }

    InitiativeItem item(String id, boolean expand) {
        return sql.find(
                        InitiativeItem.class,
                        "select " + COLUMNS + " from initiative i where id = :id",
                        Map.of("id", id, "expand", expand))
                .orElseThrow(() -> Failure.notFound("initiative", id));
    }
}
