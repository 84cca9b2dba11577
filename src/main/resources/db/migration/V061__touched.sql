-- Which records each version of the data added, changed and removed, imports included, so that mirrors can keep up.
create table version (
  version bigint not null,
  at timestamptz not null,
  transaction xid8 not null,
  constraint version_pk primary key (version)
);
insert into version select version, at, transaction from data_version;

create or replace function count_version() returns trigger language plpgsql as $$
begin
  update data_version set version = version + 1, at = clock_timestamp(), transaction = pg_current_xact_id()
    where transaction <> pg_current_xact_id();
  if found then
    insert into version select version, at, transaction from data_version;
  end if;
  return null;
end $$;

-- One row for each record and statement; its only index grows at its end, which keeps large imports cheap.
create table touched (
  transaction xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  kind text not null,
  path text not null,
  action text not null,
  constraint touched_pk primary key (transaction, id),
  constraint touched_action_ck check (action in ('added', 'changed', 'removed'))
);

-- Arguments: the kind, its path below /v1 as SQL over a row r, and what to call it where the row is a part of a record.
create function touch() returns trigger language plpgsql as $$
begin
  execute format('insert into touched (kind, path, action) select distinct %L, %s, %L from changed r',
    tg_argv[0], tg_argv[1], case when tg_nargs > 2 then tg_argv[2] when tg_op = 'INSERT' then 'added'
      when tg_op = 'DELETE' then 'removed' else 'changed' end);
  return null;
end $$;

create procedure is_touched(fact regclass, arguments text) language plpgsql as $$
begin
  execute format('create trigger %1$s_touched_insert after insert on %1$s referencing new table as changed
    for each statement execute function touch(%2$s)', fact, arguments);
  execute format('create trigger %1$s_touched_update after update on %1$s referencing new table as changed
    for each statement execute function touch(%2$s)', fact, arguments);
  execute format('create trigger %1$s_touched_delete after delete on %1$s referencing old table as changed
    for each statement execute function touch(%2$s)', fact, arguments);
end $$;

call is_touched('source', $$'source', '''sources/'' || r.id'$$);
call is_touched('organization', $$'organization', '''organizations/'' || r.id'$$);
call is_touched('city', $$'city', '''cities/'' || r.id'$$);
call is_touched('city_name', $$'city', '''cities/'' || r.city', 'changed'$$);
call is_touched('city_population', $$'city', '''cities/'' || r.city', 'changed'$$);
call is_touched('city_event', $$'city', '''cities/'' || r.city', 'changed'$$);
call is_touched('tie', $$'tie', '''ties/'' || r.city || ''/'' || r.kind || ''/'' || path_segment(r.partner_name)'$$);
call is_touched('membership', $$'membership', '''memberships/'' || r.city || ''/'' || r.organization || ''/'' || r.kind'$$);
call is_touched('program', $$'program', '''programs/'' || r.id'$$);
call is_touched('stage', $$'program', '''programs/'' || r.program', 'changed'$$);
call is_touched('method', $$'method', '''programs/'' || r.program || ''/methods/'' || r.id'$$);
call is_touched('criterion', $$'method', '''programs/'' || r.program || ''/methods/'' || r.method', 'changed'$$);
call is_touched('edition', $$'edition', '''programs/'' || r.program || ''/editions/'' || r.year'$$);
call is_touched('announcement', $$'edition', '''programs/'' || r.program || ''/editions/'' || r.year', 'changed'$$);
call is_touched('edition_group', $$'edition', '''programs/'' || r.program || ''/editions/'' || r.year', 'changed'$$);
call is_touched('award', $$'award', '''awards/'' || r.program || ''/'' || r.year || ''/'' || r.stage || ''/'' || r.city'$$);
call is_touched('score', $$'score', '''scores/'' || r.program || ''/'' || r.year || ''/'' || r.criterion || ''/'' || r.city'$$);
call is_touched('indicator', $$'indicator', '''indicators/'' || r.id'$$);
call is_touched('observation', $$'observation',
  '''observations/'' || r.city || ''/'' || r.indicator || ''/'' || r.year || coalesce(''?program='' || r.edition_program, '''')'$$);
call is_touched('initiative', $$'initiative', '''initiatives/'' || r.id'$$);
call is_touched('partner', $$'initiative', '''initiatives/'' || r.initiative', 'changed'$$);
