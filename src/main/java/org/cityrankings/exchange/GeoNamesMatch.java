package org.cityrankings.exchange;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Finds which places of GeoNames are cities of the record: by geonames_id, else by name and country within 30 km. What
 * could be one of several, or one that is only likely, is left out and told, so that no city is there twice.
 */
final class GeoNamesMatch {
    private static final List<String> CITY = List.of(
            "id",
            "name",
            "kind",
            "country",
            "admin_area",
            "latitude",
            "longitude",
            "position_basis",
            "geonames_id",
            "note",
            "sources");
    private static final List<String> NAME =
            List.of("city", "name", "language", "kind", "valid_from", "valid_to", "sources");
    private static final List<String> POPULATION = List.of("city", "population", "year", "sources");
    private static final List<String> SOURCE = List.of("id", "url", "publisher", "title");

    /** Which columns of which tables are staged in the end. */
    static final Map<String, List<String>> HEADERS =
            Map.of("source", SOURCE, "city", CITY, "city_name", NAME, "city_population", POPULATION);

    private static final String KNOWN =
            """
            update geonames_place p set refusal = 'has the geonameid of line ' || first
              from (select geonames_id, min(line) as first from geonames_place group by 1) f
              where f.geonames_id = p.geonames_id and p.line > first;
            update geonames_place p set city = case when number = 1 then cities end,
                refusal = case when number > 1 then 'several cities here have its geonames_id: ' || cities end
              from (select geonames_id, count(*) as number, string_agg(id, ', ' order by id) as cities from city
                where geonames_id is not null group by 1) c
              where c.geonames_id = p.geonames_id and p.refusal is null""";

    /**
     * Pairs of a place and a city that may be the same, with what speaks for it: the city's name is a main name of the
     * place, or only one of its others. The grid has cells of 30 km of latitude, so that only neighbours are compared;
     * the distance is that on a sphere with the mean radius of the earth (IUGG), by the haversine formula.
     */
    private static final String PAIRS =
            """
            analyze geonames_place; analyze geonames_name;
            create temp table geonames_pair on commit drop as
              with place as (select * from geonames_place where city is null and refusal is null),
              known as (
                select c.*, floor(latitude / 0.27)::int as cell from city c
                where geonames_id is null or not exists (
                  select from geonames_place p where p.geonames_id = c.geonames_id)),
              near as (
                select p.geonames_id, k.id as city, true as placed from place p
                  cross join generate_series(-1, 1) neighbour
                  join known k on k.country = p.country and k.cell = floor(p.latitude / 0.27)::int + neighbour
                where 2 * 6371.0088 * asin(sqrt(least(1, power(sin(radians(k.latitude - p.latitude) / 2), 2)
                  + cos(radians(k.latitude)) * cos(radians(p.latitude))
                  * power(sin(radians(k.longitude - p.longitude) / 2), 2)))) <= 30),
              called as (
                select k.id as city, k.country, fold(k.name) as name from known k
                union select k.id, k.country, fold(n.name) from known k join city_name n on n.city = k.id),
              main as (
                select geonames_id, country, fold(name) as name from place
                union select geonames_id, country, fold(ascii) from place where ascii is not null)
              select m.geonames_id, c.city, true as main, exists (
                  select from near n where (n.geonames_id, n.city) = (m.geonames_id, c.city)) as near
                from main m join called c using (country, name)
                where exists (select from near n where (n.geonames_id, n.city) = (m.geonames_id, c.city))
                  or exists (select from known k where k.id = c.city and k.latitude is null)
              union
              select n.geonames_id, n.city, false, true from near n
                where exists (select from geonames_name o join called c on c.city = n.city and c.name = fold(o.name)
                  where o.geonames_id = n.geonames_id)""";

