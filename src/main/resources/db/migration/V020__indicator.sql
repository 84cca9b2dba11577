-- Measured quantities, and what was measured where and when.
create table indicator (
  id text collate "C" not null,
  name text not null,
  unit text,
  direction text,
  note text,
  sources text[] not null default '{}',
  constraint indicator_pk primary key (id),
  constraint indicator_id_ck check (is_slug(id)),
  constraint indicator_name_ck check (name is nfc normalized),
  constraint indicator_direction_ck check (direction in ('higher', 'lower'))
);
create index indicator_name_ix on indicator (fold(name), id);
create index indicator_id_trgm_ix on indicator using gin (id gin_trgm_ops);
call cites_sources('indicator');

-- A value that was not collected for an edition has the empty program, so that the key has no unknown part and one
-- index serves it, its order and the pages of a list (see decision 0007).
create table observation (
  city text collate "C" not null,
  indicator text collate "C" not null,
  year int not null,
  program text collate "C" not null default '',
  value numeric not null,
  flag text,
  note text,
  sources text[] not null default '{}',
  edition_program text collate "C" generated always as (nullif(program, '')) stored,
  constraint observation_pk primary key (city, indicator, year, program),
  constraint observation_city_fk foreign key (city) references city,
  constraint observation_indicator_fk foreign key (indicator) references indicator,
  constraint observation_year_ck check (year between 1000 and 2999),
  constraint observation_year_fk foreign key (edition_program, year) references edition,
  constraint observation_value_ck check (value not in ('NaN', 'Infinity', '-Infinity')),
  constraint observation_flag_ck check (flag in ('estimated', 'imputed', 'provisional', 'forecast', 'break'))
);
create index observation_indicator_ix on observation (indicator, city, year, program);
create index observation_year_ix on observation (year, city, indicator, program);
create index observation_value_ix on observation (value, city, indicator, year, program);
create index observation_edition_ix on observation (program, year, city, indicator);
create index observation_flag_ix on observation (flag, city, indicator, year, program) where flag is not null;
call cites_sources('observation');
