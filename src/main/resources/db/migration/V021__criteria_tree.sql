-- Criteria form a tree: leaves measure an indicator and normalise it, inner ones say how those below them are joined.
alter table method
  add aggregation text,
  add imputation text,
  add constraint method_aggregation_ck check (aggregation in
    ('arithmetic', 'geometric', 'harmonic', 'power-mean', 'copeland')),
  add constraint method_imputation_ck check (imputation in
    ('none', 'mean', 'median', 'group-mean', 'group-median', 'latest'));

alter table criterion
  add parent text collate "C",
  add indicator text collate "C",
  add normalisation text,
  add best numeric,
  add worst numeric,
  add transform text,
  add aggregation text,
  add imputation text,
  add constraint criterion_parent_fk foreign key (program, method, parent) references criterion
    deferrable initially deferred,
  add constraint criterion_indicator_fk foreign key (indicator) references indicator,
  add constraint criterion_normalisation_ck check (normalisation in
    ('min-max', 'goalposts', 'z-score', 'rank', 'percentile-rank', 'borda', 'categorical', 'distance-to-best',
     'distance-to-reference', 'distance-to-target', 'fraction-of-maximum', 'above-below-mean', 'none')),
  add constraint criterion_transform_ck check (transform in ('log')),
  add constraint criterion_aggregation_ck check (aggregation in
    ('arithmetic', 'geometric', 'harmonic', 'power-mean', 'copeland')),
  add constraint criterion_imputation_ck check (imputation in
    ('none', 'mean', 'median', 'group-mean', 'group-median', 'latest')),
  add constraint criterion_leaf_ck check (case when indicator is null
    then num_nonnulls(normalisation, best, worst, transform) = 0
    else num_nonnulls(aggregation, imputation) = 0 end),
  add constraint criterion_best_ck check (best <> worst
    and not (coalesce(normalisation = 'goalposts', false) and num_nulls(best, worst) > 0)
    and not (transform is not null and least(best, worst) <= 0));
create index criterion_parent_ix on criterion (program, method, parent);
create index criterion_indicator_ix on criterion (indicator);
create index criterion_id_trgm_ix on criterion using gin (id gin_trgm_ops);

-- Looks at the end of a transaction, because a method is written with all of its criteria in any order.
create function criteria_are_a_tree() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive above as (
      select c.id, c.parent from criterion c where (c.program, c.method, c.id) = (new.program, new.method, new.id)
      union all select c.id, c.parent
        from above a join criterion c on (c.program, c.method, c.id) = (new.program, new.method, a.parent)
    ) cycle id set is_cycle using path
    select from above where is_cycle) then
    raise check_violation using message = format('the criterion %s is above itself', new.id),
      table = 'criterion', constraint = 'criterion_parent_ck';
  end if;
  if exists (
    select from criterion p join criterion c on (c.program, c.method, c.parent) = (p.program, p.method, p.id)
    where (p.program, p.method) = (new.program, new.method) and p.indicator is not null
      and new.id in (p.id, c.id)) then
    raise check_violation using message = format('the criterion %s has an indicator and others below it', new.id),
      table = 'criterion', constraint = 'criterion_indicator_ck';
  end if;
  return null;
end $$;
create constraint trigger criterion_tree after insert or update on criterion deferrable initially deferred
  for each row execute function criteria_are_a_tree();
