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
class TieQueries {
    private static final String COLUMNS =
            "city, kind, partner_name, partner_city, partner_country, since, note, citations(sources, :expand) as sources";
    private static final Listing<TieItem> TIES = new Listing<>(TieItem.class, COLUMNS, "tie")
            .key("city", String.class)
            .key("kind", String.class)
            .key("partner_name", String.class)
            .sort("city", "city", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    TieQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<TieItem> page(List<String> cities, List<TieKind> kinds, boolean expand, String sort, Paging paging) {
        known.check("city", "city", cities);
        Conditions conditions =
                new Conditions().set("expand", expand).anyOf("city", cities).anyOf("kind", kinds);
        return sql.page(TIES, conditions, sort, paging);
    }

    TieItem item(TieKey key, boolean expand) {
        return sql.find(
                        TieItem.class,
                        "select " + COLUMNS + " from tie where (city, kind, partner_name) = (:city, :kind, :partner)",
                        Map.of(
                                "city", key.city(),
                                "kind", key.kind().word(),
                                "partner", key.partnerName(),
                                "expand", expand))
                .orElseThrow(() -> Failure.notFound("tie", key.path()));
    }
}
