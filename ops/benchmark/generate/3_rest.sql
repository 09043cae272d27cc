-- Residences, counselling, follow-ups, volunteering, and the counts, hours and money of each project.

set session_replication_role = replica;

create temporary table place as
select a.project_id, array_agg(a.area_id order by a.name) as areas from core.area as a group by a.project_id;

insert into core.residence (project_id, youth_id, area_id, outside, from_date, to_date)
select y.project_id, y.youth_id, r.area_id, case when r.area_id is null then 'Vestbyen' end, r.from_date, r.to_date
from bench.youth as y
join place as p using (project_id)
cross join lateral (
  -- One in five moves, some of them away.
  select bench.pick(y.key, 30, 5) = 0 as moves, y.joined_on + 60 + bench.pick(y.key, 31, 400) as moved_on
) as m
cross join lateral (
  values
    (p.areas[1 + bench.pick(y.key, 32, 2)], y.joined_on - 1000, case when m.moves and m.moved_on <= y.last_day then m.moved_on - 1 end),
    (p.areas[1 + bench.pick(y.key, 33, 3)], case when m.moves then m.moved_on end, null)
) as r (area_id, from_date, to_date)
where r.from_date <= y.last_day
order by r.from_date, y.seed, y.i;

create temporary table session as
select row_number() over (order by s.held_on, s.seed, s.i, s.turn) as session_id, s.*
from (
  select y.project_id, y.seed, y.youth_id, y.i, turn, k.key,
    y.joined_on + turn * 25 + bench.pick(k.key, 40, 20) as held_on, bench.pick(k.key, 41, 100) as chance, y.last_day
  from bench.youth as y
  cross join lateral generate_series(1, 14 + bench.pick(y.key, 42, 2)) as turn
  cross join lateral (select y.key * 1000 + turn as key) as k
) as s
where s.held_on <= s.last_day
order by 1;

-- One in eight comes by itself; the others were offered it up to twelve days before.
insert into core.counselling_offer (project_id, offer_id, youth_id, offered_on)
overriding system value
select s.project_id, s.session_id, s.youth_id, s.held_on - bench.pick(s.key, 43, 13)
from session as s
where s.chance >= 12
order by s.session_id;

insert into core.counselling_session (project_id, session_id, youth_id, offer_id, code, held_at, status)
overriding system value
select
  s.project_id, s.session_id, s.youth_id, case when s.chance >= 12 then s.session_id end, 'S' || s.i || '-' || s.turn,
  case when s.chance < 93 then (s.held_on + make_time(10 + bench.pick(s.key, 44, 7), 0, 0)) at time zone 'Europe/Copenhagen' end,
  case
    when s.chance < 70 then 'attended' when s.chance < 80 then 'no_show' when s.chance < 88 then 'declined'
    when s.chance < 93 then 'cancelled' else 'offered'
  end::core.session_status
from session as s
order by s.session_id;

insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
select
  f.project_id, f.youth_id, f.code, f.kind::core.follow_up_kind, f.reference_on + bench.pick(f.key, 50, 15), f.reference_on,
  case
    when o.chance < 45 then 'ordinary_job' when o.chance < 55 then 'apprenticeship' when o.chance < 75 then 'no_job'
    when o.chance < 80 then 'internship_unpaid' when o.chance < 83 then 'tjansen' when o.chance < 95 then 'unreachable'
    else 'declined'
  end::core.follow_up_outcome,
  (array['payslip', 'employer', 'youth', 'youth', 'parent', 'staff'])[1 + bench.pick(f.key, 51, 6)]::core.follow_up_source
