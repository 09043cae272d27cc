-- Colleagues come and go by the command line; with a link they set their password themselves.
begin;
select plan(91);
select tests.one_project(-1);
select tests.one_project(-2);
update core.project set is_demonstration = true where project_id = -2;
update core.installation set made_for_tests = true;
create function pg_temp.at(moment timestamptz) returns void language sql as
$$ select set_config('tjansen.now', moment::text, true) $$;
create function pg_temp.seconds(seconds numeric) returns timestamptz language sql immutable as
$$ select '2016-06-15 12:00:00+02'::timestamptz + seconds * interval '1 second' $$;
select pg_temp.at(pg_temp.seconds(0));
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

create function pg_temp.commands(query text) returns text language sql as $$ select tests.answer('tjansen_operator', '', query) $$;
create function pg_temp.adds(name text, email text, role text, areas text[] default null, link text default null, project text default 'Project -1')
returns text language sql as
$$ select pg_temp.commands(format('select app.add_staff(%L, %L, %L, %L, %L, sha256(%L))', name, email, project, role, areas, coalesce(link, name))) $$;
create function pg_temp.refusal_of_adding(name text, email text, role text, areas text[] default null, project text default 'Project -1')
returns text language sql as
$$ select tests.refusal_of(format('select pg_temp.adds(%L, %L, %L, %L, project => %L)', name, email, role, areas, project)) $$;
create function pg_temp.who_is(token text) returns text language sql as
$$ select tests.answer('tjansen_app', token, 'select name from app.visitor()') $$;
create function pg_temp.uses(link text, password text, new_token text, token text default '', submission text default null) returns text language sql as
$$ select tests.answer('tjansen_app', token, format('select app.use_link(sha256(%L), tests.stored(%L), sha256(%L), sha256(%L))', link, password, new_token, submission)) $$;
create function pg_temp.opens(link text) returns text language sql as
$$ select tests.answer('tjansen_app', '', format('select format(''%%s <%%s>'', name, email) from app.link(sha256(%L))', link)) $$;

-- Adding.
select is(pg_temp.adds('Mette', ' Mette@Example.dk ', 'coordinator', '{Area -1}', 'link of Mette'), 'true', 'who is new is given a link');
select results_eq(
  $$ select p.name, p.email, p.started_on::date, r.role::text, r.during, a.area_id
     from core.staff as p join core.staff_role as r using (staff_id) join core.staff_role_area as a using (project_id, staff_role_id)
     where p.email = 'mette@example.dk' $$,
  $$ values ('Mette', 'mette@example.dk', date '2016-06-15', 'coordinator', daterange('2016-06-15', null), -1::bigint) $$,
  'and a role from today, in the area named');
select is(pg_temp.adds('Someone', 'mette@example.dk', 'counsellor', null, 'newer link of Mette'), 'true', 'a second role, before the password is set, is given a new link');
select is(pg_temp.opens('link of Mette'), '', 'in place of the first');
select is(pg_temp.opens('newer link of Mette'), 'Mette <mette@example.dk>', 'which says whose it is, under the first name');
select is(count(*), 1::bigint, 'a role without areas holds everywhere') from core.staff_role as r join core.staff as p using (staff_id)
where p.email = 'mette@example.dk' and not exists (select from core.staff_role_area as a where a.project_id = r.project_id and a.staff_role_id = r.staff_role_id);
select is(pg_temp.adds('Ib', 'ib@example.dk', 'counsellor', '{Area -1,Area -1}'), 'true', 'an area named twice is one');

