-- Unbroken runs of employment: what every figure about employed youths starts from.

create type criteria.run as (
  youth_id            bigint,
  code                text,
  birth_date          date,
  died_on             date,
  had_job_at_start    boolean,
  started_on          date,
  ended_on            date,
  previous_started_on date,
  previous_ended_on   date,
  next_started_on     date
);
comment on type criteria.run is
  'A youth''s employments without a day between them, as known on a day; ended_on is null while the run lasts.';

create function criteria.runs(project bigint, as_of date) returns setof criteria.run
language sql stable
begin atomic
  select
    e.youth_id, e.code, e.birth_date, case when e.died_on <= as_of then e.died_on end, e.had_job_at_start,
    lower(r.days), upper(r.days) - 1,
    lag(lower(r.days)) over youth_in_order,
    lag(upper(r.days) - 1) over youth_in_order,
    lead(lower(r.days)) over youth_in_order
  from (
    select
      y.youth_id, y.code::text, y.birth_date, y.died_on, y.had_job_at_start,
      -- The union of overlapping, nested and touching days; what ends after the as-of day has no end yet.
      range_agg(daterange(e.started_on, case when e.ended_on <= as_of then e.ended_on end, '[]')) as employed
    from core.employment as e
    join core.youth as y using (project_id, youth_id)
    where e.project_id = project
      and e.started_on <= as_of
      and not e.registered_in_error
      and not y.registered_in_error
    group by y.project_id, y.youth_id
  ) as e
  cross join lateral unnest(e.employed) as r (days)
  window youth_in_order as (partition by e.youth_id order by r.days);
end;
comment on function criteria.runs(bigint, date) is
  'Runs of employment: the union of a youth''s employments, where overlaps, nesting and a renewal on the next day join. Youths and employments registered in error are nowhere; a start after the as-of day is not known yet; an end after it is open.';
