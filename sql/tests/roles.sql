-- Who may log in, what each role is, and everything each may do.
begin;
select plan(36);

select set_eq(
  $$ select rolname::text, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolinherit, rolreplication, rolbypassrls
     from pg_roles where rolname like 'tjansen%' $$,
  $$ values
     ('tjansen_app',      true,  false, false, false, false, false, false),
     ('tjansen_backup',   true,  false, false, false, false, true,  true),
     ('tjansen_door',     false, false, false, false, false, false, false),
     ('tjansen_operator', true,  false, false, false, false, false, false),
     ('tjansen_owner',    false, false, false, false, false, false, false) $$,
  'there are five roles: two own, three log in, only the backup looks past row-level security');
select set_eq(
  $$ select m.member::regrole::text, m.roleid::regrole::text, m.admin_option from pg_auth_members as m
     where m.member::regrole::text like 'tjansen%' or m.roleid::regrole::text like 'tjansen%' $$,
  $$ values ('tjansen_owner', 'tjansen_door', false), ('tjansen_operator', 'tjansen_owner', false) $$,
  'the owner may become the door, the operator the owner, nobody anybody else');

-- The database and its schemas.
select is_empty(
  $$ select a.privilege_type from pg_database as d, aclexplode(d.datacl) as a
     where d.datname = current_database() and a.grantee = 0 $$,
  'strangers may not connect to the database');
select isnt(
  (select datacl from pg_database where datname = current_database()), null, 'that is stated, not the server''s default, which lets everybody in');
select set_eq(
  $$ select r.rolname::text, p.privilege
     from pg_roles as r
     cross join unnest(array['connect', 'create', 'temporary']) as p (privilege)
     where r.rolname like 'tjansen%' and has_database_privilege(r.oid, current_database(), p.privilege) $$,
  $$ values ('tjansen_app', 'connect'), ('tjansen_operator', 'connect'), ('tjansen_backup', 'connect'), ('tjansen_owner', 'create') $$,
  'three roles connect, the owner makes schemas, nobody makes temporary tables');
select set_eq(
  $$ select r.rolname::text, n.nspname::text
     from pg_roles as r
     cross join pg_namespace as n
     where r.rolname like 'tjansen%' and n.nspname !~ '^(pg_|tests$)' and has_schema_privilege(r.oid, n.oid, 'create') $$,
  $$ values ('tjansen_owner', 'core'), ('tjansen_owner', 'audit'), ('tjansen_owner', 'staging'), ('tjansen_owner', 'app'), ('tjansen_owner', 'criteria') $$,
  'only the owner makes anything in a schema');
select set_eq(
  $$ select r.rolname::text, string_agg(n.nspname, ' ' order by n.nspname)
     from pg_roles as r
     cross join unnest(tests.our_schemas()) as s
     join pg_namespace as n on n.oid = s
     where r.rolname like 'tjansen%' and r.rolname <> 'tjansen_owner' and has_schema_privilege(r.oid, n.oid, 'usage')
     group by r.rolname $$,
  $$ values
     ('tjansen_app', 'app criteria'),
     ('tjansen_operator', 'app core criteria staging'),
     ('tjansen_door', 'app audit core criteria staging'),
     ('tjansen_backup', 'app audit core criteria staging') $$,
  'each role looks into the schemas it needs');
select is_empty(
  $$ select d.refobjid::regrole, pg_describe_object(d.classid, d.objid, d.objsubid)
     from pg_shdepend as d
     where d.dbid = (select oid from pg_database where datname = current_database()) and d.deptype = 'o'
       and d.refobjid in ('tjansen_app'::regrole, 'tjansen_operator'::regrole, 'tjansen_backup'::regrole) $$,
  'those who log in own nothing');
select set_eq(
  $$ select distinct d.classid::regclass::text
     from pg_shdepend as d
     where d.dbid = (select oid from pg_database where datname = current_database()) and d.deptype = 'o'
       and d.refobjid = 'tjansen_door'::regrole $$,
  array['pg_proc', 'pg_class'],
  'the door owns functions and views');
select is_empty(
  $$ select c.oid::regclass from pg_class as c where c.relowner = 'tjansen_door'::regrole and c.relkind <> 'v' $$,
  'the door owns no table');

