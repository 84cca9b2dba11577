-- Folding that does not depend on the locale of the server, nor on how a name is punctuated.

-- Text without case, diacritics and punctuation (đ = d, ı = i, ø = o, ß = ss, ς = σ, 臺 = 台), its words apart by one
-- space: Issy-les-Moulineaux = issy les moulineaux, D.C. = dc, Xi'an = xian. Letters whose case a server with a C
-- locale does not know are listed; I comes before lower(), which in Turkish would make it ı.
create or replace function fold(value text) returns text
  language plpgsql immutable strict parallel safe set search_path from current
  as $$
declare folded text := lower(translate(unaccent(normalize(value, nfkc)),
  'IςÆŒØĐŁ臺ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏҐҒҚҢӨҮҰҺӘƏ' ||
    'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ',
  'iσæœøđł台αβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґғқңөүұһәə' ||
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'));
begin
  if folded ~ '^[a-z0-9]+( [a-z0-9]+)*$' then
    return folded;
  end if;
  -- full stops, apostrophes, modifier letters and marks that stand alone go; other punctuation parts words
  return btrim(regexp_replace(regexp_replace(folded, '[''.`´\u02b0-\u036f\u2018\u2019]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f\u30fb]+', ' ', 'g'));
end $$;

reindex index organization_name_ix;
reindex index city_name_ix;
reindex index program_name_ix;
reindex index initiative_name_ix;
reindex index indicator_name_ix;
