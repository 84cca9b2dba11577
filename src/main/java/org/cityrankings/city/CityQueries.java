package org.cityrankings.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.cityrankings.api.Conditions;
import org.cityrankings.api.Failure;
import org.cityrankings.api.KnownIds;
import org.cityrankings.api.Listing;
import org.cityrankings.api.Page;
import org.cityrankings.api.Paging;
import org.cityrankings.api.SqlQueries;

@ApplicationScoped
class CityQueries {
    private static final String COLUMNS =
            """
            id, name, kind, country, admin_area, geonames_id, note, citations(sources, :expand) as sources,
            case when latitude is not null then json_build_object(
              'latitude', latitude, 'longitude', longitude, 'basis', position_basis) end as position""";
    private static final Listing<CitySummary> CITIES = listing("city").key("id", String.class);
    private static final Listing<CitySummary> NEAREST = listing("city")
            .key("round(cast(distance_km(latitude, longitude, :latitude, :longitude) as numeric), 6)", BigDecimal.class)
            .key("id", String.class);
    private static final Listing<CitySummary> BEST_NAMED = listing(
                    "city join named_cities(:q) named on named.city = id")
            .key("1 - named.score", BigDecimal.class)
            .key("id", String.class);

    private final SqlQueries sql;
    private final KnownIds known;

    CityQueries(SqlQueries sql, KnownIds known) {
        this.sql = sql;
        this.known = known;
    }

    private static Listing<CitySummary> listing(String tables) {
        return new Listing<>(CitySummary.class, COLUMNS, tables)
                .sort("id", "id", String.class)
                .sort("name", "fold(name)", String.class)
                .sort("country", "country", String.class);
    }

    /** By default the best named first where a name is given, else the nearest where a place is, else by id. */
    Page<CitySummary> page(CityFilter filter, boolean expand, String sort, Paging paging) {
        known.check("country", "country", "code", filter.countries);
        Conditions conditions = new Conditions()
                .set("expand", expand)
                .anyOf("country", filter.countries)
                .anyOf("kind", filter.kinds);
        filter.box().ifPresent(box -> conditions.where(box.clause(conditions)));
        Optional<Circle> near = filter.circle();
        near.ifPresent(circle -> conditions.where(circle.clause(conditions)));
        if (filter.q != null) {
            return sql.page(BEST_NAMED, conditions.with("q", filter.q), sort, paging);
        }
        if (near.isPresent() && sort == null) {
            conditions
                    .set("latitude", near.get().latitude())
                    .set("longitude", near.get().longitude());
            return sql.page(NEAREST, conditions, null, paging);
        }
        return sql.page(CITIES, conditions, sort, paging);
    }

    CityDetails details(String id, boolean expand) {
        return sql.find(CityDetails.class, DETAILS, Map.of("id", id, "expand", expand))
                .orElseThrow(() -> Failure.notFound("city", id));
    }

    private static final String DETAILS = "select " + COLUMNS
            + """
            , (select name from country where code = c.country) as country_name,
            (select coalesce(json_agg(n order by kind, name), '[]') from (
              select name, language, kind, valid_from, valid_to, citations(sources, :expand) as sources
              from city_name where city = c.id) n) as names,
            (select coalesce(json_agg(p order by year), '[]') from (
              select population, year, citations(sources, :expand) as sources
              from city_population where city = c.id) p) as populations,
            (select coalesce(json_agg(e order by "on", kind), '[]') from (
              select kind, "on", successor_city, successor_name, successor_country, legal_basis, note,
                citations(sources, :expand) as sources
              from city_event where city = c.id) e) as events,
            (select coalesce(json_agg(p order by program), '[]') from (
              select a.program, p.name as program_name, json_agg((
                  select reached from (select a.year, a.stage, s.name as stage_name, s.position, a.rank, a.score,
                    a.rating, a.confidence, a.note, citations(a.sources, :expand) as sources,
                    case when n.year is not null then json_build_object('announced_on', n.announced_on,
                      'place', n.place, 'sources', citations(n.sources, :expand)) end as announcement) reached
                ) order by a.year, s.position) as awards
              from award a
                join program p on p.id = a.program
                join stage s on (s.program, s.id) = (a.program, a.stage)
                left join announcement n on (n.program, n.year, n.stage) = (a.program, a.year, a.stage)
              where a.city = c.id group by a.program, p.name) p) as awards,
            (select coalesce(json_agg(i order by started_on nulls last, id), '[]') from (
              select i.id, i.name, i.started_on, i.note, citations(i.sources, :expand) as sources,
                (select coalesce(json_agg(p order by role, organization), '[]') from (
                  select p.organization, o.name, p.role, citations(p.sources, :expand) as sources
                  from partner p join organization o on o.id = p.organization where p.initiative = i.id) p) as partners
              from initiative i where i.city = c.id) i) as initiatives,
            (select coalesce(json_agg(t order by kind, partner_name), '[]') from (
              select t.partner_city, t.partner_name, t.partner_country, t.kind, t.since, t.note,
                citations(t.sources, :expand) as sources,
                (select coalesce(json_agg(title order by year, program), '[]') from (
                  select a.program, a.year, a.stage, s.name as stage_name
                  from award a join program p on p.id = a.program and p.kind = 'award'
                    join stage s on (s.program, s.id) = (a.program, a.stage)
                  where a.city = t.partner_city
                    and s.position = (select max(position) from stage where program = a.program)) title) as titles
              from (
                select * from tie where city = c.id
                union all
                select t.partner_city, t.city, o.name, o.country, t.kind, t.since, t.note, t.sources
                from tie t join city o on o.id = t.city where t.partner_city = c.id) t) t) as ties,
            (select coalesce(json_agg(m order by organization, kind), '[]') from (
              select m.organization, o.name as organization_name, m.kind, m.since, m.until, m.note,
                citations(m.sources, :expand) as sources
              from membership m join organization o on o.id = m.organization where m.city = c.id) m) as memberships
            from city c where id = :id""";
}
