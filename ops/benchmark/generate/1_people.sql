-- The projects and their youths, and in the schema bench what the later files need. Every choice is a hash
-- of what it is about, so the same plan gives the same rows, in whichever database and among whichever others.
--
-- plan   seed:youths:years of each project, separated by commas
-- last   the last day anything happens on

create schema bench;

create function bench.pick(key bigint, salt integer, choices integer) returns integer
language sql immutable parallel safe
return ((hashint8extended(key, salt) & 9223372036854775807) % choices)::integer;
comment on function bench.pick(bigint, integer, integer) is 'A number from 0 to one less than choices, the same for ever.';

-- Triggers that check references fire in no session that plays replica; 4_references.sql checks all of them
-- afterwards. The audit fires always, so it is switched off by name: nobody asked for these rows.
create procedure bench.audit_is(on_or_off text)
language plpgsql
as $$
declare
  t record;
begin
  for t in select g.tgrelid::regclass as guarded, g.tgname from pg_trigger as g where g.tgfoid = 'audit.record'::regproc loop
    execute format('alter table %s %s trigger %I', t.guarded, case on_or_off when 'on' then 'enable always' else 'disable' end, t.tgname);
  end loop;
end
$$;
call bench.audit_is('off');

-- The indexes of the largest tables are built once at the end instead of row by row: "reindex" wakes them, and
-- refuses what is not unique.
create procedure bench.indexes_sleep(of_table regclass)
language sql
as $$
  update pg_index set indisready = false where indrelid = of_table
$$;
set session_replication_role = replica;

create unlogged table bench.project as
select
  app.create_project('Bench ' || p.seed, jsonb_build_object(
    'period_start', p.first_day, 'first_year', date_part('year', p.first_day), 'window_before_days', 30,
    'window_after_days', 60, 'target_pct', 75, 'min_response_pct', 50, 'min_n_verdict', 10, 'suppress_below', 5,
    'areas', '["Løget", "Nørremarken"]'::jsonb)) as project_id,
  p.*, :'last'::date as last_day
from (
  select split_part(s, ':', 1)::bigint as seed, split_part(s, ':', 2)::integer as youths,
    (date_trunc('year', :'last'::timestamp) - make_interval(years => split_part(s, ':', 3)::integer - 1))::date as first_day
  from string_to_table(:'plan', ',') as s
) as p;

create unlogged table bench.youth as
select row_number() over (order by y.joined_on, y.seed, y.i) as youth_id, y.*
from (
  select
    p.project_id, p.seed, p.last_day, p.first_day, i, k.key,
    p.first_day + ((i - 1)::bigint * (p.last_day - p.first_day) / p.youths)::integer + bench.pick(k.key, 1, 20) as joined_on,
    120 + bench.pick(k.key, 2, 160) as days
  from bench.project as p
  cross join generate_series(1, p.youths) as i
  cross join lateral (select p.seed * 100000 + i as key) as k
) as y
where y.joined_on <= y.last_day
order by 1;

insert into core.youth (project_id, youth_id, code, given_name, family_name, birth_date, had_job_at_start)
overriding system value
select
  y.project_id, y.youth_id, 'Y' || y.i,
  (array['Amal', 'Bo', 'Camilla', 'David', 'Emil', 'Fatima', 'Gustav', 'Hodan', 'Ida', 'Jonas'])[1 + bench.pick(y.key, 3, 10)],
  (array['Abdi', 'Berg', 'Christensen', 'Dahl', 'Eriksen', 'Friis', 'Hansen', 'Iversen', 'Jama', 'Kjær'])[1 + bench.pick(y.key, 4, 10)],
  y.joined_on - 4765 - bench.pick(y.key, 5, 1461),
  (array[true, false, false, false, null])[1 + bench.pick(y.key, 6, 5)]
from bench.youth as y
order by y.youth_id;

create unlogged table bench.employment as
select row_number() over (order by e.started_on, e.seed, e.i, e.turn) as employment_id, e.*
from (
  select y.project_id, y.youth_id, y.seed, y.i, y.last_day, t.turn, t.started_on, t.started_on + t.days - 1 as ended_on
  from bench.youth as y
  cross join lateral (
    values
      (1, 0, y.joined_on, y.days),
      -- One in four comes back, some before the first employment is over; one in seventeen a third time.
      (2, bench.pick(y.key, 7, 4), y.joined_on + y.days - 20 + bench.pick(y.key, 8, 500), 60 + bench.pick(y.key, 9, 200)),
      (3, bench.pick(y.key, 10, 17), y.joined_on + y.days + 600 + bench.pick(y.key, 11, 300), 40 + bench.pick(y.key, 12, 100))
  ) as t (turn, chance, started_on, days)
  where t.chance = 0 and t.started_on <= y.last_day
) as e
order by 1;

insert into core.employment (project_id, employment_id, youth_id, code, started_on, ended_on, weekly_hours)
overriding system value
select
  e.project_id, e.employment_id, e.youth_id, 'E' || e.i || '-' || e.turn, e.started_on,
  case when e.ended_on <= e.last_day then e.ended_on end, 4 + bench.pick(e.seed * 100000 + e.i, 13, 9)
from bench.employment as e
order by e.employment_id;

analyze bench.project, bench.youth, bench.employment;
