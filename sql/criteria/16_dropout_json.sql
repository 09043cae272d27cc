-- Criterion 5 as the report prints it.

create function criteria.dropout_json(project bigint, target numeric, as_of date)
returns table (figure json, status json)
language sql stable
begin atomic
  with change as materialized (
    select c.* from criteria.dropout_change(project, target, as_of) as c
  ), printed as (
    select c.point, case c.point when 'baseline' then p.count else criteria.beside(p.count, json_build_object(
      'reduction_pct', c.reduction_pct,
      -- The source names no target for the midway point.
      'met', case c.point when 'final' then c.reached end,
      'reduction_ci95', c.reduction_ci95,
      'rate_reduction_pct', c.rate_reduction_pct,
      'expected_at_baseline_population', c.expected_at_baseline_population,
      'number_and_rate_disagree', case c.point when 'final' then c.reached <> c.rate_reached end)) end as point_json
    from change as c
    cross join lateral (select json_build_object(
      'period', c.period, 'dropouts', c.dropouts, 'at_risk', c.at_risk, 'complete', c.complete, 'rate_pct', c.rate_pct) as count
    ) as p
  )
  select
    json_build_object(
      'target_reduction_pct', target,
      'baseline', (select p.point_json from printed as p where p.point = 'baseline'),
      'midway', (select p.point_json from printed as p where p.point = 'midway'),
      'final', (select p.point_json from printed as p where p.point = 'final')),
    json_build_object(
      'verdict', case
        when b.point is null or f.point is null then 'not_measured'
        when not (b.complete and f.complete) then 'incomplete'
        when f.reached then 'met'
        when not f.reached then 'not_met'
        -- A baseline of nobody cannot fall.
        else 'not_measured' end,
      'target_reduction_pct', target,
      'baseline', b.dropouts,
      'final', f.dropouts,
      'reduction_pct', f.reduction_pct)
  from (select) as always
  left join change as b on b.point = 'baseline'
  left join change as f on f.point = 'final';
end;
comment on function criteria.dropout_json(bigint, numeric, date) is
  'Criterion 5 as the report prints it, and its row in the summary.';
