-- A full page of shifts for each of the projects, on the seven days from tomorrow: a midnight meanwhile takes none off it.
-- Places, times of day and youths are the last that the project had; two or three youths are on each shift, which needs three.
with last_shift as (
  select
    s.project_id, s.area_id, (s.starts_at at time zone 'Europe/Copenhagen')::time as starts, upper(s.during) - s.starts_at as lasts,
    row_number() over (partition by s.project_id order by s.starts_at, s.shift_id) - 1 as n
  from unnest(:'projects'::bigint[]) as j
  cross join lateral (
    select h.* from core.shift as h where h.project_id = j order by h.starts_at desc, h.shift_id desc limit :shifts
  ) as s
),
last_youths as (
  select j as project_id, array(
    select a.youth_id
    from core.assignment as a
    join core.shift as h using (project_id, shift_id)
    where a.project_id = j
    group by a.youth_id
    order by max(h.starts_at) desc, a.youth_id
    limit 30) as youths
  from unnest(:'projects'::bigint[]) as j
),
planned as (
  insert into core.shift (project_id, area_id, during, youths_needed)
  select s.project_id, s.area_id, tstzrange(c.starts_at, c.starts_at + s.lasts), 3
  from last_shift as s
  cross join lateral (
    select (core.day_of(core.clock()) + 1 + (s.n * 7 / :shifts)::integer + s.starts) at time zone 'Europe/Copenhagen' as starts_at
  ) as c
  order by s.project_id, s.n
  returning project_id, shift_id
)
-- Thirty youths, and fewer than thirty places a day: nobody has two shifts on one.
insert into core.assignment (project_id, shift_id, youth_id)
select p.project_id, p.shift_id, y.youths[1 + (3 * p.n + k) % cardinality(y.youths)]
from (
  select n.project_id, n.shift_id, row_number() over (partition by n.project_id order by n.shift_id) as n from planned as n
) as p
join last_youths as y using (project_id)
cross join lateral generate_series(1, 2 + p.n % 2) as k;
analyze core.shift, core.assignment;
