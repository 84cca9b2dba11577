package org.cityrankings.city;

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
class MembershipQueries {
    private static final String COLUMNS =
            "city, organization, kind, since, until, note, citations(sources, :expand) as sources";
    private static final Listing<MembershipItem> MEMBERSHIPS = new Listing<>(
                    MembershipItem.class, COLUMNS, "membership")
            .key("city", String.class)
            .key("organization", String.class)
            .key("kind", String.class)
            .sort("city", "city", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    MembershipQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<MembershipItem> page(
            List<String> cities,
            List<String> organizations,
            List<MembershipKind> kinds,
            boolean expand,
            String sort,
            Paging paging) {
        known.check("city", "city", cities);
        known.check("organization", "organization", organizations);
        Conditions conditions = new Conditions()
                .set("expand", expand)
                .anyOf("city", cities)
                .anyOf("organization", organizations)
                .anyOf("kind", kinds);
        return sql.page(MEMBERSHIPS, conditions, sort, paging);
    }

    MembershipItem item(MembershipKey key, boolean expand) {
        return sql.find(
                        MembershipItem.class,
                        "select " + COLUMNS
                                + " from membership where (city, organization, kind) = (:city, :organization, :kind)",
                        Map.of(
                                "city", key.city(),
                                "organization", key.organization(),
                                "kind", key.kind().word(),
                                "expand", expand))
                .orElseThrow(() -> Failure.notFound("membership", key.path()));
    }
}