select is(pg_temp.refusal_of_adding(name, email, role, areas, project), refusal, sentence)
from (values
  ('a', 'a@b', 'administrator', null::text[], 'Project -1', null, 'a role is one of four'),
  ('a', 'a@b', 'director', null, 'Project -1', 'role_is_known', 'no other'),
  ('a', 'a@b', null, null, 'Project -1', 'role_is_known', 'nor none'),
  ('a', 'a@b', 'coordinator', null, 'Project -3', 'project_is_known', 'the project is there'),
  ('a', 'a@b', 'coordinator', null, null, 'project_is_known', 'and named'),
  ('a', 'a@b', 'coordinator', '{}', 'Project -1', null, 'there may be no areas'),
  ('a', 'a@b', 'coordinator', '{Area -1}', 'Project -1', null, 'or some'),
  ('a', 'a@b', 'coordinator', '{Area -2}', 'Project -1', 'area_is_in_the_project', 'of the project'),
  ('a', 'a@b', 'coordinator', '{Area -1,Area -2}', 'Project -1', 'area_is_in_the_project', 'all of them'),
  ('a', 'a', 'coordinator', null, 'Project -1', 'staff_email_is_an_address', 'an address is an address'),
  ('', 'a@b', 'coordinator', null, 'Project -1', 'staff_name_is_given', 'a name is given'),
  ('a', 'mette@example.dk', 'coordinator', null, 'Project -1', 'staff_role_is_held_once_at_a_time', 'a role is held once'),
  ('a', 'mette@example.dk', 'coordinator', null, 'Project -2', null, 'in another project it is another')
) as t (name, email, role, areas, project, refusal, sentence);

-- The link.
select is(pg_temp.opens('no link'), '', 'a link nobody made opens nothing');
select pg_temp.at(pg_temp.seconds(24 * 3600 - 0.001));
select is(pg_temp.opens('newer link of Mette'), 'Mette <mette@example.dk>', 'a link holds for nearly 24 hours');
select is(tests.answer('tjansen_app', '', 'select w from app.link_words(sha256(''newer link of Mette'')) as w order by w'), 'Area -1 Organisation -1 Project -1', 'and knows what words the owner works among');
select pg_temp.at(pg_temp.seconds(24 * 3600));
select is(pg_temp.opens('newer link of Mette'), '', 'not for 24');
select is(pg_temp.uses('newer link of Mette', 'her own', 'never'), 'false', 'nor can it be used then');
select is(tests.answer('tjansen_app', '', 'select app.link_words(sha256(''newer link of Mette''))'), '', 'nor asked for words');
select is(pg_temp.commands(format('select app.reset_staff(%L, sha256(%L))', 'Mette@example.dk', 'third link')), 'true', 'the command line makes another');
select is(pg_temp.uses('third link', 'her own', 'hers', 'counsellor -1'), 'true', 'with which she sets her password');
select is(pg_temp.who_is('hers'), 'Mette', 'and is signed in');
select is(pg_temp.who_is('counsellor -1'), '', 'in place of who was signed in in that browser');
select is(pg_temp.opens('third link'), '', 'then it is used up');
select is(pg_temp.uses('third link', 'stolen', 'never'), 'false', 'and opens nothing');
select is(tests.signs_in('mette@example.dk', '192.0.2.1', 'her own', 'hers again'), 'true', 'from then on she signs in with the password');
select is(pg_temp.adds('Mette', 'mette@example.dk', 'administrator', null, 'fourth link'), 'false', 'who has a password is given no link with a further role');
select is(pg_temp.opens('fourth link'), '', 'so that it opens nothing');
select is(pg_temp.who_is('hers'), 'Mette', 'and stays signed in');

-- Resetting.
create temporary table under_way as select tests.challenge('mette@example.dk', '192.0.2.1') as attempt;
select is(pg_temp.commands(format('select app.reset_staff(%L, sha256(%L))', 'mette@example.dk', 'fifth link')), 'true', 'a reset');
select is(pg_temp.who_is('hers') || pg_temp.who_is('hers again'), '', 'ends her sign-ins');
select is(tests.signs_in('mette@example.dk', '192.0.2.1', 'her own', 'never'), 'false', 'and her password');
select is(
  tests.answer('tjansen_app', '', format('select app.sign_in(%L, tests.derived(''her own''), sha256(''never''), null)', attempt)), 'false',
  'also for an attempt under way') from under_way;
select is(pg_temp.uses('fifth link', 'a new one', 'hers at last'), 'true', 'but not her new link');
select is(array_agg(set_at = core.clock()), array[true], 'the password is from now') from core.password join core.staff using (staff_id) where email = 'mette@example.dk';
select is(pg_temp.commands('select app.reset_staff(''nobody@example.dk'', sha256(''l''))'), 'false', 'who is unknown cannot be reset');
select is(pg_temp.commands(format('select app.reset_staff(''ib@example.dk'', sha256(%L))', l)), 'true', format('%s of Ib', l)) from (values ('one link'), ('another')) as t (l);
select is(pg_temp.opens('one link') || pg_temp.opens('another'), 'Ib <ib@example.dk>', 'only the last link holds');

