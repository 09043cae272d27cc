-- The figures beside the criteria.

create function criteria.context_json(runs criteria.run[], project bigint, first_year integer, as_of date)
returns table (figure json)
language sql stable
begin atomic
  select json_build_object(
    'ever_employed', e.ever, 'employed_now', e.now,
    'at_a_time', (
      select coalesce(json_object_agg(a.year, json_build_object(
        'mean', a.mean, 'min', a.min, 'max', a.max, 'on_last_day', a.on_last_day) order by a.year), '{}')
      from criteria.at_a_time_of(runs, first_year, as_of) as a),
    'coverage_13_14', (select row_to_json(c) from criteria.coverage_13_14_of(runs, project, as_of) as c),
    'baseline_series', (
      select json_build_object(
        'window_from', b.window_from, 'window_to', b.window_to, 'youths', b.youths, 'answered', b.answered,
        'in_job', b.in_job, 'pct', b.pct, 'leavers', b.leavers, 'leavers_pct', b.leavers_pct)
      from criteria.baseline_series_of(runs, project, as_of) as b),
    'weekly_hours', (select w.figure from criteria.weekly_hours_json(project, as_of) as w),
    'focus_split', (
      select coalesce(json_object_agg(f.year, json_build_object(
        'counselling_share_pct', f.counselling_share_pct, 'band', f.band) order by f.year), '{}')
      from criteria.focus_split(project, as_of) as f),
    'funding', (
      select coalesce(json_object_agg(f.plan, json_build_object(
        'total', f.total, 'lbf_pct', f.lbf_pct, 'local_pct', f.local_pct, 'rule_ok', f.rule_ok)
        order by f.plan collate "C"), '{}')
      from criteria.funding(project) as f))
  from (
    select
      count(distinct r.youth_id) as ever,
      count(distinct r.youth_id) filter (where coalesce(r.ended_on, as_of) = as_of) as now
    from unnest(runs) as r
  ) as e;
end;
comment on function criteria.context_json(criteria.run[], bigint, integer, date) is
  'Everything under "context" in the report, given the runs that were read already.';