    private static final String MATCH =
            """
            with sure as (
              select p.geonames_id, p.city, count(*) over (partition by p.geonames_id) as cities,
                count(*) over (partition by p.city) as places,
                bool_and(near and c.geonames_id is null
                  and c.kind in ('city', 'metro', 'township', 'village', 'district')) over (partition by p.geonames_id) as fits
              from (select geonames_id, city, bool_or(near) as near from geonames_pair where main group by 1, 2) p
                join city c on c.id = p.city)
            update geonames_place p set city = s.city from sure s
              where s.geonames_id = p.geonames_id and cities = 1 and places = 1 and fits;
            update geonames_place p set refusal = 'may be ' || cities || ', which has no such geonames_id'
              from (select r.geonames_id, string_agg(distinct r.city, ' or ' order by r.city) as cities from geonames_pair r
                where not exists (select from geonames_place q where q.city = r.city) group by 1) f
              where f.geonames_id = p.geonames_id and p.city is null and p.refusal is null""";

    private static final String NEW =
            """
            create temp table geonames_city on commit drop as
              select p.*, city is null as new,
                coalesce(city, case when count(*) over (partition by slug, city is null) > 1
                  or exists (select from city where id = slug) then slug || '-' || geonames_id else slug end) as id
              from geonames_place p where refusal is null;
            analyze geonames_city""";

    private static final String STAGE =
            """
            insert into staging_source (line, id, url, publisher, title)
              select 0, 'geonames', 'https://www.geonames.org/', 'GeoNames', 'GeoNames geographical database, CC BY 4.0';
            insert into staging_city (line, id, name, kind, country, admin_area, latitude, longitude, position_basis,
                geonames_id, note, sources)
              select g.line, g.id, coalesce(c.name, g.name), coalesce(c.kind, g.kind), coalesce(c.country, g.country),
                c.admin_area, coalesce(c.latitude, g.latitude), coalesce(c.longitude, g.longitude),
                coalesce(c.position_basis, 'geonames'), g.geonames_id, c.note,
                case when c.id is null then array['geonames'] when c.latitude is null
                  then c.sources || array['geonames'] else c.sources end
              from geonames_city g left join city c on c.id = g.id;
            insert into staging_city_population (line, city, population, year, sources)
              select line, id, population, year, array['geonames'] from geonames_city g
              where population is not null and not exists (select from city_population p
                where (p.city, p.year) = (g.id, g.year) and p.sources <> array['geonames']);
            insert into staging_city_name (line, city, name, language, kind, valid_from, valid_to, sources)
              select min(n.line), c.id, n.name,
                case when count(distinct coalesce(language, '')) = 1 then min(language) end, n.kind,
                case when count(distinct coalesce(valid_from, '')) = 1 then min(valid_from) end,
                case when count(distinct coalesce(valid_to, '')) = 1 then min(valid_to) end, array['geonames']
              from geonames_name n join (
                  select geonames_id, id, name from geonames_city
                  union all select geonames_id, min(id), min(name) from city c where geonames_id is not null
                    and not exists (select from geonames_place p where p.geonames_id = c.geonames_id)
                  group by 1 having count(*) = 1) c using (geonames_id)
              where (language is not null or n.name <> c.name) and not exists (
                select from city_name k where k.city = c.id and k.name = n.name and k.sources <> array['geonames'])
              group by c.id, n.name, n.kind""";

    private final Sql sql;

    GeoNamesMatch(Sql sql) {
        this.sql = sql;
    }

    /** The geonames_ids that are of a city of the record, or of a place that was copied just now. */
    LongPredicate ours() throws SQLException {
        long[][] ids = {new long[1024]};
        int[] count = {0};
        sql.each(
                """
                select distinct geonames_id from (select geonames_id from city union all
                  select geonames_id from geonames_place) ids where geonames_id is not null order by 1""",
                row -> {
                    if (count[0] == ids[0].length) {
                        ids[0] = Arrays.copyOf(ids[0], 2 * count[0]);
                    }
                    ids[0][count[0]++] = row.getLong(1);
                });
        long[] sorted = Arrays.copyOf(ids[0], count[0]);
        return id -> Arrays.binarySearch(sorted, id) >= 0;
    }

    /** Matches and stages; to be called when nobody else can write cities. */
    void stage(String file, Flaws leftOut) throws SQLException {
        for (String step : List.of(KNOWN, PAIRS, MATCH, NEW, STAGE)) {
            sql.execute(step);
        }
        sql.each(
                "select line, name, refusal from geonames_place where refusal is not null order by line",
                row -> leftOut.add(
                        Flaw.of(file, row.getLong(1), "", "'%s' %s".formatted(row.getString(2), row.getString(3)))));
    }
}
