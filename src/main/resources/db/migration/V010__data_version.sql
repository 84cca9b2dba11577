-- A number for each state of the record, so that an answer can say which one it was made of. It is counted when a
-- transaction commits, so that what is seen under a number never changes and nobody waits for it before.
create table data_version (
  version bigint not null,
  at timestamptz not null,
  transaction xid8 not null,
  constraint data_version_version_ck check (version >= 0)
);
create unique index data_version_uq on data_version ((true));
insert into data_version
  select count(*), coalesce(max(at), now()), pg_current_xact_id() from change where record not like 'keys/%';

create function count_version() returns trigger language plpgsql as $$
begin
  update data_version set version = version + 1, at = clock_timestamp(), transaction = pg_current_xact_id()
    where transaction <> pg_current_xact_id();
  return null;
end $$;
create constraint trigger change_version after insert on change deferrable initially deferred
  for each row when (new.record not like 'keys/%') execute function count_version();
