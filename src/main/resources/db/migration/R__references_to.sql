-- What refers to a record, as the kind of the referring record and its path below /v1; each branch has its index.

-- A key of any letters as part of an address, escaped as java.net.URLEncoder does.
create or replace function path_segment(value text) returns text language sql immutable strict parallel safe as $$
  select string_agg(case when byte between 32 and 126 and chr(byte) ~ '[A-Za-z0-9.*_-]' then chr(byte)
    else '%' || upper(lpad(to_hex(byte), 2, '0')) end, '' order by place)
  from (select place, get_byte(convert_to(value, 'UTF8'), place) as byte
    from generate_series(0, octet_length(convert_to(value, 'UTF8')) - 1) place) bytes
$$;

create or replace function references_to(target_kind text, target_id text)
  returns table (kind text, path text) language sql stable as $$
  select 'city', 'cities/' || id from city where target_kind = 'source' and sources @> array[target_id]
  union all select 'city_name', 'cities/' || city from city_name where target_kind = 'source' and sources @> array[target_id]
  union all select 'city_population', 'cities/' || city from city_population where target_kind = 'source' and sources @> array[target_id]
  union all select 'city_event', 'cities/' || city from city_event
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'city' and successor_city = target_id
  union all select 'tie', 'ties/' || city || '/' || tie.kind || '/' || path_segment(partner_name) from tie
    where target_kind = 'source' and sources @> array[target_id]
      or target_kind = 'city' and city = target_id or target_kind = 'city' and partner_city = target_id
  union all select 'membership', 'memberships/' || city || '/' || organization || '/' || membership.kind from membership
    where target_kind = 'source' and sources @> array[target_id]
      or target_kind = 'city' and city = target_id or target_kind = 'organization' and organization = target_id
  union all select 'organization', 'organizations/' || id from organization where target_kind = 'source' and sources @> array[target_id]
  union all select 'program', 'programs/' || id from program
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'organization' and organization = target_id
  union all select 'method', 'programs/' || program || '/methods/' || id from method
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'program' and program = target_id
  union all select 'criterion', 'programs/' || program || '/methods/' || method from criterion
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'indicator' and indicator = target_id
  union all select 'edition', 'programs/' || program || '/editions/' || year from edition
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'program' and program = target_id
      or target_kind = 'method' and program || '/' || method = target_id
  union all select 'announcement', 'programs/' || program || '/editions/' || year from announcement
    where target_kind = 'source' and sources @> array[target_id]
  union all select 'edition_group', 'programs/' || program || '/editions/' || year from edition_group
    where target_kind = 'city' and city = target_id
  union all select 'award', 'awards/' || program || '/' || year || '/' || stage || '/' || city from award
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'city' and city = target_id
      or target_kind = 'edition' and program = split_part(target_id, '/', 1) and year::text = split_part(target_id, '/', 2)
  union all select 'score', 'scores/' || program || '/' || year || '/' || criterion || '/' || city from score
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'city' and city = target_id
      or target_kind = 'edition' and program = split_part(target_id, '/', 1) and year::text = split_part(target_id, '/', 2)
  union all select 'indicator', 'indicators/' || id from indicator where target_kind = 'source' and sources @> array[target_id]
  union all select 'observation', 'observations/' || city || '/' || indicator || '/' || year
      || coalesce('?program=' || edition_program, '') from observation
    where target_kind = 'source' and sources @> array[target_id]
      or target_kind = 'city' and city = target_id or target_kind = 'indicator' and indicator = target_id
      or target_kind = 'edition' and program = split_part(target_id, '/', 1) and year::text = split_part(target_id, '/', 2)
  union all select 'initiative', 'initiatives/' || id from initiative
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'city' and city = target_id
  union all select 'partner', 'initiatives/' || initiative from partner
    where target_kind = 'source' and sources @> array[target_id] or target_kind = 'organization' and organization = target_id
$$;

-- The sources themselves, in the order of the fact.
create or replace function cited_sources(ids text[]) returns json language sql stable as $$
  select json_agg(json_strip_nulls(json_build_object('id', id, 'url', url, 'publisher', publisher,
      'title', title, 'language', language, 'publishedOn', published_on)) order by place)
  from unnest(ids) with ordinality cited(id, place) join source using (id)
$$;

-- Ids of sources as they are, or with expanded the sources themselves; has no subquery, so that it becomes a part of
-- the statement that calls it, which counts where millions of facts are read.
create or replace function citations(ids text[], expanded boolean) returns json language sql stable as $$
  select case when expanded then cited_sources(ids) else to_json(ids) end
$$;
