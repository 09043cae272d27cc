-- Who reaches which rows: every table of core that carries project_id, every kind of person, own and
-- foreign rows. All of it through the door, as the functions of app do.
begin;
select plan(66);
select tests.one_project(-1);
select tests.one_project(-2);
insert into core.area (project_id, area_id, name) overriding system value values (-1, -111, 'Elsewhere');
select tests.limited(-1, 'coordinator', 'limited -1', -1);
select tests.limited(-1, 'coordinator', 'limited elsewhere', -111);
-- The verbs the door does not have are guarded all the same.
grant update, delete on all tables in schema core to tjansen_door;

-- What each table tells of, and so who reaches it. A new table is added here on purpose.
create temporary table tier as
select unnest(tables) as name, kind
from (values
  ('person', array['youth', 'guardian', 'residence', 'schooling', 'employment', 'shift', 'assignment', 'worked_time',
    'counselling_offer', 'counselling_session', 'follow_up', 'volunteering']),
  ('setting', array['project_period', 'organisation', 'department', 'area', 'department_area', 'definition', 'criterion',
    'staff_time', 'uu_measurement', 'population', 'funding']),
  ('project', array['project']),
  ('role', array['staff_role', 'staff_role_area'])
) as t (kind, tables);
select set_eq('select name from tier', 'select tests.project_tables()', 'of every table it is said whom it is about');

create temporary table person as
select *
from (values
  ('coordinator',        'tjansen_app'::name, 'coordinator -1'),
  ('counsellor',         'tjansen_app',       'counsellor -1'),
  ('limited',            'tjansen_app',       'limited -1'),
  ('limited elsewhere',  'tjansen_app',       'limited elsewhere'),
  ('administrator',      'tjansen_app',       'administrator -1'),
  ('steering group',     'tjansen_app',       'steering_group -1'),
  ('unknown token',      'tjansen_app',       'of nobody'),
  ('empty token',        'tjansen_app',       ''),
  ('command line',       'tjansen_operator',  '')
) as p (person, login, token);

-- Every person, table, verb, own and foreign. A row that other rows need is refused by those (23503) only when it may be removed.
create temporary table reached as
select p.person, t.name, t.kind,
  tests.outcome(p.login, p.token, format('select from core.%I', t.name)) as seen,
  tests.outcome(p.login, p.token, format('select from core.%I where project_id = -1', t.name)) as own,
  tests.outcome(p.login, p.token, format('select from core.%I where project_id = -2', t.name)) as foreign_ones,
  tests.outcome(p.login, p.token, tests.row_of_project_table(t.name, -1, 2)) as added,
  tests.outcome(p.login, p.token, tests.row_of_project_table(t.name, -2, 2)) as added_to_foreign,
  tests.outcome(p.login, p.token, format('update core.%I set %2$I = %2$I where project_id = -1', t.name, c)) as altered,
  tests.outcome(p.login, p.token, format('update core.%I set %2$I = %2$I where project_id = -2', t.name, c)) as altered_foreign,
  replace(tests.outcome(p.login, p.token, format('delete from core.%I where project_id = -1', t.name)), '23503', 'needed') as removed,
  replace(tests.outcome(p.login, p.token, format('delete from core.%I where project_id = -2', t.name)), '23503', 'needed') as removed_foreign
from person as p
cross join tier as t
cross join lateral (select case t.name when 'project' then 'name' else 'project_id' end) as column_of (c);

create temporary table stored (name text, all_of_them bigint, of_one bigint, of_other bigint);
do $$
declare
  counted text;
begin
  for counted in select tests.project_tables() loop
    execute format('insert into stored select %1$L, count(*), count(*) filter (where project_id = -1), count(*) filter (where project_id = -2) from core.%1$I', counted);
  end loop;
end
$$;

select cmp_ok(min(of_one), '>', 0::bigint, 'the project has rows in every table') from stored;
select is(count(*)::integer, 9 * 26, 'every person is tried on every table') from reached;

-- What a person may do with a kind of table: see, add, alter, remove.
create temporary table rights (person text, kind text, sees boolean, changes boolean);
insert into rights
select p.person, k.kind,
  case
    when p.person = 'command line' then true
    when p.person in ('coordinator', 'counsellor', 'limited') then k.kind <> 'role'
    when p.person = 'limited elsewhere' then k.kind in ('setting', 'project')
    when p.person = 'administrator' then k.kind <> 'person'
    else false
  end,
  case
    when p.person = 'command line' then true
    when p.person in ('coordinator', 'counsellor', 'limited') then k.kind = 'person'
    when p.person = 'administrator' then k.kind in ('setting', 'project')
    else false
  end
from person as p cross join (values ('person'), ('setting'), ('project'), ('role')) as k (kind);

