-- Who reaches which rows: every table of core that carries project_id, every kind of person, own and
-- foreign rows. All of it through the door, as the functions of app do.
begin;
select plan(27);
select tests.one_project(-1);
select tests.one_project(-2);

create temporary table person as
select *
from (values
  ('coordinator',       'tjansen_app'::name, 'coordinator -1'),
  ('counsellor',        'tjansen_app',       'counsellor -1'),
  ('administrator',     'tjansen_app',       'administrator -1'),
  ('steering group',    'tjansen_app',       'steering_group -1'),
  ('unknown token',     'tjansen_app',       'of nobody'),
  ('empty token',       'tjansen_app',       ''),
  ('backup',            'tjansen_backup',    'coordinator -1'),
  ('command line',      'tjansen_operator',  '')
) as p (person, login, token);
grant usage on schema tests to tjansen_backup;
grant execute on function tests.done_through_the_door(text), tests.read_through_the_door(text) to tjansen_backup;

create temporary table reached as
select p.person, t as name,
  tests.outcome(p.login, p.token, format('select from core.%I', t)) as seen,
  tests.outcome(p.login, p.token, format('select from core.%I where project_id = -1', t)) as own,
  tests.outcome(p.login, p.token, format('select from core.%I where project_id = -2', t)) as foreign_ones,
  tests.outcome(p.login, p.token, tests.row_of_project_table(t, -1, 2)) as added,
  tests.outcome(p.login, p.token, tests.row_of_project_table(t, -2, 2)) as added_to_foreign
from person as p
cross join tests.project_tables() as t;

create temporary table stored (name text, all_of_them bigint, of_one bigint);
do $$
declare
  counted text;
begin
  for counted in select tests.project_tables() loop
    execute format('insert into stored select %1$L, count(*), count(*) filter (where project_id = -1) from core.%1$I', counted);
  end loop;
end
$$;

select cmp_ok(min(of_one), '>', 0::bigint, 'the project has rows in every table') from stored;
select is(count(*)::integer, 8 * 25, 'every person is tried on every table') from reached;

-- Nobody makes projects or hands out roles but the command line.
select set_eq(
  format($$ select name, seen, own, foreign_ones, added, added_to_foreign from reached where person = %L $$, person),
  $$ select name, of_one::text as seen, of_one::text as own, '0',
       case when name in ('project', 'staff_role') then '42501' else '1' end as added, '42501' as foreign_added from stored $$,
  format('the %s reaches every row of the own project, adds to it, and knows of no other', person))
from unnest(array['coordinator', 'counsellor', 'administrator']) as person;
select set_eq(
  format($$ select name, seen, own, foreign_ones, added, added_to_foreign from reached where person = %L $$, person),
  $$ select name, '0' as seen, '0' as own, '0' as other, '42501' as added, '42501' as foreign_added from stored $$,
  format('%s: no row of any table is seen or added', person))
from unnest(array['steering group', 'unknown token', 'empty token']) as person;
select set_eq(
  $$ select name, seen, own, foreign_ones, added, added_to_foreign from reached where person = 'command line' $$,
  $$ select name, all_of_them::text, of_one::text as own, of_one::text as other, '1' as added, '1' as foreign_added from stored $$,
  'the command line reaches every project');
select set_eq(
  $$ select name, own, foreign_ones from reached where person = 'backup' $$,
  $$ select name, of_one::text, '0' from stored $$,
  'a token counts whatever the login: the backup gets no further through the door than the token does');

