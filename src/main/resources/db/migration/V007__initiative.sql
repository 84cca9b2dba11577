-- A city's own programmes and who takes part in which role.
create table initiative (
  id text collate "C" not null,
  city text collate "C" not null,
  name text not null,
  started_on text,
  note text,
  sources text[] not null default '{}',
  constraint initiative_pk primary key (id),
  constraint initiative_id_ck check (is_slug(id)),
  constraint initiative_city_fk foreign key (city) references city,
  constraint initiative_name_ck check (name is nfc normalized),
  constraint initiative_started_on_ck check (is_partial_date(started_on))
);
create index initiative_city_ix on initiative (city, id);
create index initiative_name_ix on initiative (fold(name), id);
create index initiative_started_on_ix on initiative (coalesce(started_on, ''), id);
create index initiative_id_trgm_ix on initiative using gin (id gin_trgm_ops);
call cites_sources('initiative');

create table partner (
  initiative text collate "C" not null,
  organization text collate "C" not null,
  role text not null,
  sources text[] not null default '{}',
  constraint partner_pk primary key (initiative, organization),
  constraint partner_initiative_fk foreign key (initiative) references initiative on delete cascade,
  constraint partner_organization_fk foreign key (organization) references organization,
  constraint partner_role_ck check (role in ('government', 'business', 'academia', 'other'))
);
create index partner_organization_ix on partner (organization);
call cites_sources('partner');
