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

-- Where no date is held, a list came no later than the end of its edition's year, than a later stage of its edition
-- and than its stage in a later edition, and no earlier than an earlier one (see decision 0006).
create or replace view stage_list as
  select program, stage, stage_name, position, year, announced_on, place, sources, quota, expected,
    case when announced_on is null then max(from_stage) over (partition by program, stage order by year)
      else first_day end as announced_from,
    case when announced_on is null then min(to_stage) over (partition by program, stage order by year desc)
      else last_day end as announced_to
  from (
    select *, max(first_day) over (partition by program, year order by position) as from_stage,
      min(last_day) over (partition by program, year order by position desc) as to_stage
    from (
      select s.program, s.id as stage, s.name as stage_name, s.position, e.year, n.announced_on, n.place, n.sources, s.quota,
        coalesce(s.quota, case p.kind when 'index' then e.number_ranked end) as expected,
        first_day(n.announced_on) as first_day,
        coalesce(last_day(n.announced_on), make_date(e.year, 12, 31)) as last_day
      from program p join stage s on s.program = p.id join edition e on e.program = p.id
        left join announcement n on (n.program, n.year, n.stage) = (e.program, e.year, s.id)
      where n.year is not null
        or exists (select from award a where (a.program, a.year, a.stage) = (e.program, e.year, s.id))) listed) bounded;
