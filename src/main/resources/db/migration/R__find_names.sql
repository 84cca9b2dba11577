-- Finds records by name: exactly, by how a name or a word of it begins, and in spite of typing errors.

-- How alike names must be, which is a matter of length: one error leaves less than half of the trigrams of a short name,
-- and long names are alike by words such as Municipality alone.
create or replace function least_similarity(letters int) returns text language sql immutable parallel safe
  return case when letters < 9 then '0.4' when letters < 20 then '0.5' else '0.6' end;

-- Why a key fits what was asked, both made by search_key; the same words in another order count as a word.
create or replace function name_match(key text, asked text) returns text language sql immutable parallel safe
  return case when key = asked then 'exact' when starts_with(key, asked) then 'prefix'
    when key like '% ' || asked || '%' or similarity(key, asked) = 1 then 'word' else 'fuzzy' end;

-- How well it fits, from 0 to 1, so that any exact match is before any prefix, that before any word, that before any
-- fuzzy one; what begins with what was asked is the better the less of it is left.
create or replace function name_score(key text, asked text) returns numeric language sql immutable parallel safe
  return trim_scale(round((case when key = asked then 1 when starts_with(key, asked) then 0.7 + 0.25 * length(asked) / length(key)
    when key like '% ' || asked || '%' then 0.5 + 0.2 * length(asked) / length(key)
    when similarity(key, asked) = 1 then 0.7 else 0.5 * similarity(key, asked) end)::numeric, 4));

-- The best hits, one a record, none of which is worse than one left out: where names that begin with what was asked
-- are enough, nothing else is looked for. Empty arrays narrow nothing; beginnings_only leaves typing errors out, as do
-- three letters, which resemble too much. The first round reads an index in its order and only as far as needed, which
-- the planner does only where sorting is dear.
create or replace function find_names(asked text, of_types text[], of_countries text[], of_kinds text[],
    beginnings_only boolean, wanted int)
  returns setof search_name language plpgsql stable set search_path from current
  set pg_trgm.similarity_threshold = 0.4 set enable_sort = off
  as $$
declare
  sought constant text := search_key(asked);
  letters constant int := length(sought);
  has_word constant text := 'key like ''% '' || $1 || ''%''';
  rounds constant text[] := array[
    [format('left(key, %1$s) = left($1, %1$s)', least(letters, 3)) ||
      case when letters > 3 then ' and key >= $1 and key < $1 || ''~''' else '' end, 'length(key), key'],
    [case when letters < 2 then 'false' when beginnings_only or letters < 4 then has_word
      else '(' || has_word || ' or key % $1)' end, 'name_score(key, $1) desc, length(key), key']];
  found text[] := '{}';
  hit search_name;
begin
  if letters = 0 then
    return;
  end if;
  perform set_config('pg_trgm.similarity_threshold', least_similarity(letters), true);
  for round in 1..2 loop
    for hit in execute format('select * from search_name where %s and (cardinality($2) = 0 or type = any($2))
        and (cardinality($3) = 0 or country = any($3)) and (cardinality($4) = 0 or kind = any($4))
        order by %s, type, id', rounds[round][1], rounds[round][2]) using sought, of_types, of_countries, of_kinds
    loop
      if cardinality(found) = wanted then
        return;
      end if;
      if hit.type || '/' || hit.id <> all(found) then
        found := found || (hit.type || '/' || hit.id);
        return query select * from search_name s where s.type = hit.type and s.id = hit.id and s.key = hit.key
          order by name = asked desc, name_kind = 'name' desc, name_kind, name limit 1;
      end if;
    end loop;
  end loop;
end $$;

-- Every city with a name that fits, under the same rules, and how well its best one does.
create or replace function named_cities(asked text) returns table (city text, score numeric)
  language plpgsql stable set search_path from current set pg_trgm.similarity_threshold = 0.4
  as $$
declare
  sought constant text := search_key(asked);
  letters constant int := length(sought);
begin
  perform set_config('pg_trgm.similarity_threshold', least_similarity(letters), true);
  return query select s.id, max(name_score(s.key, sought)) from search_name s
    where s.type = 'city' and letters > 0 and (s.key >= sought and s.key < sought || '~'
      or letters > 1 and s.key like '% ' || sought || '%' or letters > 3 and s.key % sought) group by s.id;
end $$;
