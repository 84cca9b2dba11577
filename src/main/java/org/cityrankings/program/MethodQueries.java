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
class MethodQueries {
    static final String COLUMNS =
            """
            m.program, m.id, m.valid_from, m.valid_to, m.aggregation, m.imputation, citations(m.sources, :expand) as sources,
            (select coalesce(json_agg(c order by id), '[]') from (
              select id, name, parent, indicator, weight, normalisation, best, worst, transform, aggregation, imputation, note,
                citations(sources, :expand) as sources
              from criterion where (program, method) = (m.program, m.id)) c) as criteria""";
    private static final Listing<MethodItem> METHODS = new Listing<>(MethodItem.class, COLUMNS, "method m")
            .key("m.id", String.class)
            .sort("id", "m.id", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    MethodQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<MethodItem> page(String program, boolean expand, String sort, Paging paging) {
        known.require("program", program);
        Conditions conditions = new Conditions().set("expand", expand).anyOf("m.program", List.of(program));
        return sql.page(METHODS, conditions, sort, paging);
    }

    MethodItem item(MethodKey key, boolean expand) {
        return sql.find(
                        MethodItem.class,
                        "select " + COLUMNS + " from method m where (m.program, m.id) = (:program, :id)",
                        Map.of("program", key.program(), "id", key.id(), "expand", expand))
                .orElseThrow(() -> Failure.notFound("method", key.path()));
    }
}
