-- Which tokens are somebody, and until when.
begin;
select plan(41);

-- Before anything is set in this session.
select is(current_setting('tjansen.token', true), null, 'no token has been set');
select is(core.acting_staff(), null, 'without a token nobody acts');
select is(core.acting_projects(), '{}', 'and nobody has projects');

select tests.one_project(-1);
select is(tests.outcome('tjansen_app', null, 'select from core.youth'), '0', 'a session that never set a token sees nothing');

update core.installation set made_for_tests = true;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);

-- Each of these colleagues is a coordinator; the name is the token.
select tests.colleague(-1, 'coordinator', token, coalesce(during, '(,)'), ended_on, created_at, last_seen_at)
from (values
  ('at work',            null::daterange,              null::date,   '2016-06-15 11:00:00+02'::timestamptz, '2016-06-15 11:59:59+02'::timestamptz),
  ('idle 29:59',         null,                         null,         '2016-06-15 11:00:00+02', '2016-06-15 11:30:01+02'),
  ('idle 30:00',         null,                         null,         '2016-06-15 11:00:00+02', '2016-06-15 11:30:00+02'),
  ('idle 30:01',         null,                         null,         '2016-06-15 11:00:00+02', '2016-06-15 11:29:59+02'),
  ('old 11:59:59',       null,                         null,         '2016-06-15 00:00:01+02', '2016-06-15 11:59:00+02'),
  ('old 12:00:00',       null,                         null,         '2016-06-15 00:00:00+02', '2016-06-15 11:59:00+02'),
  ('old 12:00:01',       null,                         null,         '2016-06-14 23:59:59+02', '2016-06-15 11:59:00+02'),
  ('signed out',         null,                         null,         '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('left yesterday',     null,                         '2016-06-14', '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('leaves today',       null,                         '2016-06-15', '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('role ended',         '[2013-01-01,2016-06-15)',    null,         '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('role ends today',    '[2013-01-01,2016-06-16)',    null,         '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('role begins today',  '[2016-06-15,)',              null,         '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02'),
  ('role to come',       '[2016-06-16,)',              null,         '2016-06-15 11:00:00+02', '2016-06-15 11:59:00+02')
) as t (token, during, ended_on, created_at, last_seen_at);
update core.sign_in set ended_at = '2016-06-15 11:59:30+02' where token_hash = sha256('signed out');

select is(tests.outcome('tjansen_app', token, 'select from core.youth'), seen, sentence)
from (values
  ('at work',           '2', 'who is signed in and at work sees the project'),
  ('idle 29:59',        '2', '29 minutes and 59 seconds after the last request a sign-in lives'),
  ('idle 30:00',        '0', 'after 30 minutes without a request it has ended'),
  ('idle 30:01',        '0', 'after 30 minutes and a second it has ended'),
  ('old 11:59:59',      '2', '11 hours, 59 minutes and 59 seconds after it began a sign-in lives'),
  ('old 12:00:00',      '0', 'after 12 hours it has ended, busy or not'),
  ('old 12:00:01',      '0', 'after 12 hours and a second it has ended'),
  ('signed out',        '0', 'who has signed out sees nothing'),
  ('left yesterday',    '0', 'who left yesterday sees nothing'),
  ('leaves today',      '2', 'who leaves today still works today'),
  ('role ended',        '0', 'a role that ended yesterday opens nothing'),
  ('role ends today',   '2', 'a role is held on its last day'),
  ('role begins today', '2', 'a role is held from its first day'),
  ('role to come',      '0', 'a role that begins tomorrow opens nothing today'),
  ('At work',           '0', 'a token in other letters is another token'),
  ('at work ',          '0', 'a token and a space is another token'),
  ('at%',               '0', 'a token is no pattern'),
  (''' or true --',     '0', 'a token is no SQL'),
  ('',                  '0', 'an empty token is nobody''s'),
  (encode(sha256('at work'), 'hex'), '0', 'what the table keeps of a token opens nothing')
) as t (token, seen, sentence);

select is(core.acting_staff(), (select staff_id from core.staff where name = token), 'the token says who acts: ' || token)
from (values ('at work'), ('role ended')) as t (token)
cross join lateral set_config('tjansen.token', t.token, true);
select set_config('tjansen.token', 'role ended', true);
select is(core.acting_projects(), '{}', 'a colleague without a role today has no project');

-- The day is the Danish one: half past midnight on the 15th is still the 14th in Greenwich.
select set_config('tjansen.now', '2016-06-14 22:30:00+00', true);
update core.sign_in set created_at = '2016-06-14 22:00:00+00', last_seen_at = '2016-06-14 22:29:00+00'
where staff_id in (select staff_id from core.staff where name in ('left yesterday', 'leaves today', 'role begins today'));
select is(tests.outcome('tjansen_app', 'left yesterday', 'select from core.youth'), '0', 'yesterday ends at midnight in Denmark');
select is(tests.outcome('tjansen_app', 'role begins today', 'select from core.youth'), '2', 'and today begins then');
select set_config('tjansen.now', '2016-06-14 21:59:59+00', true);
select is(tests.outcome('tjansen_app', 'role begins today', 'select from core.youth'), '0', 'a second before midnight it has not begun');
select is(tests.outcome('tjansen_app', 'left yesterday', 'select from core.youth'), '2', 'and who leaves that day still works');

-- The clock can be moved in a database made for tests, and in no other.
select is(core.clock(), '2016-06-14 21:59:59+00'::timestamptz, 'a database made for tests takes its time from tjansen.now');
select set_config('tjansen.now', '', true);
select is(core.clock(), now(), 'without the setting it is now');
update core.installation set made_for_tests = false;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
select is(core.clock(), now(), 'elsewhere the setting is ignored');
select is(tests.outcome('tjansen_app', 'at work', 'select from core.youth'), '0', 'so that no old sign-in can be woken with it');
select is(tests.outcome('tjansen_app', 'coordinator -1', 'select from core.youth'), '2', 'and no live one is put to sleep');
select set_config('tjansen.now', 'whenever', true);
select is(core.clock(), now(), 'even when it is not a time');

-- Whether the session is the command line's is no setting but its login.
select set_config('tjansen.operator', 'root', true);
select is(tests.read(login, '', 'select core.acting_operator()'), array[said], format('%s: %s', login, sentence))
from (values
  ('tjansen_app'::name, 'false', 'the service cannot call itself the command line'),
  ('tjansen_operator',  'true',  'the command line is the command line')
) as t (login, said, sentence);
select is(
  tests.outcome('tjansen_app', 'coordinator -1', 'insert into core.sign_in (token_hash, staff_id) select sha256(''mine''), min(staff_id) from core.staff'),
  '42501', 'nobody makes a token through the door');
select is(tests.outcome('tjansen_app', 'coordinator -1', 'update core.sign_in set last_seen_at = now()'), '42501', 'or prolongs one');

select * from finish();
rollback;
