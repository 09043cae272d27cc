-- What a colleague knows and ends of their own sign-ins, and administrators of the others.
begin;
select plan(67);
select tests.one_project(-1);
select tests.one_project(-2);
update core.installation set made_for_tests = true;
create function pg_temp.at(moment text) returns void language sql as
$$ select set_config('tjansen.now', '2016-06-15 ' || moment || '+02', true) $$;
create function pg_temp.signed_in(colleague text, token text, created text, seen text) returns void language sql as $$
  insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
  select sha256(convert_to(token, 'UTF8')), staff_id, ('2016-06-15 ' || created || '+02')::timestamptz, ('2016-06-15 ' || seen || '+02')::timestamptz
  from core.staff where name = colleague $$;
create function pg_temp.asks(token text, query text) returns text language sql as $$ select tests.answer('tjansen_app', token, query) $$;
delete from core.sign_in;
select pg_temp.signed_in('counsellor -1', 'here', '11:00', '11:59');
select pg_temp.signed_in('counsellor -1', 'at home', '07:00', '11:40');
select pg_temp.signed_in('counsellor -1', 'idle', '11:00', '11:30');
select pg_temp.signed_in('counsellor -1', 'old', '00:00', '11:59');
select pg_temp.signed_in(name, name, '11:00', '11:59') from core.staff where name ~ ' -[12]$' and name <> 'counsellor -1';
select pg_temp.at('12:00');

-- Who is visiting.
select is(
  pg_temp.asks('here', 'select format(''%s, %s, %s, %s, %s'', name, email, is_stale, has_demonstration, roles::jsonb) from app.visitor()'),
  'counsellor -1, counsellor_-1@tests.invalid, f, f, [{"name": "Project -1", "areas": null, "roles": ["counsellor"], "project": -1, "is_demonstration": false}]',
  'a visitor is told who they are and what');
select is(pg_temp.asks(token, 'select name from app.visitor()'), '', format('%s: nobody', sentence))
from (values ('', 'no token'), ('nowhere', 'an unknown token'), ('idle', 'an idle sign-in'), ('old', 'an old sign-in')) as t (token, sentence);
insert into core.staff_role (project_id, staff_id, role, during)
select j, staff_id, r::core.staff_role_name, d::daterange
from core.staff
cross join (values (-1, 'administrator', '(,)'), (-2, 'coordinator', '[2016-06-15,)'), (-2, 'counsellor', '[2016-06-15,)'), (-2, 'steering_group', '(,2016-06-15)'))
  as n (j, r, d)
where name = 'counsellor -1';
insert into core.area (project_id, name) values (-2, 'Another area');
insert into core.staff_role_area (project_id, staff_role_id, area_id)
select r.project_id, r.staff_role_id, a.area_id
from core.staff_role as r join core.staff using (staff_id) join core.area as a on a.project_id = -2 and (a.name = 'Another area') = (r.role = 'counsellor')
where staff.name = 'counsellor -1' and r.project_id = -2 and r.role in ('coordinator', 'counsellor');
update core.project set name = 'A project' where project_id = -2;
select is(
  pg_temp.asks('here', 'select roles::jsonb from app.visitor()'),
  '[{"name": "A project", "areas": ["Another area", "Area -2"], "roles": ["coordinator", "counsellor"], "project": -2, "is_demonstration": false}, '
  || '{"name": "Project -1", "areas": null, "roles": ["counsellor", "administrator"], "project": -1, "is_demonstration": false}]',
  'several roles, projects by name, areas where every role is limited');
delete from core.staff_role_area as l using core.staff_role as r where l.staff_role_id = r.staff_role_id and r.role = 'coordinator';
select is(pg_temp.asks('here', 'select roles -> 0 ->> ''areas'' from app.visitor()'), '(null)', 'one role in the whole project lifts the limits');
select is(tests.read('tjansen_app', 'here', format('select core.acting_roles(%s)::text', j)), array[r], format('roles in project %s', j))
from (values (-1, '{counsellor,administrator}'), (-2, '{coordinator,counsellor}'), (-3, '{}')) as t (j, r);
select is(tests.read('tjansen_app', '', 'select core.acting_roles(-1)::text'), array['{}'], 'nobody has no roles');
select is(pg_temp.asks('here', 'select w from app.password_words() as w order by w'),
  'A project Another area Area -1 Area -2 Organisation -1 Organisation -2 Project -1', 'and among which words they work');
