-- The criteria as the status page prints them: the figures of the report for the year asked about. A k masks the breakdowns,
-- and with them what is counted from a hidden cell; null masks nothing. Offset 0 has a line worked out once, not once for
-- each of its figures.

create function criteria.masked_starting(starting bigint, split bigint[], shown bigint[], k integer) returns bigint
language sql immutable parallel safe
return (
  select case when k is null or shown[1] is not null and (again = 0 or least(again, split[1] - again) >= k) then starting end
  from (select starting - split[2] - split[3] as again) as carried_over);
comment on function criteria.masked_starting(bigint, bigint[], bigint[], integer) is
  'Youths starting in the year, beside their split into carried over, first time and returning and what is shown of it. They are the first-time, the returning and those carried over who start again, so the number is hidden with the carried over, and when those starting again are too few or all but too few.';

create function criteria.masked_split(
  runs criteria.run[], carried_over bigint, first_time bigint, "returning" bigint, as_of date, k integer)
returns bigint[]
language sql immutable parallel safe
return (
  select case
    when k is null or carried_over + first_time + "returning" = 0 then array[carried_over, first_time, "returning"]
    when least(carried_over, q.newcomers) < k then '{null,null,null}'
    when as_of < make_date(criteria.year_of(as_of), 12, 31) then array[carried_over, null, null]
    else carried_over || criteria.masked(array[first_time, "returning"], first_time + "returning", k) end
  from (
    select count(distinct r.youth_id) - carried_over as newcomers
    from unnest(runs) as r
    where r.started_on <= least(as_of, make_date(criteria.year_of(as_of), 3, 31))
      and coalesce(r.ended_on, as_of) >= make_date(criteria.year_of(as_of), 1, 1)
  ) as q);
comment on function criteria.masked_split(criteria.run[], bigint, bigint, bigint, date, integer) is
  'How the youths of a year came to be, so that the quarter ends of the year beside each other tell no more than each alone. Those carried over are the same number all year, and with the total tell how many are new: so the number is shown all year or, where it or the newcomers of the first quarter are too few, never. First-time and returning youths are told apart at the end of the year only.';

create function criteria.attached_row(runs criteria.run[], s criteria.setting, as_of date, k integer) returns table (line json)
language sql stable parallel safe
begin atomic
  with of_year as materialized (
    select a.* from criteria.attached_of(runs, greatest(s.first_year, criteria.year_of(as_of) - 1), as_of) as a
  )
  select json_build_object(
    'year', y.year, 'youths', t.youths, 'target', s.attached_target,
    'verdict', criteria.yearly_verdict(t.youths, s.attached_target, as_of),
    'same_day_last_year', l.youths_by_same_day,
    'carried_over', m.shown[1], 'first_time', m.shown[2], 'returning', m.shown[3],
    'starting', criteria.masked_starting(t.starting, m.split, m.shown, k))
  from (select criteria.year_of(as_of) as year) as y
  left join of_year as t on t.year = y.year
  left join of_year as l on l.year = y.year - 1
  cross join lateral (
    select c.split, criteria.masked_split(runs, t.carried_over, t.first_time, t.returning, as_of, k) as shown
    from (select array[t.carried_over, t.first_time, t.returning] as split) as c
    offset 0
  ) as m;
end;
comment on function criteria.attached_row(criteria.run[], criteria.setting, date, integer) is
  'Criterion 1 on the status page: the youths of the year, how they came to be, and last year''s on the same day.';

create function criteria.job_row(
  exits criteria.exit[], s criteria.setting, not_due bigint, window_open bigint, as_of date, k integer)
returns table (line json)
language sql stable parallel safe
begin atomic
  select criteria.beside(
    criteria.headline_json(h.figure, h.exits_from, h.exits_to, h.confirmed,
      criteria.masked_share(h.ordinary, h.confirmed, k), h.not_in_job, h.unanswered, h.total, s),
    json_build_object('not_due_yet', case when k is null then not_due end, 'window_open', criteria.masked_count(window_open, k)))
  from criteria.job_after_one_year_of(exits, s, as_of) as h
  where h.figure in ('rolling', 'since_start')
  order by h.figure
  limit 1;
end;
comment on function criteria.job_row(criteria.exit[], criteria.setting, bigint, bigint, date, integer) is
  'Criterion 2 on the status page: the rolling share, else the one since the start, and the exits that are not counted yet. Masked without those not due: at the end of a year they are the attached less those employed, which is the number carried over into the next.';

create function criteria.volunteers_row(runs criteria.run[], project bigint, s criteria.setting, as_of date, k integer)
returns table (line json)
language sql stable
begin atomic
  select json_build_object(
    'year', v.status -> 'year', 'youths', v.status -> 'youths', 'previous', v.status -> 'previous', 'verdict', v.status -> 'verdict',
    'this_year', v.status -> 'this_year', 'same_day_last_year', v.status -> 'same_day_last_year',
    'concrete_activity', m.shown[1], 'ongoing_activity', m.shown[2], 'neighbourhood_house', m.shown[3])
  from (
    select v.* from criteria.volunteers_json(runs, project, greatest(s.first_year, criteria.year_of(as_of) - 2), as_of) as v
    offset 0
  ) as v
  cross join lateral (select v.figure -> 'years' -> (v.status ->> 'year') as figures) as y
  cross join lateral (
    select criteria.masked_kinds(array[
      (y.figures ->> 'concrete_activity')::bigint, (y.figures ->> 'ongoing_activity')::bigint,
      (y.figures ->> 'neighbourhood_house')::bigint], (y.figures ->> 'youths')::bigint, k) as shown
    offset 0
  ) as m;
end;
comment on function criteria.volunteers_row(criteria.run[], bigint, criteria.setting, date, integer) is
  'Criterion 3 on the status page: the latest full year and its kinds, the year before, and this year so far.';

create function criteria.counselling_row(project bigint, s criteria.setting, as_of date) returns table (line json)
language sql stable
begin atomic
  select json_build_object(
    'year', c.status -> 'year', 'offered', c.status -> 'offered', 'received', c.status -> 'received', 'target', c.status -> 'target',
    'verdict', c.status -> 'verdict', 'same_day_last_year', c.same_day_last_year)
  from criteria.counselling_json(
    project, greatest(s.first_year, criteria.year_of(as_of) - 1), s.counselling_target, as_of) as c;
end;
comment on function criteria.counselling_row(bigint, criteria.setting, date) is
  'Criterion 4 on the status page: the year so far and last year''s on the same day.';

create function criteria.masked_point(point json, k integer) returns json
language sql immutable parallel safe
return case when k is null or coalesce((point ->> 'complete')::boolean, true) then point
  else (point::jsonb || '{"dropouts": null, "at_risk": null, "rate_pct": null}')::json end;
comment on function criteria.masked_point(json, integer) is
  'A measurement point that lacks an area is the number of the other: masked, it has none.';

create function criteria.dropout_row(project bigint, s criteria.setting, as_of date, k integer) returns table (line json)
language sql stable
begin atomic
  select json_build_object(
    'verdict', d.status -> 'verdict', 'target_reduction_pct', d.figure -> 'target_reduction_pct',
    'baseline', criteria.masked_point(d.figure -> 'baseline', k), 'midway', criteria.masked_point(d.figure -> 'midway', k),
    'final', criteria.masked_point(d.figure -> 'final', k))
  from criteria.dropout_json(project, s.dropout_target, as_of) as d;
end;
comment on function criteria.dropout_row(bigint, criteria.setting, date, integer) is 'Criterion 5 on the status page.';