-- Tables, verb by verb. Column privileges count as much as table privileges.
create temporary table held as
select r.login, c.oid::regclass::text as name, c.relkind, tests.verbs_of(r.login, c.oid) as verbs
from (values ('tjansen_app'::name), ('tjansen_operator'), ('tjansen_door'), ('tjansen_backup')) as r (login)
cross join pg_class as c
where c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  and c.relkind in ('r', 'p', 'v', 'm', 'f')
  -- The views of pgTAP itself.
  and not exists (select from pg_depend as d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  and c.relpersistence <> 't';

select is_empty($$ select name, verbs from held where login = 'tjansen_app' and verbs <> '' $$, 'the service may do nothing with any table or view');
select set_eq(
  $$ select name, verbs from held where login = 'tjansen_operator' and verbs <> '' $$,
  $$ select c.oid::regclass::text, 'insert' from pg_class as c where c.relnamespace = 'staging'::regnamespace and c.relkind = 'r'
     union all values ('app.import_file', 'select'), ('app.import_column', 'select') $$,
  'the command line fills staging and reads the contract of the import');
select set_eq(
  $$ select name, verbs from held where login = 'tjansen_backup' and relkind = 'r' and verbs <> '' $$,
  $$ select c.oid::regclass::text, 'select' from pg_class as c
     where c.relnamespace in ('core'::regnamespace, 'audit'::regnamespace, 'staging'::regnamespace) and c.relkind = 'r' $$,
  'the backup reads every table and changes none');
select is_empty($$ select name, verbs from held where login = 'tjansen_backup' and relkind = 'v' and verbs <> '' $$, 'the backup reads no view');
select set_eq(
  $$ select name, verbs from held where login = 'tjansen_door' and relkind = 'r' and name ~ '^(core|audit)\.' $$,
  $$ values
     ('audit.change',             'select'),
     ('core.migration',           ''),
     ('core.installation',        'select'),
     ('core.secret',              ''),
     ('core.password',            ''),
     ('core.sign_in',             ''),
     ('core.sign_in_link',        ''),
     ('core.sign_in_attempt',     ''),
     ('core.known_address',       ''),
     ('core.submission',          ''),
     ('core.staff',               'select insert update'),
     ('core.staff_role',          'select insert update'),
     ('core.staff_role_area',     'select insert'),
     ('core.project',             'select insert'),
     ('core.project_period',      'select insert'),
     ('core.organisation',        'select insert'),
     ('core.department',          'select insert'),
     ('core.area',                'select insert'),
     ('core.department_area',     'select insert'),
     ('core.definition',          'select insert'),
     ('core.criterion',           'select insert'),
     ('core.youth',               'select insert'),
     ('core.guardian',            'select insert'),
     ('core.residence',           'select insert'),
     ('core.schooling',           'select insert'),
     ('core.employment',          'select insert'),
     ('core.shift',               'select insert'),
     ('core.assignment',          'select insert'),
     ('core.worked_time',         'select insert'),
     ('core.counselling_offer',   'select insert'),
     ('core.counselling_session', 'select insert'),
     ('core.staff_time',          'select insert'),
     ('core.follow_up',           'select insert'),
     ('core.volunteering',        'select insert'),
     ('core.uu_measurement',      'select insert'),
     ('core.population',          'select insert'),
     ('core.funding',             'select insert') $$,
  'the door reads and adds; it removes nothing, and passwords and sign-ins are not its to see');
select set_eq(
  $$ select format('%s.%s', c.oid::regclass, a.attname)
     from pg_class as c join pg_attribute as a on a.attrelid = c.oid
     where c.relnamespace in ('core'::regnamespace, 'audit'::regnamespace) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('tjansen_door', c.oid, a.attnum, 'update') $$,
  array['core.staff.ended_on', 'core.staff_role.during'],
  'the door alters when somebody''s work or role ends, and nothing else');
select set_eq(
  $$ select distinct verbs from held where login = 'tjansen_door' and relkind = 'r' and name ~ '^staging\.' $$,
  array['select insert truncate'],
  'the door reads, fills and empties staging');
select is_empty(
  $$ select s.relname from pg_class as s cross join (values ('tjansen_app'), ('tjansen_operator'), ('tjansen_backup')) as r (login)
     where s.relkind = 'S' and s.relnamespace = any (tests.our_schemas())
       and (has_sequence_privilege(login, s.oid, 'usage') or has_sequence_privilege(login, s.oid, 'update')) $$,
  'nobody who logs in draws numbers');

-- Functions. A new one is added here on purpose, or it may not be called.
select set_eq(
  $$ select tests.functions_of('tjansen_app') $$,
  array[
    'app.site()', 'app.today()', 'app.sign_in_challenge(text,text)', 'app.sign_in(uuid,bytea,bytea,bytea)', 'app.visitor()', 'app.touch_sign_in()',
    'app.sign_out()', 'app.sign_out_everywhere()', 'app.own_sign_ins()', 'app.end_own_sign_in(bigint)',
    'app.change_password(uuid,bytea,text)', 'app.password_words()', 'app.link(bytea)', 'app.link_words(bytea)',
    'app.use_link(bytea,text,bytea,bytea)', 'app.link_used(bytea,bytea)', 'app.choose_language(text)',
    'app.begin_submission(bytea)', 'app.end_submission(bytea,text)', 'app.earlier_submission(bytea)',
    'app.colleagues(bigint)', 'app.end_sign_ins_of(bigint,bigint)', 'app.shifts_ahead(bigint)',
    'app.follow_ups_due(bigint)', 'app.status(bigint,date)', 'app.status_days(bigint)', 'app.latest_quarter_end()'],
  'the service may call these functions');
select is_empty($$ select tests.functions_of('tjansen_backup') $$, 'the backup may call nothing');
select set_eq(
  $$ select tests.functions_of('tjansen_operator') $$,
  array[
    'app.begin_import()', 'app.judge_import(text)', 'app.apply_import(text)', 'app.today()', 'app.projects()', 'app.project_id(text)',
    'app.add_staff(text,text,text,text,text[],bytea)', 'app.end_staff(text)', 'app.reset_staff(text,bytea)', 'app.give_password(text,text)',
    'app.make_demonstration(date)', 'app.demonstration_staff()',
    'criteria.report(bigint,date)', 'criteria.success(bigint,date)', 'criteria.figures(bigint,date)',
    'app.status(bigint,date)', 'app.status_days(bigint)', 'app.latest_quarter_end()'],
  'the command line may call these functions');
select set_eq(
  $$ select f from tests.functions_of('tjansen_door') as f where f !~ '^(app|criteria)\.' $$,
  array[
    'core.clock()', 'core.day_of(timestamp with time zone)', 'core.works(core.staff,date)', 'core.email_as_stored(text)',
    'core.acting_operator()', 'core.require_operator()', 'core.acting_staff()', 'core.acting_roles(bigint)', 'core.acting_projects()',
    'core.acting_whole_projects()', 'core.acting_limited_projects()', 'core.acting_areas()', 'core.acting_area_youths()',
    'core.acting_administered_projects()', 'core.acting_colleagues()',
    'core.start_reporting(bigint)', 'core.stop_reporting()', 'core.reporting()',
    -- One whole thing each: none takes a colleague and signs them in.
    'core.has_demonstration()', 'core.visitor()', 'core.own_words()', 'core.link_words(bytea)',
    'core.begin_attempt(text,text)', 'core.sign_in_with(uuid,bytea,bytea,bytea)', 'core.change_password(uuid,bytea,text)',
    'core.link(bytea)', 'core.use_link(bytea,text,bytea,bytea)', 'core.link_used(bytea,bytea)',
    'core.touch_sign_in()', 'core.sign_out()', 'core.sign_out_everywhere()', 'core.own_sign_ins()', 'core.end_own_sign_in(bigint)',
    'core.choose_language(text)', 'core.begin_submission(bytea)', 'core.end_submission(bytea,text)', 'core.earlier_submission(bytea)',
    'core.sign_ins_of_colleagues(bigint)', 'core.end_sign_ins_of(bigint,bigint)',
    'core.end_access(bigint)', 'core.make_link(bigint,bytea)', 'core.give_password(bigint,text)',
    'core.empty_demonstration(bigint)'],
  'the door may ask core who is acting and what time it is, begin and end reports, and do what is to be done with sign-ins and submissions');
select is_empty(
  $$ select p.oid::regprocedure
     from pg_proc as p
     where p.pronamespace in ('app'::regnamespace, 'criteria'::regnamespace)
       -- What they are told, not what they answer.
       and p.proargnames[1 : p.pronargs] && array['actor', 'acting', 'acting_staff', 'staff', 'staff_id', 'as_staff', 'token', 'login'] $$,
  'no function is told who is acting');

-- What the logins are answered when they try.
select is(tests.outcome_without_the_door(login, null, statement), '42501', format('%s may not: %s', login, statement))
from (values
  ('tjansen_app', 'select from core.youth'),
  ('tjansen_app', 'create temporary table mine ()'),
  ('tjansen_app', 'create schema mine'),
  ('tjansen_app', 'create table public.mine ()'),
  ('tjansen_app', 'set role tjansen_door'),
  ('tjansen_app', 'set role tjansen_owner'),
  ('tjansen_app', 'set session_replication_role = replica'),
  ('tjansen_app', 'select core.start_reporting(-1)'),
  ('tjansen_app', 'select core.acting_roles(-1)'),
  ('tjansen_operator', 'select from core.youth'),
  ('tjansen_operator', 'set role tjansen_app'),
  ('tjansen_backup', 'insert into core.project (name) values (''mine'')'),
  ('tjansen_backup', 'set role tjansen_owner')
) as t (login, statement);

select * from finish();
rollback;
