-- Communities that can be recognised, with everything known of them that is not an award.
create table city (
  id text collate "C" not null,
  name text not null,
  kind text not null,
  country text collate "C" not null,
  admin_area text,
  latitude numeric,
  longitude numeric,
  position_basis text,
  geonames_id bigint,
  note text,
  sources text[] not null default '{}',
  constraint city_pk primary key (id),
  constraint city_id_ck check (is_slug(id)),
  constraint city_name_ck check (name is nfc normalized),
  constraint city_kind_ck check (kind in
    ('city', 'metro', 'county', 'district', 'township', 'village', 'province', 'region', 'state')),
  constraint city_country_fk foreign key (country) references country,
  constraint city_latitude_ck check (latitude between -90 and 90),
  constraint city_longitude_ck check (longitude between -180 and 180),
  constraint city_position_basis_ck check (position_basis in ('geonames', 'approximate')),
  constraint city_position_ck check (num_nulls(latitude, longitude, position_basis) in (0, 3)),
  constraint city_geonames_id_ck check (geonames_id > 0)
);
create index city_name_ix on city (fold(name), id);
create index city_country_ix on city (country, id);
create index city_kind_ix on city (kind, id);
create index city_id_trgm_ix on city using gin (id gin_trgm_ops);
call cites_sources('city');

create table city_name (
  city text collate "C" not null,
  name text not null,
  language text,
  kind text not null,
  valid_from text,
  valid_to text,
  sources text[] not null default '{}',
  constraint city_name_pk primary key (city, name, kind),
  constraint city_name_city_fk foreign key (city) references city on delete cascade,
  constraint city_name_name_ck check (name is nfc normalized),
  constraint city_name_language_ck check (is_language(language)),
  constraint city_name_kind_ck check (kind in ('official', 'native', 'short', 'former', 'alternate', 'published')),
  constraint city_name_valid_from_ck check (is_partial_date(valid_from)),
  constraint city_name_valid_to_ck check (is_partial_date(valid_to))
);
call cites_sources('city_name');

create table city_population (
  city text collate "C" not null,
  population bigint not null,
  year int not null,
  sources text[] not null default '{}',
  constraint city_population_pk primary key (city, year),
  constraint city_population_city_fk foreign key (city) references city on delete cascade,
  constraint city_population_population_ck check (population >= 0),
  constraint city_population_year_ck check (year between 1000 and 2999)
);
call cites_sources('city_population');

-- A split has one row a successor, which is why the successor is part of the key.
create table city_event (
  city text collate "C" not null,
  kind text not null,
  "on" text not null,
  successor_city text collate "C",
  successor_name text,
  successor_country text collate "C",
  legal_basis text,
  note text,
  sources text[] not null default '{}',
  constraint city_event_uq unique nulls not distinct (city, kind, "on", successor_name),
  constraint city_event_city_fk foreign key (city) references city on delete cascade,
  constraint city_event_kind_ck check (kind in ('renamed', 'merged', 'split', 'ceased')),
  constraint city_event_on_ck check (is_partial_date("on")),
  constraint city_event_successor_city_fk foreign key (successor_city) references city,
  constraint city_event_successor_name_ck check (successor_name is nfc normalized),
  constraint city_event_successor_country_fk foreign key (successor_country) references country,
  constraint city_event_successor_city_ck check (successor_city is distinct from city)
);
create index city_event_successor_city_ix on city_event (successor_city);
call cites_sources('city_event');

create table tie (
  city text collate "C" not null,
  partner_city text collate "C",
  partner_name text not null,
  partner_country text collate "C" not null,
  kind text not null,
  since text,
  note text,
  sources text[] not null default '{}',
  constraint tie_pk primary key (city, kind, partner_name),
  constraint tie_city_fk foreign key (city) references city,
  constraint tie_partner_city_fk foreign key (partner_city) references city,
  constraint tie_partner_name_ck check (partner_name is nfc normalized),
  constraint tie_partner_country_fk foreign key (partner_country) references country,
  constraint tie_kind_ck check (kind in ('twin', 'friendship', 'cooperation')),
  constraint tie_since_ck check (is_partial_date(since)),
  constraint tie_partner_city_ck check (partner_city is distinct from city)
);
create index tie_partner_city_ix on tie (partner_city);
call cites_sources('tie');

create table membership (
  city text collate "C" not null,
  organization text collate "C" not null,
  kind text not null,
  since text,
  until text,
  note text,
  sources text[] not null default '{}',
  constraint membership_pk primary key (city, organization, kind),
  constraint membership_city_fk foreign key (city) references city,
  constraint membership_organization_fk foreign key (organization) references organization,
  constraint membership_kind_ck check (kind in ('member', 'certified')),
  constraint membership_since_ck check (is_partial_date(since)),
  constraint membership_until_ck check (is_partial_date(until))
);
create index membership_organization_ix on membership (organization);
call cites_sources('membership');