-- The limited coordinator reaches one of the two youths: the other lives nowhere known.
create function pg_temp.rows_of_one(person text, name text, of_one bigint) returns text language sql as
$$ select case when person = 'limited' and name = 'youth' then 1 else of_one end::text $$;
select set_eq(
  format($$ select name, seen, own, foreign_ones from reached where person = %L $$, person),
  format($$ select s.name,
      case when %1$L = 'command line' then s.all_of_them::text when r.sees then pg_temp.rows_of_one(r.person, s.name, s.of_one) else '0' end as seen,
      case when r.sees then pg_temp.rows_of_one(r.person, s.name, s.of_one) else '0' end as own,
      case when %1$L = 'command line' then s.of_other::text else '0' end as of_others
    from stored as s join tier using (name) join rights as r on r.kind = tier.kind and r.person = %1$L $$, person),
  format('the %s sees what is theirs to see, and of another project nothing', person))
from person;
select set_eq(
  format($$ select name, added, added_to_foreign from reached where person = %L $$, person),
  format($$ select s.name,
      -- Nobody in a project makes another, and who is limited adds nobody whose home is not known to be theirs.
      case when r.changes and (%1$L = 'command line' or tier.kind <> 'project') and not (%1$L = 'limited' and s.name in ('youth', 'assignment'))
        then '1' else '42501' end as added,
      case when %1$L = 'command line' then '1' else '42501' end as foreign_added
    from stored as s join tier using (name) join rights as r on r.kind = tier.kind and r.person = %1$L $$, person),
  format('the %s adds what is theirs to add', person))
from person;
select set_eq(
  format($$ select name, altered, altered_foreign from reached where person = %L $$, person),
  format($$ select s.name,
      case when r.changes then pg_temp.rows_of_one(r.person, s.name, s.of_one) else '0' end as altered,
      case when %1$L = 'command line' then s.of_other::text else '0' end as foreign_altered
    from stored as s join tier using (name) join rights as r on r.kind = tier.kind and r.person = %1$L $$, person),
  format('the %s alters what is theirs to alter', person))
from person;
select is_empty(
  format($$ select name, removed, removed_foreign, r.changes from reached join rights as r using (person, kind) where person = %1$L
    and ((removed = '0') = r.changes or (removed_foreign = '0') = (%1$L = 'command line')) $$, person),
  format('the %s removes what is theirs to remove', person))
from person;

-- A token counts whatever the login.
grant usage on schema tests to tjansen_backup;
grant execute on function tests.done_through_the_door(text), tests.read_through_the_door(text) to tjansen_backup;
select is_empty(
  $$ select name from reached where person = 'coordinator'
     and (tests.outcome('tjansen_backup', 'coordinator -1', format('select from core.%I', name)) <> seen
       or tests.outcome('tjansen_backup', '', format('select from core.%I', name)) <> '0') $$,
  'the backup gets no further through the door than the token does');

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
select is(tests.read('tjansen_app', 'administrator -1', 'select count(*) from core.staff'), array['7'], 'an administrator knows the colleagues of the project');
select is(
  tests.read('tjansen_app', 'administrator -1', 'select count(*) from core.staff where name ~ '' -2$'''), array['0'], 'and no other');
select is(tests.outcome('tjansen_app', token, 'select from core.staff'), '0', token || ' knows none')
from (values ('coordinator -1'), ('counsellor -1'), ('steering_group -1')) as t (token);
select is(tests.outcome('tjansen_app', 'administrator -1', statement), refusal, format('an administrator may not: %s', statement))
from (values
  ('update core.staff set ended_on = null', '0'),
  ('update core.staff_role set during = ''(,)''', '0'),
  ('insert into core.staff (name, email, started_on) values (''n'', ''n@tests.invalid'', ''2016-01-01'')', '42501'),
  ('insert into core.staff_role (project_id, staff_id, role, during) select -1, max(staff_id), ''coordinator'', ''(,)'' from core.staff', '42501')
) as t (statement, refusal);
select is(tests.outcome('tjansen_app', 'administrator -1', 'select from core.sign_in'), '42501', 'sign-ins are not the door''s to read');
select is(tests.outcome(login, 'administrator -1', 'select from core.submission'), '42501', format('nor is what was sent, for %s', login))
from unnest(array['tjansen_app', 'tjansen_operator']::name[]) as login;
select is(tests.outcome('tjansen_app', 'administrator -1', 'update core.staff set language = ''en'''), '0', 'nobody''s language is the door''s to choose');
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

-- Rows do not change hands.
select is(
  tests.outcome('tjansen_app', 'coordinator -1', 'update core.volunteering set project_id = -2 where project_id = -1'), '42501',
  'an own row cannot be moved to a foreign project');
select is(
  tests.outcome('tjansen_app', 'administrator -1',
    'insert into core.organisation (project_id, organisation_id, name, kind) overriding system value
     values (-2, -2, ''Mine'', ''other'') on conflict on constraint organisation_pkey do update set name = ''Mine'''),
  '42501', 'nor taken over by an upsert');
select is(tests.outcome('tjansen_app', 'coordinator -1', 'update core.staff set ended_on = null'), '0', 'no colleague is altered');

select * from finish();
rollback;
