-- What was written, by whom, and what stood there before; rows are only ever added.
create table change (
  id bigint generated always as identity,
  at timestamptz not null,
  by text not null,
  action text not null,
  record text not null,
  before jsonb,
  after jsonb,
  constraint change_pk primary key (id),
  constraint change_action_ck check (action in ('created', 'changed', 'deleted', 'imported'))
);
create index change_record_ix on change (record, id);
create index change_by_ix on change (by, id);

create function change_is_final() returns trigger language plpgsql as $$
begin raise 'what was recorded as a change stays as it is' using errcode = 'restrict_violation'; end $$;
create trigger change_final before update or delete or truncate on change
  for each statement execute function change_is_final();
