-- Which youths a colleague reaches whose roles are limited to areas.
begin;
select plan(33);
select tests.one_project(-1);
select tests.one_project(-2);
update core.installation set made_for_tests = true;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
-- Youths by where they lived when; the project has one more area.
delete from core.residence where project_id = -1;
insert into core.area (project_id, area_id, name) overriding system value values (-1, -111, 'Elsewhere');
insert into core.youth (project_id, code, birth_date)
select -1, y, '2000-01-01' from unnest(array['stayed', 'moved in', 'moved out', 'moves in tomorrow', 'moved in today', 'left town', 'moved twice that day']) as y;
insert into core.residence (project_id, youth_id, area_id, outside, from_date, to_date)
select -1, y.youth_id, r.area, case when r.area is null then 'Kolding' end, r.from_date, r.to_date
from (values
  ('stayed',               -1::bigint, date '2013-01-01', null::date),
  ('moved in',             -111,       '2013-01-01', '2015-12-31'),
  ('moved in',             -1,         '2016-01-01', null),
  ('moved out',            -1,         '2013-01-01', '2015-12-31'),
  ('moved out',            -111,       '2016-01-01', null),
  ('moves in tomorrow',    -111,       '2013-01-01', '2016-06-15'),
  ('moves in tomorrow',    -1,         '2016-06-16', null),
  ('moved in today',       -111,       '2013-01-01', '2016-06-14'),
  ('moved in today',       -1,         '2016-06-15', null),
  ('left town',            -1,         '2013-01-01', '2015-12-31'),
  ('left town',            null,       '2016-01-01', null),
  ('moved twice that day', -111,       '2016-03-01', '2016-03-01'),
  ('moved twice that day', -1,         '2016-03-01', null)
) as r (who, area, from_date, to_date)
join core.youth as y on y.project_id = -1 and y.code = r.who
order by r.who, r.from_date, r.area;
select tests.limited(-1, role, role || ' here', -1) from unnest(array['coordinator', 'counsellor']::core.staff_role_name[]) as role;
select tests.limited(-1, 'coordinator', 'elsewhere', -111);
select tests.limited(-1, 'coordinator', 'in both areas', -1);
insert into core.staff_role_area (project_id, staff_role_id, area_id)
select -1, staff_role_id, -111 from core.staff_role join core.staff using (staff_id) where name = 'in both areas';
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

create function pg_temp.reaches(token text) returns text[] language sql as
$$ select tests.read('tjansen_app', token, 'select code from core.youth order by code') $$;
select is(pg_temp.reaches(token), youths, format('%s: those whose latest home, by today, is there', token))
from (values
  ('coordinator here', array['moved in', 'moved in today', 'moved twice that day', 'stayed']),
  ('counsellor here',  array['moved in', 'moved in today', 'moved twice that day', 'stayed']),
  ('elsewhere',        array['moved out', 'moves in tomorrow']),
  ('in both areas',    array['moved in', 'moved in today', 'moved out', 'moved twice that day', 'moves in tomorrow', 'stayed']),
  ('coordinator -1',   array['left town', 'moved in', 'moved in today', 'moved out', 'moved twice that day', 'moves in tomorrow', 'stayed', 'youth -1', 'youth -101']),
  ('administrator -1', array[]::text[])
) as t (token, youths);
select set_config('tjansen.now', '2016-06-16 12:00:00+02', true);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();
select is(pg_temp.reaches('elsewhere'), array['moved out'], 'on the day of the move the youth is the others''');
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

-- Roles that add up.
create function pg_temp.also(token text, project bigint, role text, area bigint default null, during daterange default '(,)') returns void language sql as $$
  with held as (
    insert into core.staff_role (project_id, staff_id, role, during)
    select project, staff_id, also.role::core.staff_role_name, also.during from core.staff where name = token
    returning *
  )
  insert into core.staff_role_area (project_id, staff_role_id, area_id) select h.project_id, h.staff_role_id, area from held as h where area is not null $$;
