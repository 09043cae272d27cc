-- The status page's door: who is answered, of which days, and with what hidden.
begin;
select plan(13);
update core.installation set made_for_tests = true;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
select tests.one_project(-1);
select tests.one_project(-2);

-- What a session of the login with the token is answered, or the rule that refuses it.
create function pg_temp.answer(login text, token text, query text) returns text language plpgsql as $$
declare
  answer text;
  rule text;
begin
  perform set_config('tjansen.token', token, true);
  execute format('set local session authorization %I', login);
  begin
    execute query into answer;
  exception when others then
    get stacked diagnostics rule = constraint_name;
    answer := coalesce(nullif(rule, ''), sqlstate);
  end;
  set local session authorization default;
  return answer;
end
$$;
create function pg_temp.masked(token text, project bigint, day date, login text default 'tjansen_app') returns text language sql as
$$ select pg_temp.answer(login, token, format('select app.status(%L, %L) ->> ''masked''', project, day)) $$;

select tests.colleague(-1, 'steering_group', 'in the group and counsels');
insert into core.staff_role (project_id, staff_id, role, during)
select project, staff_id, 'counsellor', during::daterange
from core.staff, (values (-1, '(,)'), (-2, '[2013-01-01,2016-06-15)')) as r (project, during) where name = 'in the group and counsels';

select results_eq(
  $$ select token, project, pg_temp.masked(token, project, '2016-03-31')
     from (values
       ('coordinator -1', -1), ('counsellor -1', -1), ('administrator -1', -1), ('steering_group -1', -1), ('in the group and counsels', -1),
       ('coordinator -1', -2), ('steering_group -1', -2), ('in the group and counsels', -2), ('coordinator -1', -99),
       ('of nobody', -1), ('', -1)
     ) as p (token, project) $$,
  $$ values
       ('coordinator -1', -1, 'false'), ('counsellor -1', -1, 'false'), ('administrator -1', -1, 'false'),
       ('steering_group -1', -1, 'true'),
       ('in the group and counsels', -1, 'false'),  -- who works with the youths anyway
       ('coordinator -1', -2, null), ('steering_group -1', -2, null),
       ('in the group and counsels', -2, null),     -- whose role there ended yesterday
       ('coordinator -1', -99, null), ('of nobody', -1, null), ('', -1, null) $$,
  'colleagues read their own project, the steering group masked; a foreign project and one that is not there answer alike');
select results_eq(
  $$ select project, pg_temp.masked('', project, '2016-03-31', 'tjansen_operator') from (values (-1), (-2), (-99)) as p (project) $$,
  $$ values (-1, 'false'), (-2, 'false'), (-99, null) $$,
  'the command line reads every project');

-- Today is 15 June 2016, and the first year reported 2013.
select results_eq(
  $$ select token, day, pg_temp.masked(token, -1, day)
     from (values ('coordinator -1'), ('steering_group -1')) as p (token)
     cross join (values (date '2012-12-31'), ('2013-01-01'), ('2013-03-31'), ('2015-06-30'), ('2015-09-30'), ('2015-12-31'), ('2016-03-30'),
       ('2016-03-31'), ('2016-04-01'), ('2016-06-15'), ('2016-06-16'), ('2016-06-30')) as d (day)
     order by token, day $$,
  $$ values
       ('coordinator -1',    date '2012-12-31', 'status_day_is_reported'),
       ('coordinator -1',    '2013-01-01', 'false'), ('coordinator -1', '2013-03-31', 'false'), ('coordinator -1', '2015-06-30', 'false'),
       ('coordinator -1',    '2015-09-30', 'false'), ('coordinator -1', '2015-12-31', 'false'), ('coordinator -1', '2016-03-30', 'false'),
       ('coordinator -1',    '2016-03-31', 'false'), ('coordinator -1', '2016-04-01', 'false'),
       ('coordinator -1',    '2016-06-15', 'false'),
       ('coordinator -1',    '2016-06-16', 'status_day_has_come'),
       ('coordinator -1',    '2016-06-30', 'status_day_has_come'),
       ('steering_group -1', '2012-12-31', 'status_day_is_reported'),
       ('steering_group -1', '2013-01-01', 'steering_group_reads_quarter_ends'),
       ('steering_group -1', '2013-03-31', 'true'), ('steering_group -1', '2015-06-30', 'true'), ('steering_group -1', '2015-09-30', 'true'),
       ('steering_group -1', '2015-12-31', 'true'),
       ('steering_group -1', '2016-03-30', 'steering_group_reads_quarter_ends'),
       ('steering_group -1', '2016-03-31', 'true'),
       ('steering_group -1', '2016-04-01', 'steering_group_reads_quarter_ends'),
       ('steering_group -1', '2016-06-15', 'steering_group_reads_quarter_ends'),
       ('steering_group -1', '2016-06-16', 'status_day_has_come'),
       ('steering_group -1', '2016-06-30', 'status_day_has_come') $$,
  'days that have come and are reported; of those the steering group reads the quarter ends');
