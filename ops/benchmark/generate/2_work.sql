-- Every shift there ever was, with the youth who took it or nobody, in the order of time: that is the order
-- in which a service would have stored them, the projects mixed.
--
-- A youth works two shifts in five days while the first employment lasts; one shift in six finds nobody.

create unlogged table bench.work as
select row_number() over (order by w.start_at, w.seed, w.i, w.turn, w.youth_id) as shift_id, w.*
from (
  select
    y.project_id, y.seed, y.i, turn,
    case when t.is_taken then y.youth_id end as youth_id,
    bench.pick(n.key, 20, 20) > 0 as is_in_first_area,
    s.start_at, s.start_at + make_interval(mins => 120 + 30 * bench.pick(n.key, 21, 3)) as end_at
  from bench.youth as y
  cross join lateral generate_series(0, y.days * 2 / 5 - 1) as turn
  cross join lateral (select y.key * 1000 + turn as key) as n
  cross join lateral (values (true), (false)) as t (is_taken)
  cross join lateral (
    select (y.joined_on + turn * 5 / 2 + make_time(13 + bench.pick(n.key, 22, 5), 15 * bench.pick(n.key, 23, 4), 0))
      at time zone 'Europe/Copenhagen' as start_at
  ) as s
  where (t.is_taken or bench.pick(n.key, 24, 100) < 15)
    and y.joined_on + turn * 5 / 2 <= y.last_day
) as w
order by 1;
analyze bench.work;
