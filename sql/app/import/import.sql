-- An import is one transaction: begin_import, COPY into staging, judge_import, and, when nothing is wrong,
-- apply_import. When something is, the transaction is given up and nothing has happened.

create function app.begin_import() returns void
language plpgsql volatile security definer set search_path = app, staging, pg_temp
as $$
begin
  -- One at a time: the staging tables are shared. Emptying them waits for a backup that is reading them.
  perform pg_advisory_xact_lock(hashtextextended('tjansen.import', 0));
  call app.empty_staging();
end
$$;
comment on function app.begin_import() is 'Waits for any other import and leaves staging empty.';

create procedure app.empty_staging()
language plpgsql
as $$
begin
  truncate staging.file, staging.params, staging.complaint, staging.youths, staging.residences, staging.employments,
    staging.sessions, staging.followups, staging.volunteering, staging.uu, staging.population, staging.shifts,
    staging.staff_time, staging.funding;
end
$$;
comment on procedure app.empty_staging() is 'Empties every staging table.';

create function app.judge_import(project_name text)
returns table (file text, line integer, column_name text, value text, problem text, expected text)
language plpgsql volatile security definer set search_path = app, staging, core, pg_temp
-- The staging tables have no statistics: a nested loop over what looks small would never end.
set jit = off set enable_nestloop = off set datestyle = 'ISO'
as $$
declare
  project constant bigint := (select p.project_id from core.project as p where p.name = project_name);
begin
  perform app.judge_params();
  -- The shape first: the others read what it has found readable.
  perform app.judge_shape();
  perform app.judge_keys();
  perform app.judge_youth_references(project);
  perform app.judge_spans();
  perform app.judge_births(project);
  perform app.judge_sessions();
  if project is not null then
    perform app.judge_stored_params(project);
    perform app.judge_stored(project);
  end if;
  return query
    select c.file, c.line, c.column_name, c.value, c.problem, c.expected
    from staging.complaint as c
    left join app.import_file as f on f.file || '.csv' = c.file
    left join app.import_column as o on o.file || '.csv' = c.file and o.name = c.column_name
    order by f.ordinal nulls first, c.file, c.line, o.ordinal nulls first, c.column_name, c.problem;
end
$$;
comment on function app.judge_import(text) is 'Everything that is wrong with the files in staging, in their order; nothing when they may be applied.';

create function app.apply_import(project_name text)
returns table (file text, given bigint, stored bigint, unchanged bigint)
language plpgsql volatile security definer set search_path = app, staging, core, pg_temp
-- The staging tables have no statistics: a nested loop over what looks small would never end.
set jit = off set enable_nestloop = off set datestyle = 'ISO'
as $$
declare
  project bigint := (select p.project_id from core.project as p where p.name = project_name);
  step record;
begin
  if exists (select from staging.complaint) then
    raise exception using errcode = 'check_violation', constraint = 'import_is_without_mistakes', message = 'a file with mistakes is not stored';
  end if;
  file := 'params.json';
  given := 1;
  stored := (project is null)::integer;
  unchanged := 1 - stored;
  return next;
  if project is null then
    project := app.create_project(project_name, app.given_settings());
  end if;
  for step in select f.file as name from app.import_file as f join staging.file as s on s.name = f.file order by f.ordinal loop
    file := step.name || '.csv';
    execute format('select count(*) from staging.%I', step.name) into given;
    execute format('select app.%I($1)', 'apply_' || step.name) into stored using project;
    unchanged := given - stored;
    return next;
  end loop;
  call app.empty_staging();
end
$$;
comment on function app.apply_import(text) is 'Stores what staging holds and the project does not, file by file, and empties staging.';