select is(pg_temp.masked('coordinator -2', -1, '2016-06-16'), null, 'who has no role learns nothing of the days of a project');
select is(
  pg_temp.answer('tjansen_app', 'coordinator -1', $$ select app.status(-1, null) #>> '{attached,youths}' $$), null, 'no day, no status');

select is(
  pg_temp.answer('tjansen_app', token, $$ select (app.status(-1, '2016-03-31')::jsonb - 'drawn_at')::text $$),
  (criteria.status_document(-1, '2016-03-31', token ~ '^steering')::jsonb - 'drawn_at')::text,
  'what is answered is the document: ' || token)
from (values ('coordinator -1'), ('steering_group -1')) as p (token);
select is(
  tests.outcome('tjansen_app', 'steering_group -1', asked || '; select from core.youth'), '0',
  'nothing stays open behind it, the steering group reaches no youth: ' || asked)
from (values ('select app.status(-1, ''2016-03-31'')'), ('select app.status_days(-1)')) as a (asked);

select results_eq(
  $$ select token, project, pg_temp.answer('tjansen_app', token, format('select s::text from app.status_days(%s) as s', project))
     from (values ('coordinator -1', -1), ('steering_group -1', -1), ('steering_group -1', -2), ('of nobody', -1)) as p (token, project) $$,
  $$ values
       ('coordinator -1', -1, '(2013-01-01,2016-06-15,2016-03-31,2016-06-15,f)'),
       ('steering_group -1', -1, '(2013-01-01,2016-06-15,2016-03-31,2016-03-31,t)'),
       ('steering_group -1', -2, null), ('of nobody', -1, null) $$,
  'the days to choose from');
select results_eq(
  $$ select moment, set_config('tjansen.now', moment, true) is not null, pg_temp.answer('tjansen_app', '', 'select app.latest_quarter_end()::text')
     from (values ('2016-06-29 23:59+02'), ('2016-06-30 00:00+02'), ('2016-12-30 23:59+01'), ('2016-12-31 00:00+01'), ('2017-01-01 00:00+01')) as m (moment) $$,
  $$ values
       ('2016-06-29 23:59+02', true, '2016-03-31'), ('2016-06-30 00:00+02', true, '2016-06-30'),
       ('2016-12-30 23:59+01', true, '2016-09-30'), ('2016-12-31 00:00+01', true, '2016-12-31'), ('2017-01-01 00:00+01', true, '2016-12-31') $$,
  'a quarter''s last day is a quarter end as soon as it begins');

select is(pg_temp.answer(login, '', 'select criteria.status_document(-1, ''2016-03-31'', false)'), '42501', format('%s asks nobody else: not unmasked', login))
from (values ('tjansen_app'), ('tjansen_operator')) as l (login);

select * from finish();
rollback;