from (
  -- A year after an employment: four in five are asked, one in six of them twice.
  select e.project_id, e.youth_id, e.seed, e.i, e.last_day, 'one_year' as kind, 'F' || e.i || '-' || e.turn || '-' || attempt as code, k.key,
    (e.ended_on + interval '1 year')::date - 15 + bench.pick(k.key, 52, 50) as reference_on
  from bench.employment as e
  cross join generate_series(1, 2) as attempt
  cross join lateral (select e.seed * 100000000 + e.i * 100 + e.turn * 10 + attempt as key) as k
  where bench.pick(k.key, 53, 100) < case attempt when 1 then 80 else 13 end
  union all
  -- Each November, everybody of the last four years: three in five answer.
  select y.project_id, y.youth_id, y.seed, y.i, y.last_day, 'snapshot', 'N' || y.i || '-' || year, k.key,
    make_date(year, 11, 1 + bench.pick(k.key, 54, 20))
  from bench.youth as y
  cross join lateral generate_series(date_part('year', y.joined_on)::integer, date_part('year', y.joined_on)::integer + 3) as year
  cross join lateral (select y.key * 10000 + year as key) as k
  where bench.pick(k.key, 55, 5) < 3
) as f
cross join lateral (select bench.pick(f.key, 56, 100) as chance) as o
where f.reference_on + 15 <= f.last_day
order by f.reference_on, f.seed, f.code;

insert into core.volunteering (project_id, youth_id, code, kind, from_date, to_date)
select y.project_id, y.youth_id, 'V' || y.i, (array['concrete', 'ongoing', 'house'])[1 + bench.pick(y.key, 60, 3)]::core.volunteering_kind,
  v.from_date, v.from_date + bench.pick(y.key, 61, 200)
from bench.youth as y
cross join lateral (select y.joined_on + bench.pick(y.key, 62, 300) as from_date) as v
where bench.pick(y.key, 63, 4) = 0 and v.from_date + 200 <= y.last_day
order by v.from_date, y.seed, y.i;

insert into core.uu_measurement (project_id, point, quarter_start, area_id, dropouts, at_risk)
select p.project_id, m.point::core.measurement_point, make_date(date_part('year', p.last_day)::integer - m.years_ago, 1, 1), p.areas[a],
  m.dropouts + bench.pick(p.seed, 70 + a, 6), 90 + bench.pick(p.seed, 72 + a, 40)
from (select * from bench.project join place using (project_id)) as p
cross join (values ('baseline', 3, 14), ('midway', 1, 13), ('final', 0, 11)) as m (point, years_ago, dropouts)
cross join generate_series(1, 2) as a
order by p.project_id, m.years_ago desc, a;

insert into core.population (project_id, reference_on, area_id, age_from, age_to, persons)
select p.project_id, day::date, p.areas[a], s.age_from, s.age_to, 40 + bench.pick(p.seed * 10000 + date_part('year', day)::integer, s.age_from + a, 60)
from (select * from bench.project join place using (project_id)) as p
cross join lateral generate_series(p.first_day::timestamp, p.last_day::timestamp, interval '1 year') as day
cross join generate_series(1, 2) as a
cross join (values (13, 14), (15, 17), (17, 19)) as s (age_from, age_to)
order by day, p.project_id, a, s.age_from;

insert into core.staff_time (project_id, during, focus, hours)
select p.project_id, daterange(day::date, (day + interval '1 year')::date), f.focus::core.focus,
  1500 + bench.pick(p.seed * 10000 + date_part('year', day)::integer, f.salt, 400)
from bench.project as p
cross join lateral generate_series(p.first_day::timestamp, p.last_day::timestamp, interval '1 year') as day
cross join (values ('pocket_money', 80), ('counselling', 81)) as f (focus, salt)
order by day, p.project_id, f.salt;

insert into core.funding (project_id, plan, source, kind, amount)
select p.project_id, 'Plan ' || date_part('year', day), f.source, f.kind::core.funding_kind,
  100 * (f.kroner + bench.pick(p.seed * 10000 + date_part('year', day)::integer, f.salt, 300000))
from bench.project as p
cross join lateral generate_series(p.first_day::timestamp, p.last_day::timestamp, interval '4 years') as day
cross join (values
  ('Landsbyggefonden', 'lbf', 9000000, 90), ('Kommunen', 'municipality', 2000000, 91), ('Boligorganisationen', 'housing', 1200000, 92)
) as f (source, kind, kroner, salt)
order by day, p.project_id, f.salt;
