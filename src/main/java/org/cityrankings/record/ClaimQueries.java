package org.cityrankings.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Problem;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.record.Claim.Evidence;
import org.cityrankings.record.Finding.Fact;
import org.cityrankings.record.Question.StageName;

@ApplicationScoped
class ClaimQueries {
    static final int MOST_FACTS = 100;
    private static final String STAGE =
            """
            select p.id as program, p.name as program_name, s.id as stage, s.name as stage_name
            from program p join stage s on s.program = p.id where (p.id, s.id) = (:program, :stage)""";
    private static final String EVIDENCE =
            """
            with fact as (
              select * from unnest(cast(:programs as text[]), cast(:years as int[]), cast(:stages as text[]),
                cast(:cities as text[])) with ordinality fact(program, year, stage, city, place))
            select kind, path, "on", sources from (
              select f.place, 'award' as kind,
                '/v1/awards/' || concat_ws('/', program, year, stage, city) as path,
                (select announced_on from announcement n
                  where (n.program, n.year, n.stage) = (a.program, a.year, a.stage)) as "on",
                citations(a.sources, true) as sources
              from fact f join award a using (program, year, stage, city)
              union all
              select f.place, 'announcement', '/v1/programs/' || program || '/editions/' || year, n.announced_on,
                citations(n.sources, true)
              from fact f join announcement n using (program, year, stage) where f.city is null) found
            order by place""";
    private static final String OTHERS =
            """
            select c.id, c.name, c.country, c.kind, min(a.year) as year
            from award a join city c on c.id = a.city
            where a.program = :program and a.city not in (:members) and c.country like :country and c.kind like :kind
              and (a.year, a.stage) in (select * from unnest(cast(:years as int[]), cast(:stages as text[])))
            group by c.id order by year, c.id limit 20""";

    private final SqlQueries sql;
    private final KnownIds known;

    ClaimQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    /** Somebody else who reached a stage, and the first edition in which. */
    @RegisterForReflection
    record Other(String id, String name, String country, String kind, int year) {}

    StageName stage(String program, String stage) {
        return sql.find(StageName.class, STAGE, Map.of("program", program, "stage", stage))
                .orElseThrow(() -> {
                    known.require("program", "program", program);
                    String detail = "The program '%s' has no stage '%s'.".formatted(program, stage);
                    List<String> there = sql.strings(
                            "select id from stage where program = :program order by position",
                            Map.of("program", program));
                    return new Failure(
                            ProblemType.NOT_FOUND,
                            detail,
                            List.of(new Problem.Part(null, "stage", null, detail, there)));
                });
    }

    List<Evidence> evidence(Collection<Fact> facts) {
        List<Fact> some = facts.stream().distinct().limit(MOST_FACTS).toList();
        return sql.list(
                Evidence.class,
                EVIDENCE,
                Map.of(
                        "programs", some.stream().map(Fact::program).toArray(String[]::new),
                        "years", some.stream().map(Fact::year).toArray(Integer[]::new),
                        "stages", some.stream().map(Fact::stage).toArray(String[]::new),
                        "cities", some.stream().map(Fact::city).toArray(String[]::new)));
    }

    /** Others within the scope who are on one of the lists, the earliest first, at most 20. */
    List<Other> others(
            String program, Collection<StageList> on, Collection<String> members, Among among, Subject city) {
        return sql.list(
                Other.class,
                OTHERS,
                Map.of(
                        "program",
                        program,
                        "members",
                        members,
                        "country",
                        among == Among.COUNTRY ? city.country() : "%",
                        "kind",
                        among == Among.KIND ? city.kind().word() : "%",
                        "years",
                        on.stream().map(StageList::year).toArray(Integer[]::new),
                        "stages",
                        on.stream().map(StageList::stage).toArray(String[]::new)));
    }
}
