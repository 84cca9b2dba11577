-- When an award came into the record and was last changed, so that its followers see the latest first. Of awards that
-- are there already nothing better is known than when the record as a whole was last written.
do $$ begin
  execute format('alter table award add column recorded_at timestamptz not null default %1$L,
    add column changed_at timestamptz not null default %1$L', (select at from data_version));
end $$;
alter table award alter column recorded_at set default now(), alter column changed_at set default now();

create function award_changes() returns trigger language plpgsql as $$
begin new.changed_at := now(); return new; end $$;
create trigger award_changed before update on award for each row when (old.* is distinct from new.*)
  execute function award_changes();
create index award_changed_ix on award (extract(epoch from changed_at at time zone 'UTC'), program, year, stage, city);
