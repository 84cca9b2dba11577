-- Who gives programs, is joined by cities or takes part in their initiatives.
create table organization (
  id text collate "C" not null,
  name text not null,
  native_name text,
  kind text not null,
  country text collate "C",
  seat text,
  founded text,
  note text,
  sources text[] not null default '{}',
  constraint organization_pk primary key (id),
  constraint organization_id_ck check (is_slug(id)),
  constraint organization_name_ck check (name is nfc normalized and native_name is nfc normalized),
  constraint organization_kind_ck check (kind in ('government', 'business', 'academia', 'network', 'media', 'other')),
  constraint organization_country_fk foreign key (country) references country,
  constraint organization_founded_ck check (is_partial_date(founded))
);
create index organization_name_ix on organization (fold(name), id);
create index organization_country_ix on organization (country);
create index organization_id_trgm_ix on organization using gin (id gin_trgm_ops);
call cites_sources('organization');