select is(pg_temp.asks('steering_group -1', 'select w from app.password_words() as w order by w'), 'Area -1 Organisation -1 Project -1', 'the steering group has words, too');
select is(pg_temp.asks('', 'select app.password_words()'), '', 'nobody has none');

-- Seen.
select is(pg_temp.asks('here', 'select is_stale from app.visitor()'), 'false', 'seen a minute ago is not stale');
select pg_temp.at('12:00:00.001');
select is(pg_temp.asks('here', 'select is_stale from app.visitor()'), 'true', 'over a minute ago is');
select pg_temp.asks('here', 'select app.touch_sign_in()');
select is(pg_temp.asks('here', 'select is_stale from app.visitor()'), 'false', 'until it is touched');
select is(last_seen_at, core.clock(), 'which says when it was seen last') from core.sign_in where token_hash = sha256('here');
select pg_temp.at('11:59:59');
select pg_temp.asks('here', 'select app.touch_sign_in()');
select is(last_seen_at, '2016-06-15 12:00:00.001+02'::timestamptz, 'and never goes back') from core.sign_in where token_hash = sha256('here');
select pg_temp.at('12:00');
select pg_temp.asks(token, 'select app.touch_sign_in()') from (values ('idle'), ('old'), ('')) as t (token);
select is(pg_temp.asks(token, 'select name from app.visitor()'), '', format('what is %s is not woken', token)) from (values ('idle'), ('old')) as t (token);

-- The moment, and the language.
select is(pg_temp.asks('here', 'select extract(epoch from moment) from app.visitor()'), extract(epoch from core.clock())::text, 'a visitor is told what time it is');
select is(pg_temp.asks('', 'select extract(epoch from moment) from app.site()'), extract(epoch from core.clock())::text, 'and so is anybody');
create temporary table before_choices as select max(change_id) as change_id from audit.change;
create function pg_temp.chooses(token text, language text) returns text language sql as
$$ select pg_temp.asks(token, format('select app.choose_language(%L)', language)) $$;
create function pg_temp.language_of(token text) returns text language sql as $$ select pg_temp.asks(token, 'select language from app.visitor()') $$;
select is(pg_temp.language_of('here'), '(null)', 'who chose no language is spoken to as the browser asks');
select is(pg_temp.chooses('here', 'en'), 'true', 'a colleague chooses English');
select is(pg_temp.language_of('here'), 'en', 'and is spoken to in it');
select is(pg_temp.language_of('at home'), 'en', 'wherever they are');
select is(pg_temp.language_of('coordinator -1'), '(null)', 'nobody else is');
select is(pg_temp.chooses('here', 'en'), 'true', 'it may be chosen again');
select is(pg_temp.chooses('here', null), 'true', 'or not any more');
select is(pg_temp.language_of('here'), '(null)', 'then the browser is asked');
select is(pg_temp.chooses('here', 'da'), 'true', 'Danish is the other');
select is(tests.refusal_of(format('select pg_temp.chooses(''here'', %L)', language)), 'staff_language_is_danish_or_english', format('"%s" is none', language))
from unnest(array['so', '']) as language;
select is(pg_temp.chooses(token, 'en'), 'false', format('%s: nobody chooses', sentence))
from (values ('', 'no token'), ('nowhere', 'an unknown token'), ('idle', 'an idle sign-in')) as t (token, sentence);
select results_eq(
  $$ select p.name, c.staff_id = p.staff_id, c.before ->> 'language', c.after ->> 'language'
     from audit.change as c join before_choices as b on c.change_id > b.change_id join core.staff as p on p.staff_id = (c.after ->> 'staff_id')::bigint
     order by c.change_id $$,
  $$ values ('counsellor -1', true, null, 'en'), ('counsellor -1', true, 'en', null), ('counsellor -1', true, null, 'da') $$,
  'each choice is written down, and what was no change is not');
select is(tests.outcome_without_the_door('tjansen_owner', token, 'update core.staff set language = ''en'''), altered, sentence)
from (values
  ('here', '1', 'a function of the owner that forgot whose it is'),
  ('at home', '1', 'would alter the acting colleague''s own'),
  ('', '0', 'and nobody''s for nobody')
) as t (token, altered, sentence);

