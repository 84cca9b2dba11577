package org.cityrankings.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class ObservationQueries {
    private static final String COLUMNS =
            """
            o.city, c.name as city_name, c.country, o.indicator, (select unit from indicator where id = o.indicator) as unit,
            o.year, o.edition_program as program, o.value, o.flag, o.note, citations(o.sources, :expand) as sources""";
    /** An observation has a city; a left join lets PostgreSQL count without looking at it. */
    private static final String TABLES = "observation o left join city c on c.id = o.city";

    private static final Listing<ObservationItem> OBSERVATIONS = new Listing<>(ObservationItem.class, COLUMNS, TABLES)
            .key("o.city", String.class)
            .key("o.indicator", String.class)
            .key("o.year", Long.class)
            .key("o.program", String.class)
            .sort("city", "o.city", String.class)
            .sort("indicator", "o.indicator", String.class)
            .sort("year", "o.year", Long.class)
            .sort("value", "o.value", BigDecimal.class);

    private final SqlQueries sql;
    private final KnownIds known;

    ObservationQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<ObservationItem> page(ObservationFilter filter, boolean expand, String sort, Paging paging) {
        known.check("city", "city", filter.cities);
        known.check("indicator", "indicator", filter.indicators);
        known.check("program", "program", filter.programs);
        known.check("country", "country", "code", filter.countries);
        Conditions conditions = new Conditions()
                .set("expand", expand)
                .anyOf("o.city", filter.cities)
                .anyOf("o.indicator", filter.indicators)
                .anyOf("o.program", filter.programs)
                .anyOf("o.year", filter.years)
                .anyOf("c.country", filter.countries)
                .anyOf("o.flag", filter.flags);
        return sql.page(OBSERVATIONS, conditions, sort, paging);
    }

    ObservationItem item(ObservationKey key, boolean expand) {
        return sql.find(
                        ObservationItem.class,
                        "select " + COLUMNS + " from " + TABLES
                                + " where (o.city, o.indicator, o.year, o.program) = (:city, :indicator, :year, :program)",
                        Map.of(
                                "city", key.city(),
                                "indicator", key.indicator(),
                                "year", key.year(),
                                "program", key.program(),
                                "expand", expand))
                .orElseThrow(() -> Failure.notFound("observation", key.path()));
    }
}
