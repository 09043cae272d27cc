-- How far the figures may be trusted.

create function criteria.exit_counts_of(exits criteria.exit[], window_after integer, as_of date)
returns table (not_due bigint, window_open bigint, contradictory bigint, late bigint, due_within_60_days bigint)
language sql stable parallel safe
begin atomic
  select
    count(*) filter (where x.state = 'not_due'),
    count(*) filter (where x.state = 'open'),
    count(distinct x.youth_id) filter (where x.is_contradictory),
    count(distinct x.youth_id) filter (where x.is_late),
    count(*) filter (where x.state in ('not_due', 'open') and x.in_job is null and x.anniversary + window_after <= as_of + 60)
  from unnest(exits) as x;
end;
comment on function criteria.exit_counts_of(criteria.exit[], integer, date) is
  'Exits that are not a year old, whose window is open, and whose window closes within 60 days (today included) while they have no usable answer; youths whose answers contradict each other or whose counted answer came after the window.';

create function criteria.areas_missing(project bigint, as_of date) returns table (area text)
language sql stable
begin atomic
  with measured as materialized (
    select d.point, d.quarter_start, d.complete from criteria.dropout(project, as_of) as d
  )
  select a.name
  from core.area as a
  join (
    select b.point, b.quarter_start from measured as b where b.point = 'baseline' and not b.complete
    union
    select l.point, l.quarter_start from (select m.* from measured as m order by m.point desc limit 1) as l where not l.complete
  ) as q on a.during && daterange(q.quarter_start, (q.quarter_start + interval '3 months')::date)
  where a.project_id = project
    and not exists (
      select
      from core.uu_measurement as u
      where u.project_id = project
        and u.area_id = a.area_id
        and u.point = q.point
        and u.quarter_start = q.quarter_start)
  union
  select a.name
  from core.area as a
  where a.project_id = project
    and a.during @> as_of
    and not exists (select from measured as m where m.point = 'baseline')
  order by 1;
end;
comment on function criteria.areas_missing(bigint, date) is
  'The areas that the baseline or the latest measurement point of the drop-out figures lacks; without a baseline all of the day.';
