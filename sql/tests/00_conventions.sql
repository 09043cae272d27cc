-- What holds of every table, view and function, asked of the catalogue. Exceptions stand here by name.
begin;
select plan(24);

select is_empty('select tests.uncommented()', 'every table, view and function says what it is');
select is_empty('select tests.tables_without_key()', 'every table of core and audit has a primary key');
select set_eq(
  'select tests.project_not_first()',
  -- A project's name is looked for before its number is known; the foreign keys to staff need an index of their own.
  array['core.project_name_is_used_once', 'core.staff_role_of_staff', 'core.staff_time_of_staff'],
  'every key and index of a table with project_id begins with it');
select is_empty('select tests.foreign_keys_without_index()', 'every foreign key has an index that begins with its columns');
select is_empty('select tests.foreign_keys_without_delete_rule()', 'every foreign key says what deleting does');
select is_empty('select tests.foreign_keys_across_projects()', 'no foreign key leads into another project');
select is_empty('select tests.constraint_names_used_twice()', 'no two constraints have the same name');
select is_empty('select tests.names_nobody_chose()', 'no constraint or index bears a name the server made up');
select is_empty('select tests.definers_without_pinned_path()', 'every definer function pins its search path and looks into pg_temp last');
select is_empty('select tests.open_to_public()', 'nothing is open to everybody');
select is_empty(
  'select tests.columns_of_the_wrong_type()',
  'no column is a timestamp without time zone, money of the server, or text with a length');
select set_eq(
  'select tests.tables_without_row_security()',
  array['core.migration', 'core.installation'],
  'every table of core and audit has row-level security, enabled and forced');
select set_eq(
  'select tests.tables_without_policy()',
  array['core.migration', 'core.installation'],
  'every table of core and audit has a policy');
select is_empty('select tests.policies_asked_once_a_row()', 'every policy asks who is acting through a scalar subselect');
select set_eq(
  'select tests.policies_of_the_owner_that_write()',
  $$ select 'identity_is_kept on core.' || t
     from unnest(array['secret', 'password', 'sign_in', 'sign_in_link', 'sign_in_attempt', 'known_address']) as t
     union all select 'demonstrations_are_emptied on ' || t from core.tables_of_projects() as t
     union all values ('submissions_are_kept on core.submission'), ('a_language_is_chosen on core.staff'), ('the_audit_writes on audit.change') $$,
  'the owner''s functions write the audit, what is kept of passwords, sign-ins and submissions and one''s own language, empty demonstrations, and do nothing else');
select is_empty('select tests.reports_without_end()', 'every report that begins ends, and catches no error meanwhile');
select is_empty('select tests.staging_unlike_staging()', 'the staging tables are unlogged and without row-level security');
select is_empty('select tests.views_of_their_owner()', 'every view reads as whoever asks it, and none is materialized');
select set_eq(
  'select tests.unaudited()',
  -- What is kept of passwords, sign-ins and submissions is its own record; their hashes are to be forgotten, not audited.
  array[
    'core.migration', 'core.installation', 'core.secret', 'core.password', 'core.sign_in', 'core.sign_in_link', 'core.sign_in_attempt',
    'core.known_address', 'core.submission'],
  'every table of core is audited, also in a session that plays replica');
select is_empty('select tests.owned_by_a_stranger()', 'the door owns app and criteria, the owner owns the rest');
select is_empty('select tests.leaning_on_what_is_rebuilt()', 'nothing in core, audit or staging depends on app or criteria');
select set_eq(
  'select tests.with_a_clock_of_their_own()',
  -- The seal of a report names the transaction by its beginning.
  array['core.clock()', 'core.reporting_value(bigint)'],
  'only core.clock asks what time it is');
select set_eq(
  $$ select table_name from tests.project_tables() as table_name
     where tests.row_of_project_table(table_name, -1, 0) is null $$,
  array[]::text[],
  'the tests of row-level security know a row for every table that carries project_id');
select set_eq(
  $$ select t from unnest(array['identity', 'sign_in', 'submissions', 'projects', 'people', 'work', 'counselling', 'outcomes']) as subject, unnest(tests.tables_of(subject)) as t $$,
  $$ select c.oid::regclass from pg_class as c where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' $$,
  'the rules of every table are tried in some file');

select * from finish();
rollback;
