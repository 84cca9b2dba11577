-- Which city reached which stage of which edition; rank, score and rating as published, ties included.
create table award (
  program text collate "C" not null,
  year int not null,
  stage text collate "C" not null,
  city text collate "C" not null,
  rank int,
  score numeric,
  rating text,
  confidence text not null,
  note text,
  sources text[] not null default '{}',
  constraint award_pk primary key (program, year, stage, city),
  constraint award_year_fk foreign key (program, year) references edition,
  constraint award_stage_fk foreign key (program, stage) references stage,
  constraint award_city_fk foreign key (city) references city,
  constraint award_rank_ck check (rank >= 1),
  constraint award_confidence_ck check (confidence in ('high', 'medium', 'low'))
);
create index award_year_ix on award (year, program, stage, city);
create index award_city_ix on award (city, program, year, stage);
create index award_stage_ix on award (program, stage);
create index award_rank_ix on award (coalesce(rank, 2147483647), program, year, stage, city);
call cites_sources('award');
