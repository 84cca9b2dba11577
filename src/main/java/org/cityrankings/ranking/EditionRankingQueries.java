package org.cityrankings.ranking;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cityrankings.api.At;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Problem;
import org.cityrankings.api.ProblemType;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.indicator.EditionData;
import org.cityrankings.indicator.EditionDataQueries;
import org.cityrankings.source.Citation;

/** Reads all that an edition published and, where it is to be computed, all that it was computed from. */
@ApplicationScoped
class EditionRankingQueries {
    private static final String HEAD =
            """
            select p.name as program_name, e.number_ranked,
              (select coalesce(json_agg(l order by position), '[]') from (
                select l.stage, l.stage_name as name, l.position, l.expected,
                  (select count(*) from award a where (a.program, a.year, a.stage) = (l.program, l.year, l.stage)) as held
                from stage_list l where (l.program, l.year) = (e.program, e.year)) l) as stages,
              (select coalesce(json_agg(c order by id), '[]') from (
                select id, name, parent from criterion where (program, method) = (e.program, e.method)) c) as criteria
            from edition e join program p on p.id = e.program
            where (e.program, e.year) = (:program, :year)""";

    private static final String ROWS =
            """
            select c.id as city, c.name, c.country,
              case when a.city is not null then json_build_object('stage', a.stage, 'rank', a.rank, 'score', a.score,
                'rating', a.rating, 'sources', citations(a.sources, :expand)) end as published,
              coalesce(s.scores, '[]') as scores
            from (
                select city from award where (program, year) = (:program, :year) and :stage in ('', stage)
                union select city from score where (program, year) = (:program, :year) and :others
                union select city from observation where (program, year) = (:program, :year) and :computed) listed
              join city c on c.id = listed.city
              left join (
                select distinct on (a.city) a.*, s.position
                from award a join stage s on (s.program, s.id) = (a.program, a.stage)
                where (a.program, a.year) = (:program, :year) and :stage in ('', a.stage)
                order by a.city, s.position desc) a on a.city = c.id
              left join (
                select city, json_agg(json_build_object('criterion', criterion, 'rank', rank, 'score', score,
                  'sources', citations(sources, :expand)) order by criterion) as scores
                from score where (program, year) = (:program, :year) group by city) s on s.city = c.id
            order by a.position desc nulls last, a.rank nulls last, a.score desc nulls last, fold(c.name), c.id""";

    private final SqlQueries sql;
    private final KnownIds known;
    private final EditionDataQueries editions;

    EditionRankingQueries(SqlQueries sql, KnownIds known, EditionDataQueries editions) {
        this.sql = sql;
        this.known = known;
        this.editions = editions;
    }

    /** What an edition is, and which lists the record holds of it. */
    @RegisterForReflection
    record Head(String programName, Integer numberRanked, List<StageHeld> stages, List<CriterionName> criteria) {}

    /**
     * The list of a stage.
     *
     * @param expected how many cities were on it, or null where nobody knows
     */
    @RegisterForReflection
    record StageHeld(String stage, String name, int position, Integer expected, int held) {}

    /** A criterion of the method of the edition. */
    @RegisterForReflection
    record CriterionName(String id, String name, String parent) {}

    /** A city with what was published of it, the total being null where nothing was. */
    @RegisterForReflection
    record Row(String city, String name, String country, EditionRanking.Published published, List<RowScore> scores) {}

    /** What was published of a city below the total. */
    @RegisterForReflection
    record RowScore(String criterion, Integer rank, BigDecimal score, List<Citation> sources) {}

    /** An edition in one state of the record; what it was computed from is null where it is not to be computed. */
    record Read(String program, int year, Head head, List<Row> rows, EditionData edition, DataVersion data) {}

    @Transactional
    Read read(String program, int year, EditionRankingRequest request, boolean expand) {
        WhatIf whatIf = request.whatIf();
        if (request.stage != null && request.basis() == Basis.RECOMPUTED) {
            throw EditionRankingRequest.refused("stage", "What is recomputed knows no stages.");
        }
        DataVersion data = sql.snapshot();
        known.require("program", "program", program);
        Read read = read(program, year, request.stage, request.basis() != Basis.PUBLISHED, expand, data)
                .orElseThrow(() -> Failure.notFound("edition", program + "/" + year));
        if (whatIf != null) {
            known.check("cities", "city", whatIf.cities());
            check(whatIf, read.edition());
        }
        return read;
    }

    /** Two editions in one state of the record, with all that they were computed from. */
    record Pair(Read from, Read to) {}

    @Transactional
    Pair read(String program, RankingChangesRequest request) {
        if (request.from >= request.to) {
            throw EditionRankingRequest.refused("from", "from must be an edition before to.");
        }
        DataVersion data = sql.snapshot();
        known.require("program", "program", program);
        known.check("cities", "city", request.cities());
        return new Pair(
                edition("from", program, request.from, request.stage, data),
                edition("to", program, request.to, request.stage, data));
    }

    private Read edition(String parameter, String program, int year, String stage, DataVersion data) {
        return read(program, year, stage, true, false, data)
                .orElseThrow(() -> Failure.at(
                        ProblemType.UNKNOWN_VALUE,
                        At.parameter(parameter),
                        "There is no edition %d of %s.".formatted(year, program)));
    }

    private Optional<Read> read(
            String program, int year, String stage, boolean computed, boolean expand, DataVersion data) {
        return sql.find(Head.class, HEAD, Map.of("program", program, "year", year))
                .map(head -> {
                    checkStage(stage, head, program, year);
                    List<Row> rows = sql.list(
                            Row.class,
                            ROWS,
                            Map.of(
                                    "program", program,
                                    "year", year,
                                    "stage", stage == null ? "" : stage,
                                    "others", stage == null,
                                    "computed", computed,
                                    "expand", expand));
                    EditionData edition =
                            computed ? editions.find(program, year).orElseThrow() : null;
                    return new Read(program, year, head, rows, edition, data);
                });
    }

    private static void checkStage(String stage, Head head, String program, int year) {
        List<String> there = head.stages().stream().map(StageHeld::stage).toList();
        if (stage != null && !there.contains(stage)) {
            String detail = "%d of %s has no list of a stage '%s'.".formatted(year, program, stage);
            throw new Failure(
                    ProblemType.UNKNOWN_VALUE, detail, List.of(new Problem.Part(null, "stage", null, detail, there)));
        }
    }

    private void check(WhatIf whatIf, EditionData edition) {
        List<String> criteria =
                edition.criteria().stream().map(EditionData.Node::id).toList();
        for (String id : whatIf.weights().keySet()) {
            if (!criteria.contains(id)) {
                String detail = "The edition has no criterion '%s'.".formatted(id);
                throw new Failure(
                        ProblemType.UNKNOWN_VALUE,
                        detail,
                        List.of(new Problem.Part(null, "weights", null, detail, near(id, criteria))));
            }
        }
        Set<String> observed = new HashSet<>();
        edition.observations().forEach(value -> observed.add(value.city()));
        whatIf.cities().stream()
                .filter(city -> !observed.contains(city))
                .findFirst()
                .ifPresent(city -> {
                    throw EditionRankingRequest.refused(
                            "cities", "The edition has no observations of '%s'.".formatted(city));
                });
    }

    private List<String> near(String id, List<String> there) {
        return sql.strings(
                "select id from unnest(cast(:there as text[])) t(id) order by similarity(id, :id) desc, id limit 3",
                Map.of("there", there.toArray(String[]::new), "id", id));
    }
}
