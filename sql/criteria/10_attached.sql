-- C1. «35 unge tilknyttes fritidsjobprojektet Tjansen hvert år»

create function criteria.attached_of(runs criteria.run[], first_year integer, as_of date)
returns table (
  year integer, youths bigint, carried_over bigint, first_time bigint, "returning" bigint, starting bigint,
  youths_by_same_day bigint)
language sql stable parallel safe
begin atomic
  with cell as (
    -- Runs that count alike. Of a youth's runs in a year only the first one counts: the one that was carried into the
    -- year, else the first ever, else the first after a year (or more) that the youth had left before.
    select
      criteria.year_of(r.started_on) as from_year,
      criteria.year_of(coalesce(r.ended_on, as_of)) as to_year,
      r.previous_started_on is null as is_first,
      criteria.year_of(r.previous_ended_on) < criteria.year_of(r.started_on) as is_return,
      coalesce(criteria.year_of(r.previous_started_on) < criteria.year_of(r.started_on), true) as is_first_start,
      r.started_on <= criteria.same_day_in(criteria.year_of(r.started_on), as_of) as is_by_same_day,
      count(*) as runs
    from unnest(runs) as r
    group by 1, 2, 3, 4, 5, 6
  )
  select
    y.year,
    coalesce(sum(c.runs) filter (where k.is_carried_over or c.is_first or c.is_return), 0)::bigint,
    coalesce(sum(c.runs) filter (where k.is_carried_over), 0)::bigint,
    coalesce(sum(c.runs) filter (where not k.is_carried_over and c.is_first), 0)::bigint,
    coalesce(sum(c.runs) filter (where not k.is_carried_over and c.is_return), 0)::bigint,
    coalesce(sum(c.runs) filter (where not k.is_carried_over and c.is_first_start), 0)::bigint,
    coalesce(sum(c.runs) filter (
      where k.is_carried_over or c.is_by_same_day and (c.is_first or c.is_return)), 0)::bigint
  from generate_series(first_year, criteria.year_of(as_of)) as y (year)
  left join cell as c on y.year between c.from_year and c.to_year
  cross join lateral (select c.from_year < y.year as is_carried_over) as k
  group by y.year;
end;
comment on function criteria.attached_of(criteria.run[], integer, date) is
  'Youths attached, year by year, among runs that were read already; see criteria.attached.';

create function criteria.attached(project bigint, as_of date)
returns table (
  year integer, youths bigint, carried_over bigint, first_time bigint, "returning" bigint, starting bigint, met boolean)
language sql stable
begin atomic
  select a.year, a.youths, a.carried_over, a.first_time, a.returning, a.starting, a.youths >= s.attached_target
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.attached_of(array(select r from criteria.runs(project, as_of) as r), s.first_year, as_of) as a
  order by a.year;
end;
comment on function criteria.attached(bigint, date) is
  '«35 unge tilknyttes fritidsjobprojektet Tjansen hvert år»: youths with at least one day of employment in the year, each once. Carried over when a run from before 1 January reaches it; else first time when the first run ever begins in the year; else returning. Starting: any run begins in the year. A year ends at the as-of day.';

create function criteria.attached_json(runs criteria.run[], first_year integer, target numeric, as_of date)
returns table (figure json, status json)
language sql stable parallel safe
begin atomic
  select
    json_build_object('target', target, 'years', coalesce(json_object_agg(a.year, json_build_object(
      'youths', a.youths, 'carried_over', a.carried_over, 'first_time', a.first_time, 'returning', a.returning,
      'starting', a.starting, 'met', a.youths >= target) order by a.year), '{}')),
    json_build_object(
      'year', criteria.year_of(as_of),
      'youths', max(a.youths) filter (where a.year = criteria.year_of(as_of)),
      'target', target,
      'verdict', criteria.yearly_verdict(max(a.youths) filter (where a.year = criteria.year_of(as_of)), target, as_of),
      'same_day_last_year', max(a.youths_by_same_day) filter (where a.year = criteria.year_of(as_of) - 1))
  from criteria.attached_of(runs, first_year, as_of) as a;
end;
comment on function criteria.attached_json(criteria.run[], integer, numeric, date) is
  'Criterion 1 as the report prints it, and its row in the summary.';