-- Roles and tokens that add up.
select tests.colleague(-1, 'steering_group', 'in both');
insert into core.staff_role (project_id, staff_id, role, during)
select -2, s.staff_id, 'counsellor', '(,)' from core.staff as s where s.name = 'in both';
select is(tests.outcome('tjansen_app', 'in both', 'select from core.youth where project_id = -1'), '0', 'who is in one steering group and counsels elsewhere sees nothing there');
select is(tests.outcome('tjansen_app', 'in both', 'select from core.youth where project_id = -2'), '2', 'and sees the project counselled');
insert into core.staff_role (project_id, staff_id, role, during)
select -1, s.staff_id, 'coordinator', '(,)' from core.staff as s where s.name = 'in both';
select is(tests.outcome('tjansen_app', 'in both', 'select from core.youth'), '4', 'who works in two projects sees both');

-- The tables beside the projects.
select is(tests.outcome('tjansen_app', 'administrator -1', 'select from core.staff'), '0', 'colleagues are not listed');
select is(tests.outcome('tjansen_app', 'administrator -1', 'select from core.sign_in'), '42501', 'sign-ins are not the door''s to read');
select is(tests.outcome('tjansen_app', 'administrator -1', 'select from audit.change'), '0', 'the audit is not the staff''s to read');
select is(tests.outcome('tjansen_operator', '', 'select from core.staff'), (select count(*)::text from core.staff), 'the command line knows every colleague');
select is(tests.outcome('tjansen_operator', '', 'select from audit.change'), (select count(*)::text from audit.change), 'the command line reads the audit');

-- Beside the door there is no way in.
select is(tests.outcome_without_the_door(login, 'coordinator -1', 'select from core.youth'), '42501', format('%s itself reads no youth', login))
from unnest(array['tjansen_app', 'tjansen_operator']::name[]) as login;
select is(
  tests.outcome('tjansen_app', 'coordinator -1', 'set local row_security = off; select from core.youth'), '42501',
  'whoever turns row-level security off is refused');

select is(
  tests.outcome('tjansen_app', 'coordinator -1', 'insert into core.guardian (project_id, youth_id, name, relation) values (-1, -2, ''Guardian'', ''mother'')'),
  tests.outcome('tjansen_app', 'coordinator -1', 'insert into core.guardian (project_id, youth_id, name, relation) values (-1, -3, ''Guardian'', ''mother'')'),
  'a youth of another project and one that does not exist are refused alike');

-- The verbs the door does not have yet are guarded by the same policies.
grant update, delete on all tables in schema core to tjansen_door;
create temporary table guarded as
select t as name,
  tests.outcome('tjansen_app', 'coordinator -1', format('update core.%I set %2$I = %2$I where project_id = -1', t, c)) as altered_own,
  tests.outcome('tjansen_app', 'coordinator -1', format('select from core.%I', t)) as own,
  tests.outcome('tjansen_app', 'coordinator -1', format('update core.%I set %2$I = %2$I where project_id = -2', t, c)) as altered_foreign,
  tests.outcome('tjansen_app', 'coordinator -1', format('delete from core.%I where project_id = -2', t)) as removed_foreign
from tests.project_tables() as t
cross join lateral (select case t when 'project' then 'name' else 'project_id' end) as column_of (c);
select is_empty(
  $$ select name, altered_own, own from guarded where altered_own <> own $$, 'an own row can be altered');
select is_empty(
  $$ select name, altered_foreign, removed_foreign from guarded where altered_foreign <> '0' or removed_foreign <> '0' $$,
  'a foreign row can be neither altered nor removed');
select is(
  tests.outcome('tjansen_app', 'coordinator -1', 'update core.funding set project_id = -2 where project_id = -1'), '42501',
  'an own row cannot be moved to a foreign project');
select is(
  tests.outcome('tjansen_app', 'coordinator -1',
    'insert into core.organisation (project_id, organisation_id, name, kind) overriding system value
     values (-2, -2, ''Mine'', ''other'') on conflict on constraint organisation_pkey do update set name = ''Mine'''),
  '42501', 'nor taken over by an upsert');
select is(tests.outcome('tjansen_app', 'coordinator -1', 'update core.staff set ended_on = null'), '0', 'no colleague is altered');

select * from finish();
rollback;