-- A form that is sent twice: the second time the link is used up, and by whom is known for five minutes.
create function pg_temp.used(link text, submission text) returns text language sql as
$$ select tests.answer('tjansen_app', '', format('select format(''%%s <%%s>'', name, email) from app.link_used(sha256(%L), sha256(%L))', link, submission)) $$;
select is(pg_temp.used('another', 'form of Ib'), '', 'a link that is not used was used by nothing');
select is(pg_temp.uses('another', 'of Ib', 'Ib', submission => 'form of Ib'), 'true', 'Ib''s form is sent');
select is(used_by, sha256('form of Ib'), 'which the link remembers') from core.sign_in_link where link_hash = sha256('another');
select is(submission_hash, sha256('form of Ib'), 'and the sign-in') from core.sign_in where token_hash = sha256('Ib');
select is(pg_temp.uses('another', 'of Ib', 'never', submission => 'form of Ib'), 'false', 'sent again it opens nothing');
select is(pg_temp.used(link, submission), owner, sentence)
from (values
  ('another', 'form of Ib', 'Ib <ib@example.dk>', 'but is known for what used the link'),
  ('another', 'other form', '', 'another form is not'),
  ('another', null, '', 'nor one without a key'),
  ('one link', 'form of Ib', '', 'nor with another link of his'),
  ('no link', 'form of Ib', '', 'or one there is not'),
  ('fifth link', 'form of Ib', '', 'or one used without a key'),
  ('fifth link', null, '', 'which no form without a key is known for')
) as t (link, submission, owner, sentence);
select is(
  tests.signs_in('ib@example.dk', '192.0.2.61', 'of Ib', 'Ib again', submission => 'form of Ib') || ': ' || pg_temp.who_is('Ib') || '/' || pg_temp.who_is('Ib again'),
  'true: /Ib', 'he proves the new password and is signed in once');
select pg_temp.at(pg_temp.seconds(24 * 3600 + 299.999));
select is(pg_temp.used('another', 'form of Ib'), 'Ib <ib@example.dk>', 'nearly five minutes later it is still known');
update core.staff set ended_on = '2016-06-15' where email = 'ib@example.dk';
select is(pg_temp.used('another', 'form of Ib'), '', 'not if he has left');
update core.staff set ended_on = null where email = 'ib@example.dk';
select pg_temp.at(pg_temp.seconds(24 * 3600 + 300));
select is(pg_temp.used('another', 'form of Ib'), '', 'nor after five minutes');
select is(pg_temp.opens('another'), '', 'and it opens nothing');
select pg_temp.at(pg_temp.seconds(24 * 3600));
select is(pg_temp.commands('select app.reset_staff(''ib@example.dk'', sha256(''last link of Ib''))') || pg_temp.used('another', 'form of Ib')
    || tests.signs_in('ib@example.dk', '192.0.2.62', 'of Ib', 'never', submission => 'form of Ib'),
  'trueIb <ib@example.dk>false', 'after a reset the password that would have to be proved is gone');

-- A password given: only where nobody real works.
select is(pg_temp.commands('select app.give_password(''counsellor_-2@tests.invalid'', tests.stored(''demo''))'), 'true', 'a demonstration is given passwords');
select is(tests.signs_in('counsellor_-2@tests.invalid', '192.0.2.9', 'demo', 'on show'), 'true', 'which sign in');
select is(pg_temp.commands('select app.give_password(''nobody@example.dk'', tests.stored(''demo''))'), 'false', 'nobody is given none');
create function pg_temp.refusal_of_giving(email text) returns text language sql as
$$ select tests.refusal_of(format('select pg_temp.commands(%L)', format('select app.give_password(%L, tests.stored(''demo''))', email))) $$;
select is(pg_temp.refusal_of_giving('counsellor_-1@tests.invalid'), 'only_a_demonstration_is_given_passwords', 'a real colleague is not');
insert into core.staff_role (project_id, staff_id, role, during)
select -1, staff_id, 'steering_group', '[2014-01-01,2015-01-01)' from core.staff where name = 'counsellor -2';
select is(pg_temp.refusal_of_giving('counsellor_-2@tests.invalid'), 'only_a_demonstration_is_given_passwords', 'nor who ever was one');
insert into core.staff (name, email, started_on) values ('Without role', 'without@example.dk', '2016-01-01');
select is(pg_temp.refusal_of_giving('without@example.dk'), 'only_a_demonstration_is_given_passwords', 'nor who is nothing yet');

