-- How a project is counted on a day, and what it is measured against.

create type criteria.setting as (
  project_name       text,
  is_demonstration   boolean,
  version            integer,
  period_start       date,
  first_year         integer,
  window_before_days integer,
  window_after_days  integer,
  min_response_pct   integer,
  min_n_verdict      integer,
  suppress_below     integer,
  attached_target    numeric,
  job_target         numeric,
  counselling_target numeric,
  dropout_target     numeric,
  indicators         json
);
comment on type criteria.setting is 'The definitions and targets that answer an as-of day.';

create function criteria.settings(project bigint, as_of date) returns setof criteria.setting
language sql stable
begin atomic
  select
    p.name, p.is_demonstration, d.version, d.period_start, d.first_year, d.window_before_days, d.window_after_days,
    d.min_response_pct, d.min_n_verdict, d.suppress_below,
    trim_scale(coalesce(c.attached, t.attached)), trim_scale(coalesce(c.job_after_one_year, t.job_after_one_year)),
    trim_scale(coalesce(c.counselling, t.counselling)), trim_scale(coalesce(c.dropout, t.dropout)),
    coalesce(c.indicators, '[]')
  from core.project as p
  join (
    -- The version of the day; before the first one, the first one.
    select f.*
    from core.definition as f
    where f.project_id = project
    order by f.during @> as_of desc, lower(f.during) nulls first, f.version
    limit 1
  ) as d using (project_id)
  cross join (
    -- A project has a dozen such rows, so one pass finds the targets and lists the indicators.
    select
      (array_agg(t.target order by t.during @> as_of desc, lower(t.during) nulls first)
        filter (where t.name = 'attached'))[1] as attached,
      (array_agg(t.target order by t.during @> as_of desc, lower(t.during) nulls first)
        filter (where t.name = 'job_after_one_year'))[1] as job_after_one_year,
      (array_agg(t.target order by t.during @> as_of desc, lower(t.during) nulls first)
        filter (where t.name = 'counselling'))[1] as counselling,
      (array_agg(t.target order by t.during @> as_of desc, lower(t.during) nulls first)
        filter (where t.name = 'dropout'))[1] as dropout,
      json_agg(json_build_object(
        'name', t.name, 'wording', t.wording, 'direction', t.direction, 'target', t.target, 'target_unit', t.target_unit,
        'baseline', t.baseline, 'baseline_numerator', t.baseline_numerator, 'baseline_denominator', t.baseline_denominator,
        'baseline_on', t.baseline_on, 'baseline_note', t.baseline_note, 'source', t.source) order by t.name)
        filter (where t.during @> as_of) as indicators
    from core.criterion as t
    where t.project_id = project
  ) as c
  cross join (
    -- A project that has no row of its own is measured by the source's targets.
    select
      max(s.target) filter (where s.name = 'attached') as attached,
      max(s.target) filter (where s.name = 'job_after_one_year') as job_after_one_year,
      max(s.target) filter (where s.name = 'counselling') as counselling,
      max(s.target) filter (where s.name = 'dropout') as dropout
    from app.tjansens_criteria as s
  ) as t
  where p.project_id = project;
end;
comment on function criteria.settings(bigint, date) is
  'The definition valid on the as-of day (else the earliest), the targets valid on it (else the earliest, else 35, 75, 80, 10) and the indicators of the day. No row for a project that has no definition or may not be seen.';
