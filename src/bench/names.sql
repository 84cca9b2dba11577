-- 150,000 cities with 600,000 names beside the example: made up of syllables in the manner of real ones, many of them
-- alike, with native forms, forms in other scripts and other spellings, and positions all over the world.
begin;
set local session_replication_role = replica;

create temp table stems on commit drop as
with parts as (select
  regexp_split_to_array('ka ma ta ra san mar bel al ber ko na sa lo vi an par tor mon kal bar gor dan shi wa chi hu lin xi tan bin nam pen ri go ver stan hol kir sun har wes nor ost que gua tla oax ibi jo mbo ngu zam dar iz er zy szcz kra bu pla gal ben dor til hei len fri wit', ' ') as first,
  regexp_split_to_array('ra na li ro to ma di ga ne la ri ku mi sa ca lu ve no ta bo pe zi fo ha ju wu ye que che shi dzi va gu ni ke so mu', ' ') as middle,
  regexp_split_to_array('n r l s na to ra no ka va do go lia nia ville ton burg ford pur abad grad sk ów ice ing heim hausen stadt berg dorf by vik holm ö mouth chester ham wick land port field a ya shi jiang zhou yang nan bei hai ping ng nh ong uong inh ão ções ía ín é ès eux ac ens ay', ' ') as last,
  regexp_split_to_array('San Saint- Santa New Port Al- El Nova Bad Kota Ban Upper Lower West North', ' ') as before,
  '亚贝西德埃夫吉和伊杰克勒姆恩奥普库尔斯特乌维瓦泽城山河江海州南北东西新安平水林石金龙桥田原川岛津京阳宁清永长大中沙高丰华兴化台湾港桃园竹嘉义宜兰花莲屏彰雄基隆马祖门云苗栗名古屋横浜神戸福冈广札幌仙熊本鹿児' as characters,
  regexp_split_to_array(' City, County, del Mar, de la Sierra,-sur-Mer, Beach, Heights, am See, Springs, do Norte', ',') as after)
select n,
  case when h % 100 < 12 then before[1 + h / 100 % cardinality(before)]
    || case when before[1 + h / 100 % cardinality(before)] like '%-' then '' else ' ' end else '' end
  || initcap(first[1 + floor(cardinality(first) * power(h / 7 % 1009 / 1009.0, 1.4))::int]
    || case when h % 3 > 0 then middle[1 + h / 13 % cardinality(middle)] else '' end
    || case when h % 7 > 4 then middle[1 + h / 3001 % cardinality(middle)] else '' end
    || last[1 + floor(cardinality(last) * power(h / 31 % 997 / 997.0, 1.2))::int])
  || case when h % 100 > 92 then after[1 + h / 17 % cardinality(after)] else '' end as name, h,
  (select string_agg(substr(characters, 1 + (abs(hashint8(h + i)::bigint) % length(characters))::int, 1), '') from generate_series(1, 2 + (h % 3)::int) i) as chinese
from parts, (select n, abs(hashint4(n)::bigint) as h from generate_series(1, 150000) n) hashed;

insert into city (id, name, kind, country, latitude, longitude, position_basis)
select 'named-' || n, name, (array['city', 'city', 'city', 'metro', 'county', 'district'])[1 + n % 6],
  codes[1 + floor(cardinality(codes) * power(mod(n * 7919::bigint, 150000) / 150000.0, 2))::int],
  round((degrees(asin(2 * mod(h, 10007) / 10007.0 - 1)) * 0.8)::numeric, 4), round((mod(h, 36007) / 100.02 - 180)::numeric, 4), 'approximate'
from stems, (select array_agg(code order by hashtext(code)) as codes from country) k;

-- A native form with diacritics, a form in another script, and a spelling that differs a little.
insert into city_name (city, name, language, kind)
select 'named-' || n, replace(replace(replace(replace(name, 'a', substr('aáâãàäăạ', 1 + (h % 8)::int, 1)), 'o', substr('oóôõöøơộ', 1 + (h / 8 % 8)::int, 1)),
  'u', substr('uúüùưụ', 1 + (h / 64 % 6)::int, 1)), 'd', substr('ddđ', 1 + (h / 512 % 3)::int, 1)) || case when h % 11 = 0 then ' (Stadt)' else '' end,
  (array['vi', 'pt', 'fr', 'de', 'es', 'tr'])[1 + n % 6], 'native' from stems
union all
select 'named-' || n, case n % 4 when 3 then chinese else translate(lower(name), 'abcdefghijklmnopqrstuvwxyzóöãíéèç- ', case n % 4
    when 0 then 'абцдефгхийклмнопкрстувуксызооаиеес- '
    when 1 then 'αβκδεφγχιικλμνοπκρστυβυξυζοοαιεεσ- '
    else 'ابكدهفغحيجكلمنوبقرستوفوخيزوواييهس- ' end) end,
  (array['ru', 'el', 'ar', 'zh'])[1 + n % 4], 'alternate' from stems
union all
select 'named-' || n, overlay(name placing substr('aeiourstln', 1 + (h % 10)::int, 1) from 2 + (h % (length(name) - 1))::int for 1)
  || case when h % 5 = 0 then ' ' || (array['Region', 'District', 'Municipality', 'Metropolitan Area'])[1 + (h / 5 % 4)::int] else '' end,
  'en', (array['alternate', 'former', 'short', 'published'])[1 + n % 4] from stems;

insert into search_name (type, id, name, language, name_kind, country, kind)
select * from searchable on conflict do nothing;
commit;
vacuum analyze;
