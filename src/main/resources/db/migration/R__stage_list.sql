-- The list of each stage of each edition: there is one where it was announced or where the record holds awards of it.

create or replace function first_day(partial_date text) returns date language sql immutable parallel safe as $$
  select make_date(substr(partial_date, 1, 4)::int, coalesce(nullif(substr(partial_date, 6, 2), '')::int, 1),
    coalesce(nullif(substr(partial_date, 9, 2), '')::int, 1))
$$;

create or replace function last_day(partial_date text) returns date language sql immutable parallel safe as $$
  select case length(partial_date)
    when 4 then make_date(substr(partial_date, 1, 4)::int, 12, 31)
    when 7 then (first_day(partial_date) + interval '1 month - 1 day')::date
    else first_day(partial_date) end
$$;

drop view if exists stage_list;
create view stage_list as
  select s.program, s.id as stage, s.name as stage_name, s.position, e.year, n.announced_on, n.place, n.sources, s.quota,
    coalesce(s.quota, case p.kind when 'index' then e.number_ranked end) as expected
  from program p join stage s on s.program = p.id join edition e on e.program = p.id
    left join announcement n on (n.program, n.year, n.stage) = (e.program, e.year, s.id)
  where n.year is not null
    or exists (select from award a where (a.program, a.year, a.stage) = (e.program, e.year, s.id));
