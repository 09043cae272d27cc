-- The figures beside the criteria, as the status page prints them; masked like its rows.

create function criteria.weekly_hours_row(project bigint, attached bigint, as_of date, k integer) returns table (line json)
language sql stable
begin atomic
  select json_build_object(
    'from', w.from_day, 'to', w.to_day, 'weeks', m.weeks, 'within', m.within, 'pct', criteria.percent(m.within, m.weeks),
    'youths', case when w.youths = 0 or y.are_enough and criteria.masked_share(least(w.youths, attached), attached, k) is not null
      then w.youths end)
  from criteria.weekly_hours_in_year(project, as_of) as w
  cross join lateral (select criteria.masked_count(w.youths, k) is not null as are_enough) as y
  cross join lateral (
    select
      case when y.are_enough then w.weeks end as weeks,
      case when k is null or w.weeks = 0 or least(w.youths_within, w.youths_outside) >= k then w.within end as within
    offset 0
  ) as m;
end;
comment on function criteria.weekly_hours_row(bigint, bigint, date, integer) is
  'The weeks worked in the year and those within 4 to 12 hours. Masked: both, when too few youths worked; those within, when too few youths had such a week, or another; the youths, when too few of those attached in the year did not work.';

create function criteria.november(as_of date) returns date
language sql immutable parallel safe
return case when date_part('month', as_of) = 11 then as_of
  else (date_trunc('year', (as_of + interval '1 month')::timestamp) - interval '1 month')::date - 1 end;
comment on function criteria.november(date) is
  'The day whose November answers are the latest on a day: the day itself in November, else 30 November before it.';

create function criteria.baseline_series_row(runs criteria.run[], project bigint, as_of date, k integer) returns table (line json)
language sql stable
begin atomic
  select json_build_object(
    'window_from', b.window_from, 'window_to', b.window_to,
    'youths', case when k is null then b.youths end, 'answered', b.answered,
    'in_job', case when k is null then b.in_job end, 'pct', case when k is null then b.pct when m.shows then round(b.pct::numeric)::text end,
    'leavers', case when k is null then b.leavers end, 'leavers_pct', case when k is null then b.leavers_pct end)
  from (
    select case when a.answered > 0 then as_of else criteria.november(as_of) end as day
    from criteria.baseline_series_of(runs, project, as_of) as a
  ) as n
  cross join lateral criteria.baseline_series_of(
    -- Runs are cut off on the day they are read for.
    case when n.day = as_of then runs else array(select r from criteria.runs(project, n.day) as r) end, project, n.day) as b
  cross join lateral (select criteria.masked_share(b.in_job, b.youths, k) is not null as shows) as m;
end;
comment on function criteria.baseline_series_row(criteria.run[], bigint, date, integer) is
  'The series of the published baseline: of the month when somebody was asked in it, else of the latest November, when it is asked each year. Masked: the share alone, in whole percent, and not when too few have a job or too few have none. Its counts of two years would tell how many were new, and the leavers who is still employed.';

create function criteria.status_context_json(
  runs criteria.run[], project bigint, s criteria.setting, attached bigint, as_of date, k integer)
returns table (figure json)
language sql stable
begin atomic
  select json_build_object(
    'at_a_time', (
      select json_build_object('year', a.year, 'mean', a.mean, 'min', a.min, 'max', a.max, 'on_last_day', case when k is null then a.on_last_day end)
      from criteria.at_a_time_of(runs, criteria.year_of(as_of), as_of) as a
      where a.year >= s.first_year),
    'weekly_hours', (select w.line from criteria.weekly_hours_row(project, attached, as_of, k) as w),
    'coverage_13_14', (
      select json_build_object('employed', m.employed, 'population', c.population, 'pct', criteria.percent(m.employed, c.population))
      from criteria.coverage_13_14_of(runs, project, as_of) as c
      cross join lateral (select criteria.masked_share(c.employed, c.population, k) as employed) as m),
    'focus_split', (
      select json_build_object('year', f.year, 'counselling_share_pct', f.counselling_share_pct, 'band', f.band)
      from criteria.focus_split(project, as_of) as f
      order by f.year desc
      limit 1),
    'funding', (
      select coalesce(json_agg(row_to_json(f) order by f.plan collate "C"), '[]') from criteria.funding(project) as f),
    'baseline_series', (select b.line from criteria.baseline_series_row(runs, project, as_of, k) as b),
    -- From one year to the next the number grows by the first-time youths, a cell of the first criterion.
    'ever_employed', case when k is null then e.ever end,
    -- On 31 December it is the number carried over into the next year.
    'employed_now', case when k is null then e.now end)
  from (
    select
      count(distinct r.youth_id) as ever,
      count(distinct r.youth_id) filter (where coalesce(r.ended_on, as_of) = as_of) as now
    from unnest(runs) as r
  ) as e;
end;
comment on function criteria.status_context_json(criteria.run[], bigint, criteria.setting, bigint, date, integer) is
  'Everything under "context" in the status document. Masked without the youths ever employed and those employed on the day, besides what its parts hide.';
