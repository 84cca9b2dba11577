package org.cityrankings.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.At;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class AwardQueries {
    private static final String COLUMNS =
            """
            a.program, a.year, a.stage, s.name as stage_name, a.city, c.name as city_name, c.country, n.announced_on,
            a.rank, a.score, a.rating, a.confidence, a.note, citations(a.sources, :expand) as sources""";
    /** An award has a city; a left join lets PostgreSQL count without looking at it. */
    private static final String TABLES =
            """
            award a left join city c on c.id = a.city
            left join stage s on (s.program, s.id) = (a.program, a.stage)
            left join announcement n on (n.program, n.year, n.stage) = (a.program, a.year, a.stage)""";

    private static final Listing<AwardItem> AWARDS = new Listing<>(AwardItem.class, COLUMNS, TABLES)
            .key("a.program", String.class)
            .key("a.year", Long.class)
            .key("a.stage", String.class)
            .key("a.city", String.class)
            .sort("program", "a.program", String.class)
            .sort("year", "a.year", Long.class)
            .sort("city", "a.city", String.class)
            .sort("rank", "coalesce(a.rank, 2147483647)", Long.class);

    private static final Listing<AwardEntry> LATEST = new Listing<>(
                    AwardEntry.class,
                    """
                    a.program, p.name as program_name, a.year, a.stage, s.name as stage_name,
                    a.city, c.name as city_name, c.country, n.announced_on, a.rank, a.sources, a.recorded_at, a.changed_at""",
                    TABLES + " join program p on p.id = a.program")
            .key("a.program", String.class)
            .key("a.year", Long.class)
            .key("a.stage", String.class)
            .key("a.city", String.class)
            .sort("changed", "extract(epoch from a.changed_at at time zone 'UTC')", BigDecimal.class);

    private final SqlQueries sql;
    private final KnownIds known;

    AwardQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    Page<AwardItem> page(AwardFilter filter, List<String> cities, boolean expand, String sort, Paging paging) {
        return sql.page(AWARDS, conditions(filter, cities).set("expand", expand), sort, paging);
    }

    /** What was written last comes first. */
    Page<AwardEntry> latest(AwardFilter filter, List<String> cities, Paging paging) {
        return sql.page(LATEST, conditions(filter, cities), "-changed", paging);
    }

    /** When the record as a whole was last written. */
    Instant lastWritten() {
        return sql.version().at();
    }

    private Conditions conditions(AwardFilter filter, List<String> cities) {
        check(filter);
        known.check("city", "city", cities);
        return new Conditions()
                .anyOf("a.program", filter.programs)
                .anyOf("a.year", filter.years)
                .atLeast("a.year", filter.fromYear)
                .atMost("a.year", filter.toYear)
                .anyOf("a.stage", filter.stages)
                .anyOf("a.city", cities)
                .anyOf("c.country", filter.countries)
                .anyOf("c.kind", filter.kinds)
                .anyOf("a.confidence", filter.confidences);
    }

    private void check(AwardFilter filter) {
        known.check("program", "program", filter.programs);
        known.check("stage", "stage", filter.stages);
        known.check("country", "country", "code", filter.countries);
        if (filter.fromYear != null && filter.toYear != null && filter.fromYear > filter.toYear) {
            throw Failure.at(
                    ProblemType.INVALID_PARAMETER, At.parameter("fromYear"), "fromYear must not be after toYear.");
        }
    }

    AwardItem item(AwardKey key, boolean expand) {
        return sql.find(
                        AwardItem.class,
                        "select " + COLUMNS + " from " + TABLES
                                + " where (a.program, a.year, a.stage, a.city) = (:program, :year, :stage, :city)",
                        Map.of(
                                "program", key.program(),
                                "year", key.year(),
                                "stage", key.stage(),
                                "city", key.city(),
                                "expand", expand))
                .orElseThrow(() -> Failure.notFound("award", key.path()));
    }
}