-- One's own.
select is(
  pg_temp.asks('here', 'select format(''%s %s %s'', to_char(created_at at time zone ''Europe/Copenhagen'', ''HH24:MI''), to_char(last_seen_at at time zone ''Europe/Copenhagen'', ''HH24:MI''), is_this) from app.own_sign_ins()'),
  '11:00 12:00 t 07:00 11:40 f', 'where one is signed in, newest first');
select is(pg_temp.asks('', 'select is_this from app.own_sign_ins()'), '', 'nobody is nowhere');
create function pg_temp.number_of(token text) returns bigint language sql as $$ select sign_in_id from core.sign_in where token_hash = sha256(convert_to(token, 'UTF8')) $$;
select is(pg_temp.asks('here', format('select app.end_own_sign_in(%s)', pg_temp.number_of(token))), ended, sentence)
from (values
  ('counsellor -2', 'false', 'a stranger''s sign-in is not one''s own'),
  ('coordinator -1', 'false', 'nor is a colleague''s'),
  ('idle', 'false', 'what is over is not ended again'),
  ('at home', 'true', 'one''s own is ended')
) as t (token, ended, sentence);
select is(pg_temp.asks('', format('select app.end_own_sign_in(%s)', pg_temp.number_of('here'))), 'false', 'nobody ends nothing');
select is(pg_temp.asks('at home', 'select name from app.visitor()'), '', 'there nobody is signed in');
select is(pg_temp.asks('counsellor -2', 'select name from app.visitor()'), 'counsellor -2', 'the stranger is');
select pg_temp.asks('here', 'select app.sign_out()');
select is(pg_temp.asks('here', 'select name from app.visitor()'), '', 'who signs out is out');
select lives_ok($$ select pg_temp.asks('here', 'select app.sign_out()') $$, 'doing so again is no mistake');
select pg_temp.signed_in('counsellor -1', token, '11:00', '11:59') from (values ('one'), ('two'), ('three')) as t (token);
select is(pg_temp.asks('two', 'select app.sign_out_everywhere()'), '3', 'signing out everywhere says of how many places');
select is(pg_temp.asks('one', 'select name from app.visitor()') || pg_temp.asks('two', 'select name from app.visitor()'), '', 'and ends all, this one too');
select is(pg_temp.asks('', 'select app.sign_out_everywhere()'), '0', 'nobody ends none');

-- The administrator's page.
select is(
  pg_temp.asks('administrator -1', 'select format(''%s:%s:%s:%s'', name, role, coalesce(array_to_string(areas, ''+''), ''all''), sign_ins) from app.colleagues(-1)'),
  'administrator -1:administrator:all:1 coordinator -1:coordinator:all:1 counsellor -1:counsellor:all:0 counsellor -1:administrator:all:0 steering_group -1:steering_group:Area -1:1',
  'an administrator sees who is what');
select is(pg_temp.asks(token, format('select name from app.colleagues(%s)', j)), '', format('%s does not, in project %s', token, j))
from (values ('coordinator -1', -1), ('counsellor -2', -2), ('steering_group -1', -1), ('administrator -1', -2), ('', -1)) as t (token, j);
update core.staff set ended_on = '2016-06-14' where name = 'coordinator -1';
update core.staff_role set during = '(,2016-06-15)' where project_id = -1 and role = 'steering_group';
select is(
  pg_temp.asks('administrator -1', 'select distinct name from app.colleagues(-1) order by name'), 'administrator -1 counsellor -1', 'who has left, or whose role is over, is not there');
select pg_temp.signed_in('counsellor -1', token, '11:00', '11:59') from (values ('four'), ('five')) as t (token);
create function pg_temp.ends(token text, project bigint, colleague text) returns text language sql as
$$ select pg_temp.asks(token, format('select app.end_sign_ins_of(%s, %s)', project, (select staff_id from core.staff where name = colleague))) $$;
select is(pg_temp.ends(token, j, colleague), '(null)', sentence)
from (values
  ('coordinator -2', -2, 'counsellor -2', 'who is no administrator ends nobody''s sign-ins'),
  ('administrator -1', -2, 'counsellor -2', 'nor does one of another project'),
  ('administrator -1', -1, 'counsellor -2', 'nor those of who is not in the project')
) as t (token, j, colleague, sentence);
select is(pg_temp.ends('administrator -1', -1, 'counsellor -1'), '2', 'an administrator ends a colleague''s');
select is(pg_temp.asks('four', 'select name from app.visitor()'), '', 'at once');

select * from finish();
rollback;
