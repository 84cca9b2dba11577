package org.cityrankings.standing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cityrankings.api.DataVersion;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.indicator.EditionDataQueries;
import org.cityrankings.program.ProgramKind;

/** Reads where a city stands in one state of the record: six statements, and four for each edition to compute again. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            StandingRow.class,
            StandingRow.City.class,
            StandingRow.Event.class,
            StandingRow.Near.class,
            StandingRow.Median.class
        })
class StandingQueries {
    /** Each takes four statements and perhaps a second to compute; who has more can ask program by program. */
    static final int MOST_COMPUTED = 4;

    private static final String CITY =
            """
            select id, name, country, kind, (select coalesce(json_agg(e order by "on", successor_name), '[]') from (
              select kind, "on", successor_name from city_event where city = c.id) e) as events
            from city c where id = :city""";

    private static final String PROGRAMS =
            """
            select l.program, p.name as program_name, p.kind, l.year, mine.stage, mine.stage_name, mine.position,
              (select announced_on from announcement n where (n.program, n.year, n.stage) = (l.program, l.year, mine.stage)),
              mine.rank, mine.score, mine.rating, mine.sources, e.number_ranked, latest.year as latest_year,
              first.name as latest_stage, first.expected as latest_expected, first.held as latest_held,
              exists (select from observation o where (o.program, o.year) = (l.program, l.year)) as observed
            from (select program, max(year) as year from award where city = :city group by program) l
              join program p on p.id = l.program
              join edition e on (e.program, e.year) = (l.program, l.year)
              cross join lateral (
                select a.stage, s.name as stage_name, s.position, a.rank, a.score, a.rating, a.sources
                from award a join stage s on (s.program, s.id) = (a.program, a.stage)
                where (a.program, a.year, a.city) = (l.program, l.year, :city) order by s.position desc limit 1) mine
              cross join lateral (select max(year) as year from edition where program = l.program) latest
              left join lateral (
                select s.name, v.expected, case when v.stage is not null then (select count(*) from award a
                  where (a.program, a.year, a.stage) = (v.program, v.year, v.stage)) end as held
                from stage s left join stage_list v on (v.program, v.year, v.stage) = (s.program, latest.year, s.id)
                where s.program = l.program order by s.position limit 1) first on latest.year > l.year
            where (cardinality(cast(:only as text[])) = 0 or l.program = any(cast(:only as text[])))
              and (cardinality(cast(:kinds as text[])) = 0 or p.kind = any(cast(:kinds as text[])))
            order by l.program""";

    /** A city that reached several stages has the rank of the furthest, so that ranks go through all of an edition. */
    private static final String NEAR =
            """
            select r.program, r.city, c.name, c.country, r.rank, r.score, r.held, r.last
            from (
              select l.program, l.rank as own, a.city, a.rank, a.score,
                count(*) over p as held, max(a.rank) over p as last,
                max(a.rank) filter (where a.rank < l.rank) over p as above,
                min(a.rank) filter (where a.rank > l.rank) over p as below
              from unnest(cast(:programs as text[]), cast(:years as int[]), cast(:ranks as int[])) l(program, year, rank)
                cross join lateral (
                  select distinct on (a.city) a.city, a.rank, a.score
                  from award a join stage s on (s.program, s.id) = (a.program, a.stage)
                  where (a.program, a.year) = (l.program, l.year) and a.rank is not null
                  order by a.city, s.position desc) a
              window p as (partition by l.program)) r
              join city c on c.id = r.city
            where r.rank in (r.own, r.above, r.below)
            order by r.program, r.rank, r.city""";

    /** Only editions that have scores by criterion; the others on their lists are found first, then their scores. */
    private static final String MEDIANS =
            """
            with other as materialized (
              select l.program, l.year, c.city, k.country = :country as country, k.kind = :kind as kind, own.name as "group",
                case when own.name is not null then coalesce(g.name = own.name, false)
                  else c.score is not null and l.score is not null and row_number() over (
                    partition by l.program order by abs(c.score - l.score), c.city) <= 10 end as peer
              from unnest(cast(:programs as text[]), cast(:years as int[]), cast(:scores as numeric[]))
                  l(program, year, score)
                cross join lateral (
                  select distinct on (a.city) a.city, a.score
                  from award a join stage s on (s.program, s.id) = (a.program, a.stage)
                  where (a.program, a.year) = (l.program, l.year) and a.city <> :city
                  order by a.city, a.score is null, s.position desc) c
                join city k on k.id = c.city
                left join edition_group own on (own.program, own.year, own.city) = (l.program, l.year, :city)
                left join edition_group g on (g.program, g.year, g.city) = (l.program, l.year, c.city)
              where exists (select from score s where (s.program, s.year, s.city) = (l.program, l.year, :city)))
            select o.program, beside.word as beside, beside.name as "group", mine.criterion,
              (select c.name from edition e join criterion c on (c.program, c.method) = (e.program, e.method)
                where (e.program, e.year, c.id) = (o.program, o.year, mine.criterion)) as name,
              mine.score, percentile_cont(0.5) within group (order by theirs.score) as median, count(*) as others
            from other o
              join score mine on (mine.program, mine.year, mine.city) = (o.program, o.year, :city)
              join score theirs
                on (theirs.program, theirs.year, theirs.criterion, theirs.city) = (o.program, o.year, mine.criterion, o.city)
              cross join lateral (values ('country', o.country, null), ('kind', o.kind, null), ('peers', o.peer, o."group"))
                beside(word, so, name)
            where mine.score is not null and theirs.score is not null and beside.so
            group by o.program, o.year, beside.word, beside.name, mine.criterion, mine.score""";

    private final SqlQueries sql;
    private final KnownIds known;
    private final EditionDataQueries editions;

    StandingQueries(SqlQueries sql, KnownIds known, EditionDataQueries editions) {
        this.sql = sql;
        this.known = known;
        this.editions = editions;
    }

    /** Everything about the city, of all programs or only of these, or a failure that names near ids. */
    @Transactional
    PublishedStandings read(String city, Collection<String> only, Collection<ProgramKind> kinds) {
        DataVersion data = sql.snapshot();
        StandingRow.City self = sql.find(StandingRow.City.class, CITY, Map.of("city", city))
                .orElseThrow(() -> {
                    known.require("city", city);
                    return Failure.notFound("city", city);
                });
        known.check("program", "program", only);
        List<StandingRow> rows = rows(city, only, kinds);
        return new PublishedStandings(
                self,
                rows,
                near(rows.stream().filter(row -> row.rank() != null).toList()),
                medians(self, rows),
                rows.stream()
                        .filter(StandingRow::observed)
                        .limit(MOST_COMPUTED)
                        .map(row -> editions.find(row.program(), row.year()).orElseThrow())
                        .toList(),
                data);
    }

    private List<StandingRow> rows(String city, Collection<String> only, Collection<ProgramKind> kinds) {
        String[] words = kinds.stream().map(ProgramKind::word).toArray(String[]::new);
        return sql.list(
                StandingRow.class, PROGRAMS, Map.of("city", city, "only", only.toArray(String[]::new), "kinds", words));
    }

    private List<StandingRow.Near> near(List<StandingRow> ranked) {
        return sql.list(
                StandingRow.Near.class,
                NEAR,
                Map.of(
                        "programs", column(ranked, StandingRow::program, String[]::new),
                        "years", column(ranked, StandingRow::year, Integer[]::new),
                        "ranks", column(ranked, StandingRow::rank, Integer[]::new)));
    }

    private List<StandingRow.Median> medians(StandingRow.City self, List<StandingRow> rows) {
        return sql.list(
                StandingRow.Median.class,
                MEDIANS,
                Map.of(
                        "city", self.id(),
                        "country", self.country(),
                        "kind", self.kind().word(),
                        "programs", column(rows, StandingRow::program, String[]::new),
                        "years", column(rows, StandingRow::year, Integer[]::new),
                        "scores", column(rows, StandingRow::score, BigDecimal[]::new)));
    }

    private static <T> T[] column(List<StandingRow> rows, Function<StandingRow, T> part, IntFunction<T[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
