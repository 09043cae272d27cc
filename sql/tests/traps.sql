-- Traps of PostgreSQL that would open a hole or bend a date without a word, each shown shut.
-- setting of the cluster.
begin;
select plan(40);
select tests.one_project(-1);
select tests.one_project(-2);

-- T3, T4: a local setting is over with its transaction, and reads '' afterwards.
savepoint a_request;
select is(tests.outcome('tjansen_app', 'counsellor -1', 'select from core.youth'), '2', 'within a request the token counts');
select set_config('tjansen.token', 'counsellor -1', true);
rollback to a_request;
select is(current_setting('tjansen.token', true), '', 'afterwards the setting is empty, not null');
select is(tests.outcome('tjansen_app', null, 'select from core.youth'), '0', 'and the next request of the connection sees nothing');
select is(core.acting_staff(), null, 'nobody acts');
select is(core.acting_projects(), '{}', 'in no project, which is not null');
insert into core.staff (name, email, started_on) values ('Empty', 'empty@tests.invalid', '2016-01-01');
insert into core.sign_in (token_hash, staff_id) select sha256(''), staff_id from core.staff where name = 'Empty';
select is(core.acting_staff(), null, 'not even where an empty token was stored');

-- T5: a view of the superuser's reads past row-level security.
create view app.planted as select * from core.youth;
grant select on app.planted to tjansen_door;
select is(
  tests.outcome('tjansen_app', 'counsellor -1', 'select from app.planted'), (select count(*)::text from core.youth),
  'a superuser''s view without security_invoker shows every project');
select set_has('select tests.views_of_their_owner()', $$ values ('app.planted') $$, 'the conventions report it');
alter view app.planted set (security_invoker = true);
select is(tests.outcome('tjansen_app', 'counsellor -1', 'select from app.planted'), '2', 'with security_invoker it shows what its reader may see');
select set_hasnt('select tests.views_of_their_owner()', $$ values ('app.planted') $$, 'and is no longer reported');
select is_empty(
  $$ select v from (select c.relname as v from pg_class as c where c.relnamespace = 'app'::regnamespace and c.relname like 'stored\_%') as s
     where tests.outcome('tjansen_app', 'steering_group -1', format('select from app.%I', v)) <> '0'
       or tests.outcome('tjansen_app', 'counsellor -1', format('select from app.%I where project_id <> -1', v)) <> '0'
       or tests.outcome('tjansen_app', 'counsellor -1', format('select from app.%I', v)) = '0' $$,
  'the stored views show a colleague the own project and the steering group nothing');

-- T6: a function in a condition is not asked about rows that may not be seen.
create sequence tests.leaked;
create function tests.leaks(value text) returns boolean
language plpgsql cost 0.0001
as $$
begin
  perform nextval('tests.leaked') where value is not null;
  return true;
end
$$;
grant usage on sequence tests.leaked to tjansen_door;
select is(
  tests.read('tjansen_app', 'counsellor -1', 'select count(*) from core.youth where tests.leaks(code)'), array['2'],
  'a cheap function in a condition');
select is(last_value, 2::bigint, 'is asked about the rows that may be seen, and no other') from tests.leaked;

-- T7: who is acting is asked once a statement.
insert into core.youth (project_id, code, birth_date) select -1, 'many ' || n, '2000-01-01' from generate_series(1, 1000) as n;
create temporary table plan_of as
select t as name, array_to_string(tests.read('tjansen_app', 'counsellor -1', format('explain (verbose, costs off) select from core.%I', t)), e'\n') as lines
from tests.project_tables() as t;
select is_empty(
  $$ select name, lines from plan_of where lines !~ 'InitPlan .*SESSION_USER.*' or lines !~ 'InitPlan .*acting_\w+\(\)' or lines !~ 'InitPlan .*reporting\(\)' $$,
  'on every table the plan asks who is acting in an InitPlan');
select is_empty($$ select name, lines from plan_of where lines ~ '\(SubPlan|(Filter|Cond):[^\n]*(acting_|reporting|SESSION_USER)' $$, 'and in no condition on a row, where a subquery is hashed once');
set local track_functions = 'all';
create temporary table asked as
select coalesce(pg_stat_get_xact_function_calls('core.acting_whole_projects()'::regprocedure), 0) as calls;
select is(tests.read('tjansen_app', 'counsellor -1', 'select count(*) from core.youth'), array['1002'], 'reading a thousand rows');
select is(pg_stat_get_xact_function_calls('core.acting_whole_projects()'::regprocedure) - calls, 1::bigint, 'asks for the projects once') from asked;
set local track_functions = 'none';

-- T13: the doubled and the missing hour, and midnight.
select is(core.day_of(moment), day, format('%s is on %s', moment_text, day))
from (values
  ('2016-06-14 21:59:59.999999Z', '2016-06-14'::date),
  ('2016-06-14 22:00:00Z',        '2016-06-15'),
  ('2016-01-14 22:59:59.999999Z', '2016-01-14'),
  ('2016-01-14 23:00:00Z',        '2016-01-15'),
  ('2015-12-31 22:59:59Z',        '2015-12-31'),
  ('2015-12-31 23:30:00Z',        '2016-01-01'),
  -- The clock goes forward on 27 March 2016 at 01:00 UTC: the day has 23 hours.
  ('2016-03-26 23:00:00Z',        '2016-03-27'),
  ('2016-03-27 21:59:59Z',        '2016-03-27'),
  ('2016-03-27 22:00:00Z',        '2016-03-28'),
  -- And back on 30 October: it has 25.
  ('2016-10-29 22:00:00Z',        '2016-10-30'),
  ('2016-10-30 22:59:59Z',        '2016-10-30'),
  ('2016-10-30 23:00:00Z',        '2016-10-31'),
  ('2016-02-28 23:00:00Z',        '2016-02-29')
) as t (moment_text, day)
cross join lateral (select moment_text::timestamptz as moment) as m;
select is(app.instant('2026-10-25T02:30:00+02:00'), '2026-10-25 00:30Z'::timestamptz, 'the first pass of the doubled hour is told by its offset');
select is(app.instant('2026-10-25T02:30:00+01:00'), '2026-10-25 01:30Z'::timestamptz, 'and so is the second');
select is('2026-10-25 02:30'::timestamp at time zone 'Europe/Copenhagen', '2026-10-25 01:30Z'::timestamptz, 'without one the server takes the second');
set local timezone = 'Pacific/Auckland';
select is(core.day_of('2016-06-14 21:59:59Z'), '2016-06-14'::date, 'the day does not depend on the time zone of the session');
select is(core.day_of('2016-06-14 22:00:00Z'), '2016-06-15'::date, 'on neither side of midnight');
set local timezone = 'UTC';

-- T14: who is born on 29 February is 18 on 1 March.
select is(extract(year from age(day, '2000-02-29'))::integer, years, format('born on 29 February 2000, %s years old on %s', years, day))
from (values
  ('2016-02-28'::date, 15), ('2016-02-29', 16), ('2018-02-28', 17), ('2018-03-01', 18)
) as t (day, years);
select is(('2000-02-29'::date + interval '18 years')::date, '2018-02-28'::date, 'adding 18 years is a day early');

select * from finish();
rollback;
