package org.cityrankings.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class IndicatorQueries {
    private static final String COLUMNS = "id, name, unit, direction, note, citations(sources, :expand) as sources";
    private static final Listing<IndicatorItem> INDICATORS = new Listing<>(IndicatorItem.class, COLUMNS, "indicator")
            .key("id", String.class)
            .sort("id", "id", String.class)
            .sort("name", "fold(name)", String.class);

    private final SqlQueries sql;

    IndicatorQueries(SqlQueries sql) {
        this.sql = sql;
    }

    Page<IndicatorItem> page(List<Direction> directions, boolean expand, String sort, Paging paging) {
        Conditions conditions = new Conditions().set("expand", expand).anyOf("direction", directions);
        return sql.page(INDICATORS, conditions, sort, paging);
    }

    IndicatorItem item(String id, boolean expand) {
        return sql.find(
                        IndicatorItem.class,
                        "select " + COLUMNS + " from indicator where id = :id",
                        Map.of("id", id, "expand", expand))
                .orElseThrow(() -> Failure.notFound("indicator", id));
    }
}