create function pg_temp.many(token text) returns text language sql as $$ select tests.outcome('tjansen_app', token, 'select from core.youth') $$;
savepoint roles;
select pg_temp.also('coordinator here', -1, 'administrator');
select pg_temp.also('coordinator here', -1, 'steering_group');
select is(pg_temp.many('coordinator here'), '4', 'administering, or the steering group, lifts no limit');
select pg_temp.also('coordinator here', -1, 'counsellor', -111);
select is(pg_temp.many('coordinator here'), '6', 'a second limited role adds its areas');
select pg_temp.also('elsewhere', -1, 'counsellor');
select is(pg_temp.many('elsewhere'), '9', 'a role in the whole project lifts the limits');
rollback to roles;
select pg_temp.also('elsewhere', -1, 'counsellor', null, '[2013-01-01,2016-06-15)');
select is(pg_temp.many('elsewhere'), '2', 'one that is over lifts nothing');
select pg_temp.also('elsewhere', -2, 'counsellor');
select is(pg_temp.many('elsewhere'), '4', 'a role in another project lifts nothing here');
rollback to roles;
select pg_temp.also('administrator -1', -1, 'steering_group', -1);
select is(pg_temp.many('administrator -1'), '0', 'areas of a role that reaches no youth open nothing');
select pg_temp.also('coordinator here', -2, 'counsellor', -2);
select is(pg_temp.many('coordinator here'), '5', 'limits hold in each project by themselves');
rollback to roles;

-- The rows of those youths, and the shifts of those areas.
insert into core.shift (project_id, shift_id, area_id, during) overriding system value values
  (-1, -201, -111, tstzrange('2014-01-07 15:00+01', '2014-01-07 17:00+01')),
  (-1, -202, null, tstzrange('2014-01-08 15:00+01', '2014-01-08 17:00+01'));
insert into core.assignment (project_id, shift_id, youth_id)
select -1, s, youth_id from core.youth cross join (values (-1), (-201)) as shifts (s) where code in ('stayed', 'moved out');
insert into core.guardian (project_id, youth_id, name, relation) select -1, youth_id, code, 'mother' from core.youth where code in ('stayed', 'moved out');
select is(tests.outcome('tjansen_app', token, statement), reached, format('%s: %s', token, regexp_replace(statement, '\s+', ' ', 'g')))
from (values
  ('coordinator here', 'select from core.shift', '1'),
  ('elsewhere', 'select from core.shift', '1'),
  ('in both areas', 'select from core.shift', '2'),
  ('coordinator -1', 'select from core.shift', '3'),
  ('coordinator here', 'select from core.assignment where shift_id = -1', '1'),
  ('coordinator here', 'select from core.assignment', '2'),
  ('coordinator -1', 'select from core.assignment', '5'),
  ('elsewhere', 'select from core.guardian where name = ''stayed''', '0'),
  ('elsewhere', 'select from core.guardian where name = ''moved out''', '1'),
  ('elsewhere', 'insert into core.volunteering (project_id, youth_id, code, kind, from_date)
     select -1, youth_id, ''v'', ''house'', ''2016-01-01'' from core.youth where code = ''moved out''', '1'),
  ('elsewhere', format('insert into core.volunteering (project_id, youth_id, code, kind, from_date) values (-1, %s, ''v'', ''house'', ''2016-01-01'')',
     (select youth_id from core.youth where code = 'stayed')), '42501'),
  ('elsewhere', 'insert into core.shift (project_id, area_id, during) values (-1, -111, tstzrange(''2014-01-07 15:00+01'', ''2014-01-07 17:00+01''))', '1'),
  ('elsewhere', 'insert into core.shift (project_id, area_id, during) values (-1, -1, tstzrange(''2014-01-07 15:00+01'', ''2014-01-07 17:00+01''))', '42501'),
  ('elsewhere', 'insert into core.shift (project_id, during) values (-1, tstzrange(''2014-01-07 15:00+01'', ''2014-01-07 17:00+01''))', '42501')
) as t (token, statement, reached);

-- A youth's number in another project is another youth.
insert into core.youth (project_id, youth_id, code, birth_date) overriding system value
select -2, youth_id, 'of the same number', '2000-01-01' from core.youth where project_id = -1 and code = 'stayed';
select is(tests.outcome('tjansen_app', 'coordinator here', 'select from core.youth where project_id = -2'), '0', 'a number shared with a youth of another project opens nothing');

-- What limits somebody is asked once a statement.
set local track_functions = 'all';
create temporary table asked as select coalesce(pg_stat_get_xact_function_calls('core.acting_area_youths()'::regprocedure), 0) as calls;
select is(tests.read('tjansen_app', 'elsewhere', 'select count(*) from core.youth'), array['2'], 'reading youths');
select is(pg_stat_get_xact_function_calls('core.acting_area_youths()'::regprocedure) - calls, 1::bigint, 'asks once which they are') from asked;
select is(tests.read('tjansen_app', 'coordinator -1', 'select count(*) from core.youth where project_id = -1'), array['9'], 'who reaches all');
select is(pg_stat_get_xact_function_calls('core.acting_area_youths()'::regprocedure) - calls, 1::bigint, 'is not asked') from asked;
set local track_functions = 'none';

select * from finish();
rollback;
