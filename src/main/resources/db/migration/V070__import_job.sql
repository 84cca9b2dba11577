-- Imports with how far they are and what came of them, and the rows as they were that an import changed or removed.
create table import_job (
  id int generated always as identity,
  by text not null,
  file text not null,
  mode text not null,
  dry_run boolean not null,
  state text not null default 'waiting',
  phase text,
  rows_done bigint not null default 0,
  rows_in_all bigint,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  package text,
  version text,
  report jsonb,
  flaws jsonb,
  failure text,
  backend int,
  constraint import_job_pk primary key (id),
  constraint import_job_mode_ck check (mode in ('upsert', 'replace')),
  constraint import_job_state_ck check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  constraint import_job_phase_ck check (phase in ('reading', 'checking', 'writing', 'removing'))
);
create index import_job_open_ix on import_job (id) where state in ('waiting', 'running');
create index import_job_package_ix on import_job (package, version);

-- What was imported before there were jobs, so that no version of a package is loaded twice at a start.
insert into import_job (by, file, mode, dry_run, state, created_at, ended_at, package, version, report)
  select by, after ->> 'name', 'upsert', false, 'done', at, at, after ->> 'name', after ->> 'version', after
  from change where action = 'imported' order by id;

-- Whoever works on an import holds the advisory lock (1768779887, id) in a session of its own. Without it nobody does.
create function fail_interrupted_imports() returns void language sql as $$
  update import_job set state = 'failed', ended_at = clock_timestamp(), backend = null,
    failure = 'interrupted: the service ended, or lost the database, before all was written; nothing was changed'
  where state in ('waiting', 'running') and not exists (
    select from pg_locks l where l.locktype = 'advisory' and l.classid = 1768779887 and l.objid = import_job.id::oid
      and l.objsubid = 2 and l.granted and l.database = (select oid from pg_database where datname = current_database()))
$$;

create table import_before (
  import int not null,
  place bigint generated always as identity,
  resource text not null,
  row jsonb not null,
  constraint import_before_pk primary key (import, place),
  constraint import_before_import_fk foreign key (import) references import_job
);
create index import_before_resource_ix on import_before (import, resource, place);
