-- Every change of a row is written down: who, as part of what, before, after. And stays written.
begin;
select plan(45);
select tests.one_project(-1);
create temporary table before_it as select coalesce(max(change_id), 0) as change_id from audit.change;
create temporary view written as select c.* from audit.change as c where c.change_id > (select change_id from before_it);
create function pg_temp.forget() returns void
language sql
as 'update before_it set change_id = (select max(change_id) from audit.change)';

-- A colleague adds a row.
select set_config('tjansen.request', 'request 7', true);
select set_config('tjansen.operator', 'root', true);
select is(
  tests.act('tjansen_app', 'counsellor -1',
    'insert into core.guardian (project_id, guardian_id, youth_id, name, relation) overriding system value values (-1, -7, -1, ''Guardian'', ''father'')'),
  1::bigint, 'a counsellor adds a guardian');
select is(count(*), 1::bigint, 'one row is written') from written;
select is(staff_id, (select staff_id from core.staff where name = 'counsellor -1'), 'it says which colleague') from written;
select is(operator, null, 'a colleague is not the command line, whatever a setting says') from written;
select is(request, 'request 7', 'it says in which request') from written;
select is(project_id, -1::bigint, 'it says in which project') from written;
select is(format('%s %s', verb, table_name), 'insert guardian', 'it says what was done to which table') from written;
select is(before, null, 'before there was nothing') from written;
select is(
  after, jsonb_build_object('project_id', -1, 'guardian_id', -7, 'youth_id', -1, 'name', 'Guardian', 'relation', 'father', 'phone', null, 'email', null),
  'after there is the whole row') from written;
select cmp_ok(changed_at, '>=', now(), 'it says when') from written;

-- A colleague alters and removes it, as soon as the door may.
grant update, delete on core.guardian to tjansen_door;
select pg_temp.forget();
select tests.act('tjansen_app', 'coordinator -1', 'update core.guardian set name = ''Other'' where guardian_id = -7');
select is(
  array[verb::text, before ->> 'name', after ->> 'name', after ->> 'relation'], array['update', 'Guardian', 'Other', 'father'],
  'an update is written with the row before and after') from written;
select is(
  format('%s, %s, %s', (select name from core.staff as s where s.staff_id = w.staff_id), operator, request), 'coordinator -1, , request 7',
  'and with who did it, in which request') from written as w;
select pg_temp.forget();
select tests.act('tjansen_app', 'coordinator -1', 'delete from core.guardian where guardian_id = -7');
select is(
  array[verb::text, before ->> 'name', after::text], array['delete', 'Other', null],
  'a removal is written with the row that was') from written;
select is(
  format('%s, %s, %s', (select name from core.staff as s where s.staff_id = w.staff_id), operator, request), 'coordinator -1, , request 7',
  'and with who did it, in which request') from written as w;

-- The command line.
select pg_temp.forget();
select set_config('tjansen.operator', 'kirsten', true);
select tests.act('tjansen_operator', '', 'insert into core.organisation (project_id, name, kind) values (-1, ''School'', ''school'')');
select is(operator, 'kirsten', 'what the command line does bears the name of who sits at it') from written;
select is(staff_id, null, 'and is no colleague''s') from written;
select pg_temp.forget();
select set_config('tjansen.operator', '', true);
select set_config('tjansen.request', '', true);
select tests.act('tjansen_operator', '', 'insert into core.organisation (project_id, name, kind) values (-1, ''Club'', ''club'')');
select is(operator, 'tjansen_operator', 'without that name, the login''s') from written;
select is(request, null, 'an empty request is none') from written;

-- Many rows at once.
select pg_temp.forget();
insert into core.youth (project_id, code, birth_date)
select -1, 'many ' || n, '2000-01-01' from generate_series(1, 1000) as n;
select is(count(*), 1000::bigint, 'a thousand rows added at once are a thousand rows written') from written;
select is(count(distinct after ->> 'code'), 1000::bigint, 'each its own') from written;
select pg_temp.forget();
update core.youth set phone = '1' where project_id = -1 and code like 'many %';
select is(count(*), 1000::bigint, 'altered at once, too') from written where verb = 'update' and before ->> 'code' = after ->> 'code';
select pg_temp.forget();
delete from core.youth where project_id = -1 and code like 'many %';
select is(count(distinct before ->> 'code'), 1000::bigint, 'and removed at once') from written where verb = 'delete';
select pg_temp.forget();
update core.youth set phone = '1' where project_id = -3;
select is(count(*), 0::bigint, 'a statement that touches nothing writes nothing') from written;

