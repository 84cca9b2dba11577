-- How an edition groups its cities, and what it published below the total, which is the award's own score.
create table edition_group (
  program text collate "C" not null,
  year int not null,
  city text collate "C" not null,
  name text not null,
  constraint edition_group_pk primary key (program, year, city),
  constraint edition_group_year_fk foreign key (program, year) references edition on delete cascade,
  constraint edition_group_city_fk foreign key (city) references city,
  constraint edition_group_name_ck check (name is nfc normalized)
);
create index edition_group_city_ix on edition_group (city);

create table score (
  program text collate "C" not null,
  year int not null,
  criterion text collate "C" not null,
  city text collate "C" not null,
  score numeric,
  rank int,
  note text,
  sources text[] not null default '{}',
  constraint score_pk primary key (program, year, criterion, city),
  constraint score_year_fk foreign key (program, year) references edition,
  constraint score_city_fk foreign key (city) references city,
  constraint score_score_ck check (num_nonnulls(score, rank) > 0 and score not in ('NaN', 'Infinity', '-Infinity')),
  constraint score_rank_ck check (rank >= 1)
);
create index score_year_ix on score (year, program, criterion, city);
create index score_city_ix on score (city, program, year, criterion);
create index score_criterion_ix on score (criterion, program, year, city);
create index score_rank_ix on score (coalesce(rank, 2147483647), program, year, criterion, city);
call cites_sources('score');

-- A score is of a criterion of the method of its edition; these triggers are that foreign key, from its three sides.
create function criteria_of_scores_exist() returns trigger language plpgsql as $$
declare missing record;
begin
  perform from edition e join criterion c on (c.program, c.method) = (e.program, e.method)
    where (e.program, e.year, c.id) in (select program, year, criterion from changed)
    order by e.program, e.year, c.id for share of e for key share of c;
  select * into missing from (select distinct program, year, criterion from changed) s where not exists (
    select from edition e join criterion c on (c.program, c.method) = (e.program, e.method)
    where (e.program, e.year, c.id) = (s.program, s.year, s.criterion)) limit 1;
  if found then
    raise foreign_key_violation using
      message = format('the edition %s of %s was not judged by a criterion %s',
        missing.year, missing.program, missing.criterion),
      detail = format('Key (criterion)=(%s) is not present in table "criterion".', missing.criterion),
      table = 'score', constraint = 'score_criterion_fk';
  end if;
  return null;
end $$;
create trigger score_criterion_insert after insert on score referencing new table as changed
  for each statement execute function criteria_of_scores_exist();
create trigger score_criterion_update after update on score referencing new table as changed
  for each statement execute function criteria_of_scores_exist();

create procedure refuse_loss_of_criteria() language plpgsql as $$
begin
  raise foreign_key_violation using
    message = 'a criterion that has scores cannot go',
    detail = 'Key is still referenced from table "score".',
    table = 'score', constraint = 'score_criterion_fk';
end $$;

create function criterion_keeps_its_scores() returns trigger language plpgsql as $$
begin
  if exists (
      select from edition e join score s on (s.program, s.year, s.criterion) = (e.program, e.year, old.id)
      where (e.program, e.method) = (old.program, old.method))
    and not exists (
      select from criterion where (program, method, id) = (old.program, old.method, old.id)) then
    call refuse_loss_of_criteria();
  end if;
  return null;
end $$;
create constraint trigger criterion_scores after delete on criterion deferrable initially deferred
  for each row execute function criterion_keeps_its_scores();

create function edition_keeps_its_criteria() returns trigger language plpgsql as $$
begin
  if exists (
    select from edition e join score s on (s.program, s.year) = (e.program, e.year)
    where (e.program, e.year) = (new.program, new.year) and not exists (
      select from criterion where (program, method, id) = (e.program, e.method, s.criterion))) then
    call refuse_loss_of_criteria();
  end if;
  return null;
end $$;
create constraint trigger edition_scores after update of method on edition deferrable initially deferred
  for each row when (old.method is distinct from new.method) execute function edition_keeps_its_criteria();
