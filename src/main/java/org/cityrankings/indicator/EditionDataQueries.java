package org.cityrankings.indicator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cityrankings.api.Failure;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.program.Aggregation;
import org.cityrankings.program.Imputation;

/** Reads whole editions for the mathematics: four statements, however many cities and indicators they have. */
@ApplicationScoped
public class EditionDataQueries {
    private static final int MOST = 1_000_000;

    private static final String HEAD =
            """
            select e.method, m.aggregation, m.imputation, e.number_ranked,
              (select count(*) from (select from observation where (program, year) = (e.program, e.year)
                limit :most + 1) counted) as observations,
              (select coalesce(json_agg(n order by id), '[]') from (
                select c.id, c.name, c.parent, c.indicator, i.direction, i.unit, c.weight, c.normalisation, c.best, c.worst,
                  c.transform, c.aggregation, c.imputation
                from criterion c left join indicator i on i.id = c.indicator
                where (c.program, c.method) = (e.program, e.method)) n) as criteria
            from edition e left join method m on (m.program, m.id) = (e.program, e.method)
            where (e.program, e.year) = (:program, :year)""";

    private static final String GROUPS =
            """
            select city, name as "group" from edition_group where (program, year) = (:program, :year) order by city""";

    private static final String OBSERVATIONS =
            """
            select o.city, o.indicator, o.value, o.flag from observation o
            where (o.program, o.year) = (:program, :year) and o.indicator in (
              select c.indicator from edition e join criterion c on (c.program, c.method) = (e.program, e.method)
              where (e.program, e.year) = (:program, :year))
            order by o.city, o.indicator""";

    private static final String SCORES =
            """
            select city, criterion, score, rank, sources from (
              select city, criterion, score, rank, sources from score where (program, year) = (:program, :year)
              union all (
                select distinct on (a.city) a.city, null, a.score, a.rank, a.sources
                from award a join stage s on (s.program, s.id) = (a.program, a.stage)
                where (a.program, a.year) = (:program, :year) and num_nonnulls(a.score, a.rank) > 0
                order by a.city, s.position desc)) published
            order by city, criterion nulls first""";

    private final SqlQueries sql;

    EditionDataQueries(SqlQueries sql) {
        this.sql = sql;
    }

    @RegisterForReflection
    record Head(
            String method,
            Aggregation aggregation,
            Imputation imputation,
            Integer numberRanked,
            long observations,
            List<EditionData.Node> criteria) {}

    /** The edition, or nothing where there is none; fails where it has more observations than the memory is to hold. */
    public Optional<EditionData> find(String program, int year) {
        Map<String, Object> edition = Map.of("program", program, "year", year);
        Optional<Head> found = sql.find(Head.class, HEAD, Map.of("program", program, "year", year, "most", MOST));
        if (found.isPresent() && found.get().observations() > MOST) {
            throw new Failure(
                    ProblemType.TOO_COSTLY,
                    "The edition %d of %s has more than %,d observations, too many to compute with here."
                            .formatted(year, program, MOST));
        }
        return found.map(head -> new EditionData(
                program,
                year,
                head.method(),
                head.aggregation(),
                head.imputation(),
                head.numberRanked(),
                head.criteria(),
                sql.list(EditionData.Member.class, GROUPS, edition),
                sql.list(EditionData.Value.class, OBSERVATIONS, edition),
                sql.list(EditionData.Published.class, SCORES, edition)));
    }
}
