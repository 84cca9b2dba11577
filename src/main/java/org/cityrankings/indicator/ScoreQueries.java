package org.cityrankings.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class ScoreQueries {
    private static final String COLUMNS =
            """
            s.program, s.year, s.criterion,
            (select r.name from edition e join criterion r on (r.program, r.method, r.id) = (e.program, e.method, s.criterion)
              where (e.program, e.year) = (s.program, s.year)) as criterion_name,
            s.city, c.name as city_name, c.country, s.score, s.rank, s.note, citations(s.sources, :expand) as sources""";
    /** A score has a city; a left join lets PostgreSQL count without looking at it. */
    private static final String TABLES = "score s left join city c on c.id = s.city";

    private static final Listing<ScoreItem> SCORES = new Listing<>(ScoreItem.class, COLUMNS, TABLES)
            .key("s.program", String.class)
            .key("s.year", Long.class)
            .key("s.criterion", String.class)
            .key("s.city", String.class)
            .sort("program", "s.program", String.class)
            .sort("year", "s.year", Long.class)
            .sort("criterion", "s.criterion", String.class)
            .sort("city", "s.city", String.class)
            .sort("rank", "coalesce(s.rank, 2147483647)", Long.class);

    private final SqlQueries sql;
    private final KnownIds known;

    ScoreQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<ScoreItem> page(ScoreFilter filter, boolean expand, String sort, Paging paging) {
        known.check("program", "program", filter.programs);
        known.check("criterion", "criterion", filter.criteria);
        known.check("city", "city", filter.cities);
        known.check("country", "country", "code", filter.countries);
        Conditions conditions = new Conditions()
                .set("expand", expand)
                .anyOf("s.program", filter.programs)
                .anyOf("s.year", filter.years)
                .anyOf("s.criterion", filter.criteria)
                .anyOf("s.city", filter.cities)
                .anyOf("c.country", filter.countries);
        return sql.page(SCORES, conditions, sort, paging);
    }

    ScoreItem item(ScoreKey key, boolean expand) {
        return sql.find(
                        ScoreItem.class,
                        "select " + COLUMNS + " from " + TABLES
                                + " where (s.program, s.year, s.criterion, s.city) = (:program, :year, :criterion, :city)",
                        Map.of(
                                "program", key.program(),
                                "year", key.year(),
                                "criterion", key.criterion(),
                                "city", key.city(),
                                "expand", expand))
                .orElseThrow(() -> Failure.notFound("score", key.path()));
    }
}
