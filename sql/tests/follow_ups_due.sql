-- Who is to be asked about a job, a year after they left.
begin;
select plan(13);
\ir criteria/facts.psql
set local search_path to default;
update core.installation set made_for_tests = true;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
-- The window is 30 days before to 60 days after the anniversary: on 15 June the exits of 16 April to 14 August 2015.
select pg_temp.employ(who, '2015-01-01', last_day)
from (values
  ('closed yesterday', date '2015-04-15'), ('closes today', '2015-04-16'), ('anniversary today', '2015-06-15'),
  ('window opens today', '2015-07-15'), ('opens in 30 days', '2015-08-14'), ('opens in 31 days', '2015-08-15'),
  ('answered', '2015-06-01'), ('answered early', '2015-07-01'), ('declined', '2015-06-02'), ('asked in vain', '2015-06-03'),
  ('asked about another day', '2015-06-04'), ('came back', '2015-06-05'), ('died', '2015-06-06'), ('still there', null)
) as e (who, last_day);
select pg_temp.employ('came back', '2016-01-01', null);
update core.youth set died_on = '2016-01-01' where code = 'died';
select pg_temp.ask('answered', '2016-06-01', '2016-06-01', 'no_job');
select pg_temp.ask('answered early', '2016-06-02', '2016-06-02', 'ordinary_job');
select pg_temp.ask('declined', '2016-06-02', '2016-06-02', 'declined');
select pg_temp.ask('asked in vain', asked, asked, 'unreachable') from (values (date '2016-05-10'), ('2016-06-01'), ('2016-06-08')) as a (asked);
select pg_temp.ask('asked about another day', '2016-03-01', '2016-03-01', 'ordinary_job');
update core.youth set given_name = 'Bo', family_name = 'Bentsen' where code = 'closes today';
select tests.colleague(pg_temp.project(), role, role::text) from unnest(enum_range(null::core.staff_role_name)) as role;
select tests.limited(pg_temp.project(), 'counsellor', 'limited', pg_temp.area('Løget'));
select pg_temp.live('declined', 'Løget', '2013-01-01', null);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

create function pg_temp.due(token text, asked text) returns text language sql as
$$ select replace(tests.answer('tjansen_app', token, format('select %s || '';'' from app.follow_ups_due(%s)', asked, pg_temp.project())), '; ', ';') $$;
select is(
  pg_temp.due('counsellor', 'name'),
  'Bo Bentsen;declined;asked in vain;asked about another day;anniversary today;window opens today;opens in 30 days;',
  'those whose window is open or opens within 30 days and who have not answered, what closes first first');
select is(pg_temp.due('coordinator', 'name'), pg_temp.due('counsellor', 'name'), 'coordinators see them, too');
select is(pg_temp.due('counsellor', 'attempts'), '0;1;3;0;0;0;0;', 'how often they were asked within the window');
select is(pg_temp.due('counsellor', 'format(''%s %s %s'', exit_on, anniversary, window_closes_on)'),
  '2015-04-16 2016-04-16 2016-06-15;2015-06-02 2016-06-02 2016-08-01;2015-06-03 2016-06-03 2016-08-02;2015-06-04 2016-06-04 2016-08-03;'
  || '2015-06-15 2016-06-15 2016-08-14;2015-07-15 2016-07-15 2016-09-13;2015-08-14 2016-08-14 2016-10-13;', 'the days that matter');
select is(pg_temp.due('limited', 'name'), 'declined;', 'who is limited to an area sees those who live there');
select is(pg_temp.due(token, 'name'), '', format('%s: none', sentence))
from (values ('administrator', 'administrators'), ('steering_group', 'the steering group'), ('', 'nobody')) as t (token, sentence);
select is(tests.answer('tjansen_app', 'counsellor', 'select name from app.follow_ups_due(-1)'), '', 'another project: none');
update core.definition set window_before_days = 0, window_after_days = 364 where project_id = pg_temp.project();
select matches(pg_temp.due('counsellor', 'name'), '^closed yesterday;Bo Bentsen;', 'the window is the definition''s');
select matches(pg_temp.due('counsellor', 'name'), 'answered early', 'an answer from before it does not count');
delete from core.definition where project_id = pg_temp.project();
select is(pg_temp.due('counsellor', 'name'), '', 'without a definition nothing is due');
select is(tests.answer('tjansen_app', 'steering_group', 'select count(*) from app.visitor()'), '1', 'the steering group is signed in all the while');

select * from finish();
rollback;