-- Every table, whatever its columns.
select pg_temp.forget();
do $$
declare
  filled text;
begin
  for filled in select t from tests.project_tables() as t where t <> 'project' loop
    execute tests.row_of_project_table(filled, -1, 2);
  end loop;
end
$$;
select set_eq(
  'select table_name::text, project_id, verb::text from written',
  $$ select t, -1::bigint as project, 'insert' as verb from tests.project_tables() as t where t <> 'project' $$,
  'a row added to any table of a project is written');
select pg_temp.forget();
insert into core.staff (name, email, started_on) values ('New', 'new@tests.invalid', '2016-01-01');
select is(format('%s %s %s', table_name, after ->> 'name', project_id), 'staff New ', 'a colleague belongs to no project, and is written too') from written;
select pg_temp.forget();
insert into core.project (name) values ('A third project of the tests');
select is(project_id::text, after ->> 'project_id', 'a project is written as its own') from written;

-- A session that plays replica skips ordinary triggers.
select pg_temp.forget();
set local session_replication_role = replica;
insert into core.youth (project_id, code, birth_date) values (-1, 'as a replica', '2000-01-01');
update core.youth set phone = '2' where project_id = -1 and code = 'as a replica';
delete from core.youth where project_id = -1 and code = 'as a replica';
select is(array_agg(verb::text order by change_id), array['insert', 'update', 'delete'], 'a session that plays replica is written down all the same') from written;
set local session_replication_role = origin;

-- What is written stays.
select tests.refuses(statement, 'audit_is_append_only', format('the superuser is refused: %s', statement))
from (values
  ('update audit.change set operator = ''nobody'' where change_id = (select max(change_id) from audit.change)'),
  ('delete from audit.change where change_id = (select max(change_id) from audit.change)'),
  ('truncate audit.change')
) as t (statement);
set local session_replication_role = replica;
select tests.refuses(statement, 'audit_is_append_only', format('also one that plays replica: %s', statement))
from (values
  ('update audit.change set operator = ''nobody'' where change_id = (select max(change_id) from audit.change)'),
  ('delete from audit.change where change_id = (select max(change_id) from audit.change)'),
  ('truncate audit.change')
) as t (statement);
set local session_replication_role = origin;
select tests.refuses(
  $$ insert into audit.change (table_name, verb, after, before) values ('youth', 'insert', '{}', '{}') $$,
  'change_has_what_its_verb_says', 'an insert has no before');
select tests.refuses(
  $$ insert into audit.change (table_name, verb, after) values ('youth', 'update', '{}') $$,
  'change_has_what_its_verb_says', 'an update has a before');
select tests.refuses(
  $$ insert into audit.change (table_name, verb, before, after) values ('youth', 'delete', '{}', '{}') $$,
  'change_has_what_its_verb_says', 'a removal has no after');
select tests.accepts(
  $$ insert into audit.change (table_name, verb, before) values ('youth', 'delete', '{}') $$, 'a removal has a before');

select isnt(tests.refusal_of('truncate core.funding'), null, 'no table of core is emptied unwritten, not even by the superuser');

-- Nobody but the triggers writes it.
select is(tests.outcome('tjansen_app', 'administrator -1', statement), '42501', format('no colleague through the door: %s', statement))
from (values
  ('insert into audit.change (table_name, verb, after) values (''youth'', ''insert'', ''{}'')'),
  ('update audit.change set operator = null'),
  ('delete from audit.change'),
  ('truncate audit.change'),
  ('alter table core.youth disable trigger inserts_are_audited')
) as t (statement);
select is(tests.outcome('tjansen_operator', '', 'insert into audit.change (table_name, verb, after) values (''youth'', ''insert'', ''{}'')'), '42501', 'nor the command line');
select is(tests.outcome_without_the_door('tjansen_app', 'administrator -1', 'select audit.record()'), '42501', 'nor by calling what the triggers call');

select * from finish();
rollback;
