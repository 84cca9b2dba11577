-- Every name form of what can be searched for, in one table that triggers keep, with the key by which it is found.

-- Folded text in ASCII, because pg_trgm sees no other letters where the server has a C locale. A letter of the alphabets
-- from Greek to Arabic becomes a capital below Y and a digit to base 36, any other unit of UTF-16 Y or Z and three, so
-- that the capital tells where a letter begins and three characters in a row tell much of what is written.
create function search_key(value text) returns text
  language plpgsql immutable strict parallel safe set search_path from current
  as $$
declare
  digits constant text := '0123456789abcdefghijklmnopqrstuvwxyz';
  folded text := fold(value);
begin
  if folded ~ '^[a-z0-9 ]*$' then
    return folded;
  end if;
  return (select string_agg(case
      when code < 128 then chr(code)
      when code between 880 and 1743 then chr(65 + (code - 880) / 36) || substr(digits, (code - 880) % 36 + 1, 1)
      else chr(89 + code / 46656) || substr(digits, code / 1296 % 36 + 1, 1) || substr(digits, code / 36 % 36 + 1, 1)
        || substr(digits, code % 36 + 1, 1) end, '' order by place, code)
    from (select ascii(letter) as point, place
        from unnest(string_to_array(folded, null)) with ordinality letters(letter, place)) points
      cross join lateral (select point as code where point < 65536
        union all select 55296 + (point - 65536) / 1024 where point >= 65536
        union all select 56320 + (point - 65536) % 1024 where point >= 65536) units);
end $$;

-- One row a name form; where two forms differ only in what folding removes, both are here.
create view searchable as
  select 'city' as type, id, name, null as language, 'name' as name_kind, country, kind from city
  union all select 'city', n.city, n.name, n.language, n.kind, c.country, c.kind from city_name n join city c on c.id = n.city
  union all select 'program', id, name, null, 'name', null, kind from program
  union all select 'organization', id, name, null, 'name', country, kind from organization
  union all select 'organization', id, native_name, null, 'native', country, kind from organization where native_name is not null
  union all select 'initiative', i.id, i.name, null, 'name', c.country, null from initiative i join city c on c.id = i.city;

create table search_name (
  type text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  language text,
  name_kind text collate "C" not null,
  country text collate "C",
  kind text collate "C",
  key text collate "C" not null generated always as (search_key(name)) stored,
  constraint search_name_pk primary key (type, id, name_kind, name)
);
insert into search_name (type, id, name, language, name_kind, country, kind) select * from searchable;
create index search_name_key_ix on search_name (key);
create index search_name_trgm_ix on search_name using gin (key gin_trgm_ops);
-- What begins with one, two or three letters may be many names, of which the shortest come first.
create index search_name_first_ix on search_name (left(key, 1), length(key), key);
create index search_name_second_ix on search_name (left(key, 2), length(key), key);
create index search_name_third_ix on search_name (left(key, 3), length(key), key);

-- The kinds by which a search can be narrowed, those of cities, programs and organizations.
create view kind (word) as select unnest(array['city', 'metro', 'county', 'district', 'township', 'village', 'province',
  'region', 'state', 'award', 'index', 'government', 'business', 'academia', 'network', 'media', 'other']);

-- Writes the names of the changed records anew; whole statements at a time, so that loading many rows stays cheap.
create function search_names_follow() returns trigger language plpgsql as $$
begin
  execute format('delete from search_name s using (select distinct %I as id from changed) c
    where s.type = %L and s.id = c.id', tg_argv[1], tg_argv[0]);
  execute format('insert into search_name (type, id, name, language, name_kind, country, kind)
    select s.* from searchable s join (select distinct %I as id from changed) c using (id) where s.type = %L
    on conflict do nothing', tg_argv[1], tg_argv[0]);
  return null;
end $$;

create procedure is_searched(record regclass, type text, id text) language plpgsql as $$
begin
  execute format('create trigger %1$s_search_insert after insert on %1$s referencing new table as changed
    for each statement execute function search_names_follow(%2$L, %3$L)', record, type, id);
  execute format('create trigger %1$s_search_update after update on %1$s referencing new table as changed
    for each statement execute function search_names_follow(%2$L, %3$L)', record, type, id);
  execute format('create trigger %1$s_search_delete after delete on %1$s referencing old table as changed
    for each statement execute function search_names_follow(%2$L, %3$L)', record, type, id);
end $$;
call is_searched('city', 'city', 'id');
call is_searched('city_name', 'city', 'city');
call is_searched('program', 'program', 'id');
call is_searched('organization', 'organization', 'id');
call is_searched('initiative', 'initiative', 'id');
