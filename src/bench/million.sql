-- A record of 150,000 cities and about 1,000,000 awards beside the example: 200 programs of 25 editions with up to three
-- stages, cities that come back for one to six editions in a row, some of them far more often than others, and lists
-- of which some are held in part and some have no known length.
begin;
set local session_replication_role = replica;

insert into city (id, name, kind, country)
select 'city-' || n, 'City ' || n, (array['city', 'city', 'city', 'metro', 'county', 'district'])[1 + n % 6],
  codes[1 + floor(cardinality(codes) * power(mod(n * 7919, 150000) / 150000.0, 2))::int]
from generate_series(1, 150000) n, (select array_agg(code order by code) as codes from country) k;

insert into program (id, name, kind, organization)
select 'program-' || p, 'Program ' || p, 'award', (select min(id) from organization) from generate_series(1, 200) p;

insert into stage (program, id, name, position, quota)
select 'program-' || p, stage, stage, position, case when p % 5 > 0 then quota end
from generate_series(1, 200) p, (values ('listed', 1, 144), ('finalist', 2, 40), ('winner', 3, 15)) s(stage, position, quota);

insert into edition (program, year, name)
select 'program-' || p, year, 'Edition ' || year from generate_series(1, 200) p, generate_series(2000, 2024) year;

insert into announcement (program, year, stage, announced_on)
select e.program, e.year, s.id, e.year - 1 + s.position / 3 || case s.position when 1 then '-10-20' when 2 then '-12' else '' end
from edition e join stage s using (program) where e.program like 'program-%';

-- A slot of a list has one city for some editions in a row; a later stage is reached by cities of the earlier ones.
insert into award (program, year, stage, city, confidence, sources)
select e.program, e.year, s.id,
  'city-' || 1 + floor(150000 * power((hashint8(1000003::bigint * slot + 7919 * p
    + 15485863::bigint * ((e.year + slot) / (1 + (p + slot) % 6))) & 1048575) / 1048576.0, 1.5)),
  'high', array[(select min(id) from source)]
from edition e
  cross join lateral (select substr(e.program, 9)::int as p) n
  join stage s using (program)
  cross join lateral generate_series(1, case s.position when 1 then 150 when 2 then 40 else 15 end) slot
where e.program like 'program-%' and (e.year % 7 > 0 or slot % 10 > 0)
on conflict do nothing;

commit;
vacuum analyze;
