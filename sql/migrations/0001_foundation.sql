-- Schemas, the clock, the audit, and the guard every table stands under.

create extension if not exists btree_gist with schema public;

create schema audit;
create schema staging;
comment on schema core is 'The truth: tables, types and what constraints and policies ask. Changed by migrations only.';
comment on schema audit is 'What was changed, by whom, when; written by triggers, altered by nobody.';
comment on schema staging is 'Rows on their way in. Empty outside a running import.';

create table core.installation (
  only_row       boolean not null default true,
  made_for_tests boolean not null default false,
  constraint installation_pkey primary key (only_row),
  constraint there_is_one_installation check (only_row)
);
comment on table core.installation is 'One row about this database as a whole.';
comment on column core.installation.made_for_tests is 'Only then may the setting tjansen.now move the clock.';
insert into core.installation default values;

create function core.clock() returns timestamptz
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return coalesce(
    (select nullif(current_setting('tjansen.now', true), '')::timestamptz
     from core.installation where made_for_tests),
    now());
end
$$;
comment on function core.clock() is 'Now; in a database made for tests, the moment tjansen.now says.';

create function core.day_of(moment timestamptz) returns date
language sql immutable parallel safe
return (moment at time zone 'Europe/Copenhagen')::date;
comment on function core.day_of(timestamptz) is 'The civil day in Denmark on which a moment falls.';

create domain core.day as date
  constraint day_is_finite check (isfinite(value));
comment on domain core.day is 'A civil day. What has not ended has no last day; it does not end at infinity.';

create domain core.moment as timestamptz
  constraint moment_is_finite check (isfinite(value));
comment on domain core.moment is 'A moment in time, never an infinite one.';

create domain core.place as text
  constraint place_is_1_to_200_characters check (char_length(value) between 1 and 200);
comment on domain core.place is 'The name of a place outside the project''s areas.';

create domain core.oere as bigint;
comment on domain core.oere is 'Money in øre: 100 are one krone.';

-- Who is acting ------------------------------------------------------------------------------------

create table core.staff (
  staff_id   bigint generated always as identity,
  name       text not null,
  email      text not null,
  started_on core.day not null,
  ended_on   core.day,
  constraint staff_pkey primary key (staff_id),
  constraint staff_email_is_used_once unique (email),
  constraint staff_name_is_given check (char_length(name) between 1 and 200),
  constraint staff_email_is_an_address check (
    email ~ '^[^@\s]+@[^@\s]+$' and email = lower(email) and char_length(email) <= 254),
  constraint staff_ends_after_start check (ended_on >= started_on)
);
comment on table core.staff is 'A colleague. What they may see is said by core.staff_role.';

create table core.sign_in (
  token_hash   bytea not null,
  staff_id     bigint not null,
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  ended_at     timestamptz,
  constraint sign_in_pkey primary key (token_hash),
  constraint sign_in_belongs_to_staff foreign key (staff_id) references core.staff on delete restrict,
  constraint token_hash_is_a_sha256 check (octet_length(token_hash) = 32),
  constraint sign_in_is_seen_after_it_began check (last_seen_at >= created_at),
  constraint sign_in_ends_after_it_began check (ended_at >= created_at)
);
create index sign_in_of_staff on core.sign_in (staff_id);
comment on table core.sign_in is 'A signed-in browser. Only the SHA-256 of its token is kept: a copy of this table opens nothing.';

-- In plpgsql, which keeps its plan: an SQL function that is a definer is planned anew for every table of a
-- query whose policy asks it.
create function core.acting_staff() returns bigint
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  token constant text := nullif(current_setting('tjansen.token', true), '');
  moment constant timestamptz := core.clock();
begin
  return (
    select s.staff_id
    from core.sign_in as s
    join core.staff as p using (staff_id)
    where s.token_hash = sha256(convert_to(token, 'UTF8'))
      and s.ended_at is null
      and s.last_seen_at > moment - interval '30 minutes'
      and s.created_at > moment - interval '12 hours'
      and (p.ended_on is null or p.ended_on >= core.day_of(moment)));
end
$$;
comment on function core.acting_staff() is
  'The colleague behind the transaction''s sign-in token (setting tjansen.token); nobody when it is missing, unknown, ended, 30 minutes idle or 12 hours old.';

create function core.acting_operator() returns boolean
language sql stable
return pg_has_role(session_user, 'tjansen_operator', 'member');
comment on function core.acting_operator() is 'Whether the session belongs to the command line, which has no token.';

-- The audit ----------------------------------------------------------------------------------------

create type audit.verb as enum ('insert', 'update', 'delete');