-- Ending.
select pg_temp.adds('Two roles', 'two@example.dk', 'coordinator', '{Area -1}', 'link of two');
insert into core.staff_role (project_id, staff_id, role, during)
select -2, staff_id, 'counsellor', d
from core.staff cross join (values ('[2013-01-01,2014-01-01)'::daterange), ('[2015-01-01,)'), ('(,2012-01-01)')) as r (d) where email = 'two@example.dk';
select pg_temp.uses('link of two', 'both', 'of two');
select is(pg_temp.commands('select app.end_staff(''Two@example.dk'')'), 'true', 'a colleague''s work is ended');
select is(pg_temp.who_is('of two'), '', 'at once nobody acts with the token');
select is(tests.outcome('tjansen_app', 'of two', 'select from core.youth'), '0', 'or sees a row');
select is(tests.signs_in('two@example.dk', '192.0.2.1', 'both', 'never'), 'false', 'and the password opens nothing, the same day');
select is(ended_on::date, core.day_of(core.clock()), 'the last day is today') from core.staff where email = 'two@example.dk';
select set_eq(
  $$ select project_id, during from core.staff_role join core.staff using (staff_id) where email = 'two@example.dk' $$,
  $$ values (-1::bigint, daterange('2016-06-16', '2016-06-17')), (-2, '[2013-01-01,2014-01-01)'), (-2, '[2015-01-01,2016-06-16)'), (-2, '(,2012-01-01)') $$,
  'the roles were held until yesterday; one taken up today, today; what was over stays');
select is(pg_temp.commands('select app.end_staff(''two@example.dk'')'), 'true', 'ending twice');
select pg_temp.at(pg_temp.seconds(72 * 3600));
select is(pg_temp.commands('select app.end_staff(''two@example.dk'')'), 'true', 'or days later');
select is(ended_on::date, '2016-06-16'::date, 'changes nothing') from core.staff where email = 'two@example.dk';
select is(pg_temp.commands('select app.end_staff(''nobody@example.dk'')'), 'false', 'who is unknown cannot be ended');
select is(pg_temp.refusal_of_adding('Two', 'two@example.dk', 'coordinator'), 'colleague_has_not_ended', 'who has ended is given no role');
select is(tests.refusal_of($$ select pg_temp.commands('select app.reset_staff(''two@example.dk'', sha256(''l''))') $$), 'colleague_has_not_ended', 'nor let in again');
select is(pg_temp.refusal_of_giving('two@example.dk'), 'colleague_has_not_ended', 'nor given a password');
insert into core.sign_in_link (link_hash, staff_id, made_at) select sha256('left over'), staff_id, core.clock() from core.staff where email = 'two@example.dk';
select is(pg_temp.opens('left over') || pg_temp.uses('left over', 'mine', 'never'), 'false', 'a link they might still have opens nothing');

-- Only the command line.
select is(tests.outcome('tjansen_app', 'administrator -1', statement), '42501', format('the service may not: %s', statement))
from unnest(array[
  'select core.end_access(max(staff_id)) from core.staff', 'select core.make_link(1, sha256(''l''))', 'select core.give_password(1, ''p'')',
  'select app.add_staff(''a'', ''a@b'', ''Project -1'', ''coordinator'', null, sha256(''l''))']) as statement;
select is(tests.answer('tjansen_app', '', 'select * from app.site()'), 'true', 'anybody may know that there is a demonstration');
update core.project set is_demonstration = false;
select is(tests.answer('tjansen_app', '', 'select * from app.site()'), 'false', 'or that there is none');

select set_eq(
  'select tests.rules_raised()',
  array['audit_is_append_only', 'import_is_without_mistakes', 'project_is_known', 'role_is_known', 'area_is_in_the_project', 'colleague_has_not_ended', 'only_a_demonstration_is_given_passwords',
    'status_day_has_come', 'status_day_is_reported', 'steering_group_reads_quarter_ends', 'only_a_demonstration_is_remade'],
  'what functions refuse by name is tried here, or where the audit, the import, the status and the demonstration are');

select * from finish();
rollback;
