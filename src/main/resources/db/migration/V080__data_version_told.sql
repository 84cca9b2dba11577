-- Whoever holds answers made of a state of the record is told of a new one when it is committed, without asking.
create function tell_version() returns trigger language plpgsql as $$
begin perform pg_notify('data_version', ''); return null; end $$;
create trigger data_version_told after update on data_version for each row execute function tell_version();
