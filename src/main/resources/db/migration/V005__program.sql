-- Recurring schemes, what can be reached in them, each run of them and what it was judged by.
create table program (
  id text collate "C" not null,
  name text not null,
  kind text not null,
  organization text collate "C" not null,
  first_year int,
  url text,
  ordering text,
  note text,
  sources text[] not null default '{}',
  constraint program_pk primary key (id),
  constraint program_id_ck check (is_slug(id)),
  constraint program_name_ck check (name is nfc normalized),
  constraint program_kind_ck check (kind in ('award', 'index')),
  constraint program_organization_fk foreign key (organization) references organization,
  constraint program_first_year_ck check (first_year between 1000 and 2999),
  constraint program_url_ck check (url ~ '^https?://'),
  constraint program_ordering_ck check (ordering in ('alphabetical', 'ranked', 'mixed', 'unranked'))
);
create index program_name_ix on program (fold(name), id);
create index program_organization_ix on program (organization);
create index program_id_trgm_ix on program using gin (id gin_trgm_ops);
call cites_sources('program');

create table stage (
  program text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  position int not null,
  quota int,
  note text,
  constraint stage_pk primary key (program, id),
  constraint stage_program_fk foreign key (program) references program on delete cascade,
  constraint stage_id_ck check (is_slug(id)),
  constraint stage_name_ck check (name is nfc normalized),
  constraint stage_position_ck check (position >= 1),
  constraint stage_position_uq unique (program, position) deferrable initially deferred,
  constraint stage_quota_ck check (quota >= 1)
);
create index stage_id_trgm_ix on stage using gin (id gin_trgm_ops);

create table method (
  program text collate "C" not null,
  id text collate "C" not null,
  valid_from text,
  valid_to text,
  sources text[] not null default '{}',
  constraint method_pk primary key (program, id),
  constraint method_program_fk foreign key (program) references program,
  constraint method_id_ck check (is_slug(id)),
  constraint method_valid_from_ck check (is_partial_date(valid_from)),
  constraint method_valid_to_ck check (is_partial_date(valid_to))
);
call cites_sources('method');

create table criterion (
  program text collate "C" not null,
  method text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  weight text,
  note text,
  sources text[] not null default '{}',
  constraint criterion_pk primary key (program, method, id),
  constraint criterion_method_fk foreign key (program, method) references method on delete cascade,
  constraint criterion_id_ck check (is_slug(id)),
  constraint criterion_name_ck check (name is nfc normalized),
  constraint criterion_weight_ck check (weight ~ '^[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?$')
);
call cites_sources('criterion');

create table edition (
  program text collate "C" not null,
  year int not null,
  name text not null,
  theme text,
  theme_kind text,
  method text collate "C",
  number_ranked int,
  note text,
  sources text[] not null default '{}',
  constraint edition_pk primary key (program, year),
  constraint edition_program_fk foreign key (program) references program,
  constraint edition_year_ck check (year between 1000 and 2999),
  constraint edition_name_ck check (name is nfc normalized and theme is nfc normalized),
  constraint edition_theme_kind_ck check (theme_kind in ('scoring', 'conference')),
  constraint edition_method_fk foreign key (program, method) references method,
  constraint edition_number_ranked_ck check (number_ranked >= 1)
);
create index edition_method_ix on edition (program, method);
call cites_sources('edition');

create table announcement (
  program text collate "C" not null,
  year int not null,
  stage text collate "C" not null,
  announced_on text not null,
  place text,
  sources text[] not null default '{}',
  constraint announcement_pk primary key (program, year, stage),
  constraint announcement_edition_fk foreign key (program, year) references edition on delete cascade,
  constraint announcement_stage_fk foreign key (program, stage) references stage,
  constraint announcement_announced_on_ck check (is_partial_date(announced_on))
);
create index announcement_stage_ix on announcement (program, stage);
call cites_sources('announcement');
