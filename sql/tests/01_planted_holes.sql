-- The checks of 00_conventions.sql find what they look for: one hole of each kind is planted here.
begin;
select plan(36);

create function pg_temp.finds(offenders text, hole text, description text) returns text
language sql
return set_has(format('select tests.%I()', offenders), format('values (%L)', hole), description);

-- A table as somebody in a hurry writes it.
create table core.planted (
  id         serial,
  project_id bigint references core.project,
  name       varchar(20) check (name <> ''),
  seen_at    timestamp unique
);
select pg_temp.finds('uncommented', 'core.planted', 'a table without a comment is found');
select pg_temp.finds('tables_without_key', 'core.planted', 'a table without a primary key is found');
select pg_temp.finds('project_not_first', 'core.planted_seen_at_key', 'an index that does not begin with the project is found');
select pg_temp.finds('foreign_keys_without_index', 'planted_project_id_fkey', 'a foreign key without an index is found');
select pg_temp.finds('foreign_keys_without_delete_rule', 'planted_project_id_fkey', 'a foreign key without on delete is found');
alter table core.planted add column youth_id bigint,
  add constraint planted_youth foreign key (id, youth_id) references core.youth on delete restrict;
select pg_temp.finds('foreign_keys_across_projects', 'planted_youth', 'a foreign key that leads into another project is found');
select pg_temp.finds('names_nobody_chose', 'planted_project_id_fkey', 'the made-up name of a foreign key is found');
select pg_temp.finds('names_nobody_chose', 'planted_name_check', 'the made-up name of a check is found');
select pg_temp.finds('names_nobody_chose', 'planted_seen_at_key', 'the made-up name of a unique constraint is found');
select pg_temp.finds('columns_of_the_wrong_type', 'core.planted.name', 'a varchar is found');
select pg_temp.finds('columns_of_the_wrong_type', 'core.planted.seen_at', 'a timestamp without time zone is found');
select pg_temp.finds('tables_without_row_security', 'core.planted', 'a table without row-level security is found');
select pg_temp.finds('tables_without_policy', 'core.planted', 'a table without a policy is found');
select pg_temp.finds('unaudited', 'core.planted', 'a table that is not audited is found');
select pg_temp.finds('owned_by_a_stranger', 'core.planted', 'a table of the superuser is found');

alter table core.planted enable row level security;
select pg_temp.finds('tables_without_row_security', 'core.planted', 'row-level security that is not forced is found');

call core.audit_changes_of('core.planted');
select set_hasnt('select tests.unaudited()', $$ values ('core.planted') $$, 'an audited table is not complained of');
alter table core.planted enable trigger deletes_are_audited;
select pg_temp.finds('unaudited', 'core.planted', 'a trigger that a replica skips is found');

alter table core.planted add constraint youth_dies_after_birth check (name <> '');
select pg_temp.finds('constraint_names_used_twice', 'youth_dies_after_birth', 'a constraint name used again is found');
create index planted_name_idx on core.planted (project_id, name);
select pg_temp.finds('names_nobody_chose', 'core.planted_name_idx', 'the made-up name of an index is found');

create policy once_a_row on core.planted to tjansen_door using (project_id = any (core.acting_projects()));
select pg_temp.finds('policies_asked_once_a_row', 'once_a_row on core.planted', 'a policy that calls the function itself is found');
create policy half_once on core.planted to tjansen_door
  using ((select core.acting_operator()) or project_id = any (core.acting_projects()));
select pg_temp.finds('policies_asked_once_a_row', 'half_once on core.planted', 'a policy that wraps only one of its calls is found');
create policy everybody on core.youth for select to tjansen_owner using (true);
select pg_temp.finds('policies_asked_once_a_row', 'everybody on core.youth', 'a policy that asks nothing is found');

create policy kept_by_the_owner on core.youth for update to tjansen_owner using (true);
select pg_temp.finds('policies_of_the_owner_that_write', 'kept_by_the_owner on core.youth', 'a policy that lets the owner''s functions write is found');

-- Functions and views.
create function app.planted() returns bigint
language sql stable security definer
as 'select count(*) from core.youth';
select pg_temp.finds('uncommented', 'app.planted()', 'a function without a comment is found');
select pg_temp.finds('definers_without_pinned_path', 'app.planted()', 'a definer function with the caller''s search path is found');
select pg_temp.finds('open_to_public', 'app.planted()', 'a function open to everybody is found');
alter function app.planted() set search_path = pg_temp, app, core;
select pg_temp.finds('definers_without_pinned_path', 'app.planted()', 'a definer function that looks into pg_temp first is found');
create function app.planted_today() returns date
language sql stable
return current_date;
select pg_temp.finds('with_a_clock_of_their_own', 'app.planted_today()', 'a function that reads the server''s clock is found');

create function criteria.planted_report(project bigint) returns void
language plpgsql volatile
as 'begin perform core.start_reporting(project); end';
select pg_temp.finds('reports_without_end', 'criteria.planted_report(bigint)', 'a report that does not end is found');
create or replace function criteria.planted_report(project bigint) returns void
language plpgsql volatile
as 'begin perform core.start_reporting(project); perform core.stop_reporting(); exception when others then null; end';
select pg_temp.finds('reports_without_end', 'criteria.planted_report(bigint)', 'a report that catches errors is found');

create view criteria.planted as select * from core.youth;
select pg_temp.finds('views_of_their_owner', 'criteria.planted', 'a view that reads as its owner is found');
grant select on criteria.planted to public;
select pg_temp.finds('open_to_public', 'criteria.planted', 'a view open to everybody is found');

create table staging.planted (line integer);
select pg_temp.finds('staging_unlike_staging', 'staging.planted', 'a logged staging table is found');

-- What the next migration would drop with the schema app.
create function app.leaned_on() returns date language sql immutable return '2013-01-01'::date;
alter table core.planted alter column seen_at set default app.leaned_on();
select pg_temp.finds('leaning_on_what_is_rebuilt', 'default value for column seen_at of table core.planted', 'a default that calls app is found');
alter table core.planted add constraint planted_leans check (seen_at > app.leaned_on());
select pg_temp.finds('leaning_on_what_is_rebuilt', 'constraint planted_leans on table core.planted', 'a check that calls app is found');

select * from finish();
rollback;
