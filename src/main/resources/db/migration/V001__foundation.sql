-- What every table needs: the vocabulary's forms as checks, text folded for matching, sources that exist.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function is_slug(value text) returns boolean
  language sql immutable parallel safe
  return value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 100;

-- A date as precise as its source: 2019-10-22, 2013-06 or 2005.
create function is_partial_date(value text) returns boolean
  language sql immutable parallel safe
  return case
    when value !~ '^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' then false
    when length(value) < 10 then true
    else substr(value, 9)::int <= extract(day from
      make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')
  end;

-- BCP 47, as far as its form goes.
create function is_language(value text) returns boolean
  language sql immutable parallel safe
  return value ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' and length(value) <= 35;

-- Text without case and diacritics (đ = d, ı = i, ø = o), so that matching and sorting are alike on every server.
-- The search path is fixed because indexes use this function, also while a backup is restored.
create function fold(value text) returns text
  language plpgsql immutable strict parallel safe set search_path from current
  as $$ begin return lower(unaccent(normalize(value, nfkc))); end $$;

create table source (
  id text collate "C" not null,
  url text,
  publisher text,
  title text,
  language text,
  published_on text,
  constraint source_pk primary key (id),
  constraint source_id_ck check (is_slug(id)),
  constraint source_url_ck check (url ~ '^https?://'),
  constraint source_title_ck check (title is nfc normalized),
  constraint source_language_ck check (is_language(language)),
  constraint source_published_on_ck check (is_partial_date(published_on))
);
create index source_published_on_ix on source (coalesce(published_on, ''), id);
create index source_id_trgm_ix on source using gin (id gin_trgm_ops);

-- A fact lists its sources in the order of its publisher in a column of its own (see decision 0002); these
-- triggers are its foreign key. They look at whole statements, so that loading many rows stays cheap.
create function sources_exist() returns trigger language plpgsql as $$
declare missing text;
begin
  perform from source where id in (select unnest(sources) from changed) order by id for key share;
  select cited into missing from changed, unnest(sources) cited
    where not exists (select from source where id = cited) limit 1;
  if missing is not null then
    raise foreign_key_violation using
      message = format('%s cites a source that does not exist', tg_table_name),
      detail = format('Key (sources)=(%s) is not present in table "source".', missing),
      table = tg_table_name, constraint = tg_table_name || '_sources_fk';
  end if;
  return null;
end $$;

create procedure cites_sources(fact regclass) language plpgsql as $$
begin
  execute format('create index %1$s_sources_ix on %1$s using gin (sources)', fact);
  execute format('create trigger %1$s_sources_insert after insert on %1$s referencing new table as changed
    for each statement execute function sources_exist()', fact);
  execute format('create trigger %1$s_sources_update after update on %1$s referencing new table as changed
    for each statement execute function sources_exist()', fact);
end $$;

create function source_is_not_cited() returns trigger language plpgsql as $$
declare fact record;
begin
  select * into fact from references_to('source', old.id) limit 1;
  if found then
    raise foreign_key_violation using
      message = 'a source that facts cite cannot go',
      detail = format('Key (id)=(%s) is still referenced from table "%s".', old.id, fact.kind),
      table = 'source', constraint = fact.kind || '_sources_fk';
  end if;
  return null;
end $$;
create trigger source_delete after delete on source for each row execute function source_is_not_cited();
create trigger source_rename after update of id on source for each row when (old.id <> new.id)
  execute function source_is_not_cited();