create table audit.change (
  change_id  bigint generated always as identity,
  project_id bigint,
  changed_at timestamptz not null default clock_timestamp(),
  staff_id   bigint,
  operator   text,
  request    text,
  table_name name not null,
  verb       audit.verb not null,
  before     jsonb,
  after      jsonb,
  constraint change_pkey primary key (change_id),
  constraint change_has_what_its_verb_says check (
    (before is not null) = (verb <> 'insert') and (after is not null) = (verb <> 'delete'))
);
create index change_of_project on audit.change (project_id, table_name, change_id);
comment on table audit.change is 'Every change of every row: who, when, before, after. Rows are only ever added.';
comment on column audit.change.project_id is 'Null for rows that belong to no project, such as staff.';
comment on column audit.change.staff_id is 'The colleague behind the sign-in token; null for the command line.';
comment on column audit.change.operator is 'The operating-system user behind the command line; null for staff.';
comment on column audit.change.request is 'The request or command the change was part of.';

create function audit.record() returns trigger
language plpgsql security definer set search_path = core, audit, pg_temp
as $$
declare
  staff constant bigint := core.acting_staff();
  operator constant text :=
    case when core.acting_operator() then coalesce(nullif(current_setting('tjansen.operator', true), ''), session_user) end;
  request constant text := nullif(current_setting('tjansen.request', true), '');
begin
  -- Whole statements at once: an import of 100,000 rows is one insert here, not 100,000. With offset 0 each
  -- row is turned into JSON once, not once a column that asks for it.
  if tg_op = 'INSERT' then
    insert into audit.change (project_id, staff_id, operator, request, table_name, verb, after)
    select (n.row ->> 'project_id')::bigint, staff, operator, request, tg_table_name, 'insert', n.row
    from (select to_jsonb(r) as row from new_rows as r offset 0) as n;
  elsif tg_op = 'DELETE' then
    insert into audit.change (project_id, staff_id, operator, request, table_name, verb, before)
    select (o.row ->> 'project_id')::bigint, staff, operator, request, tg_table_name, 'delete', o.row
    from (select to_jsonb(r) as row from old_rows as r offset 0) as o;
  else
    insert into audit.change (project_id, staff_id, operator, request, table_name, verb, before, after)
    values ((to_jsonb(new) ->> 'project_id')::bigint, staff, operator, request, tg_table_name, 'update', to_jsonb(old), to_jsonb(new));
  end if;
  return null;
end
$$;
comment on function audit.record() is 'Writes what a statement changed to audit.change.';

create function audit.refuse() returns trigger
language plpgsql
as $$
begin
  raise exception using
    errcode = 'check_violation',
    constraint = 'audit_is_append_only',
    message = format('%s on %s.%s is refused: what happened is only ever added to', lower(tg_op), tg_table_schema, tg_table_name);
end
$$;
comment on function audit.refuse() is
  'Refuses every change of what the audit has written, and every emptying of a table that it could not write down, whoever asks.';

create trigger rows_are_never_altered before update or delete on audit.change
  for each row execute function audit.refuse();
create trigger the_table_is_never_emptied before truncate on audit.change
  for each statement execute function audit.refuse();
-- "always": a session that plays replica (session_replication_role) would skip an ordinary trigger.
alter table audit.change enable always trigger rows_are_never_altered;
alter table audit.change enable always trigger the_table_is_never_emptied;
alter table audit.change enable row level security, force row level security;
create policy the_audit_writes on audit.change for insert to tjansen_owner with check (true);
create policy the_operator_reads on audit.change for select to tjansen_door using ((select core.acting_operator()));

-- The guard ----------------------------------------------------------------------------------------

create procedure core.audit_changes_of(guarded regclass)
language plpgsql
as $$
begin
  execute format(
    'create trigger inserts_are_audited after insert on %1$s referencing new table as new_rows
       for each statement execute function audit.record();
     create trigger updates_are_audited after update on %1$s
       for each row execute function audit.record();
     create trigger deletes_are_audited after delete on %1$s referencing old table as old_rows
       for each statement execute function audit.record();
     create trigger the_table_is_never_emptied before truncate on %1$s
       for each statement execute function audit.refuse();
     alter table %1$s
       enable always trigger inserts_are_audited,
       enable always trigger updates_are_audited,
       enable always trigger deletes_are_audited,
       enable always trigger the_table_is_never_emptied,
       enable row level security,
       force row level security', guarded);
end
$$;
comment on procedure core.audit_changes_of(regclass) is 'Gives a table its audit triggers and closes it: without a policy nobody sees a row.';

call core.audit_changes_of('core.staff');
-- A sign-in is its own record (who, from when, seen when, ended when): auditing it would write a row a request.
alter table core.sign_in enable row level security, force row level security;
create policy identity_is_looked_up on core.staff for select to tjansen_owner using (true);
create policy identity_is_looked_up on core.sign_in for select to tjansen_owner using (true);
create policy the_operator_works on core.staff to tjansen_door
  using ((select core.acting_operator())) with check ((select core.acting_operator()));
create policy the_operator_works on core.sign_in to tjansen_door
  using ((select core.acting_operator())) with check ((select core.acting_operator()));
