package org.cityrankings.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cityrankings.api.Expand;
import org.cityrankings.api.SqlQueries;
import org.cityrankings.record.Timeline.Moment;

@ApplicationScoped
class TimelineQueries {
    private static final String MOMENTS =
            """
            with about as (select c.id, c.name from city c where %s),
            moment as (
              select 'award' as kind, n.announced_on as "on",
                coalesce(last_day(n.announced_on), u.last_day) as last_day, about.id as city,
                about.name as city_name, s.name as name, a.program, a.year, a.stage,
                '/v1/awards/' || concat_ws('/', a.program, a.year, a.stage, a.city) as path, a.sources
              from about join award a on a.city = about.id
                join stage s on (s.program, s.id) = (a.program, a.stage)
                left join announcement n on (n.program, n.year, n.stage) = (a.program, a.year, a.stage)
                left join unnest(cast(:programs as text[]), cast(:years as int[]), cast(:stages as text[]),
                    cast(:lastDays as date[])) u(program, year, stage, last_day)
                  on (u.program, u.year, u.stage) = (a.program, a.year, a.stage)
              union all
              select e.kind, e."on", last_day(e."on"), about.id, about.name, coalesce(e.successor_name, s.name), null, null,
                null, '/v1/cities/' || e.city, e.sources
              from about join city_event e on e.city = about.id left join city s on s.id = e.successor_city
              union all
              select 'initiative', i.started_on, last_day(i.started_on), about.id, about.name, i.name, null, null, null,
                '/v1/initiatives/' || i.id, i.sources
              from about join initiative i on i.city = about.id where i.started_on is not null
              union all
              select 'tie', t.since, last_day(t.since), about.id, about.name,
                case when about.id = t.city then t.partner_name else o.name end, null, null, null,
                '/v1/ties/' || t.city || '/' || t.kind || '/' || path_segment(t.partner_name), t.sources
              from about join tie t on about.id in (t.city, t.partner_city) join city o on o.id = t.city
              where t.since is not null
              union all
              select d.kind, d.day, last_day(d.day),
                about.id, about.name, o.name, null, null, null,
                '/v1/memberships/' || m.city || '/' || m.organization || '/' || m.kind, m.sources
              from about join membership m on m.city = about.id join organization o on o.id = m.organization
                cross join lateral (values ('membership', m.since), ('membership-ended', m.until)) d(kind, day)
              where d.day is not null)
            select "on", case when "on" is null then last_day end as not_after, kind, city, city_name, name, program, year,
              stage, path, citations(sources, :expand) as sources
            from moment
            where (last_day <= :asOf or :asOf >= :today and coalesce(first_day("on") <= :asOf, true))
              and extract(year from last_day) between :fromYear and :toYear
            order by coalesce("on", cast(last_day as text)), kind, path limit :limit offset :offset""";

    private final SqlQueries sql;

    TimelineQueries(SqlQueries sql) {
        this.sql = sql;
    }

    /** One more than the page has, to tell whether there are more; the lists are those that have no date. */
    List<Moment> ofCities(
            Collection<String> cities, Collection<StageList> undated, TimelineRequest request, AsOf asOf) {
        return moments("c.id = any(:about)", cities.toArray(String[]::new), undated, request, asOf);
    }

    List<Moment> ofCountry(String country, Collection<StageList> undated, TimelineRequest request, AsOf asOf) {
        return moments("c.country = :about", country, undated, request, asOf);
    }

    private List<Moment> moments(
            String about, Object value, Collection<StageList> undated, TimelineRequest request, AsOf asOf) {
        Map<String, Object> parameters = asOf.parameters(
                "about",
                value,
                "programs",
                column(undated, StageList::program, String[]::new),
                "years",
                column(undated, StageList::year, Integer[]::new),
                "stages",
                column(undated, StageList::stage, String[]::new),
                "lastDays",
                column(undated, StageList::announcedTo, LocalDate[]::new),
                "expand",
                Expand.sources(request.expand),
                "fromYear",
                request.fromYear == null ? 0 : request.fromYear,
                "toYear",
                request.toYear == null ? Integer.MAX_VALUE : request.toYear,
                "limit",
                request.limit + 1,
                "offset",
                request.offset);
        return sql.list(Moment.class, MOMENTS.formatted(about), parameters);
    }

    private static <T> T[] column(Collection<StageList> lists, Function<StageList, T> value, IntFunction<T[]> array) {
        return lists.stream().map(value).toArray(array);
    }
}
