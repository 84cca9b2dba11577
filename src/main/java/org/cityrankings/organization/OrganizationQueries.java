package org.cityrankings.organization;

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
class OrganizationQueries {
    private static final String COLUMNS =
            "id, name, native_name, kind, country, seat, founded, note, citations(sources, :expand) as sources";
    private static final Listing<OrganizationItem> ORGANIZATIONS = new Listing<>(
                    OrganizationItem.class, COLUMNS, "organization")
            .key("id", String.class)
            .sort("id", "id", String.class)
            .sort("name", "fold(name)", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    OrganizationQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<OrganizationItem> page(
            List<OrganizationKind> kinds, List<String> countries, boolean expand, String sort, Paging paging) {
        known.check("country", "country", "code", countries);
        Conditions conditions =
                new Conditions().set("expand", expand).anyOf("kind", kinds).anyOf("country", countries);
        return sql.page(ORGANIZATIONS, conditions, sort, paging);
    }

    OrganizationDetails details(String id, boolean expand) {
        return sql.find(
                        OrganizationDetails.class,
                        "select " + COLUMNS
                                + """
                                , array(select id from program where organization = o.id order by id) as programs,
                                array(select initiative from partner where organization = o.id order by 1) as initiatives,
                                (select count(distinct city) from membership where organization = o.id) as members
                                from organization o where id = :id""",
                        Map.of("id", id, "expand", expand))
                .orElseThrow(() -> Failure.notFound("organization", id));
    }
}
