-- The last file: what each role may do. Everything is taken away first, so what stands here is all there is.

revoke all on all tables in schema core, audit, staging, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on all routines in schema core, audit, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on all sequences in schema core, audit from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on schema core, audit, staging, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;

-- The door: named verbs on tables, under row-level security.
grant usage on schema core, audit, staging, app, criteria to tjansen_door;
grant select on all tables in schema core, staging to tjansen_door;
revoke select on core.sign_in, core.migration from tjansen_door;
grant insert on
  core.staff, core.staff_role,
  core.project, core.project_period, core.organisation, core.department, core.area, core.department_area, core.definition, core.criterion,
  core.youth, core.guardian, core.residence, core.schooling, core.employment, core.shift, core.assignment, core.worked_time,
  core.counselling_offer, core.counselling_session, core.staff_time, core.follow_up, core.volunteering, core.uu_measurement,
  core.population, core.funding
  to tjansen_door;
grant usage on all sequences in schema core to tjansen_door;
grant insert, truncate on all tables in schema staging to tjansen_door;
grant select on audit.change to tjansen_door;
grant execute on function core.acting_operator(), core.acting_staff(), core.acting_projects(), core.clock(), core.day_of(timestamptz) to tjansen_door;
grant execute on function core.empty_demonstration(bigint) to tjansen_door;

-- The service: functions only, and none yet that needs a person.
grant usage on schema app, criteria to tjansen_app;

-- The command line: fills staging, and calls what is the operator's.
grant usage on schema core, app, criteria, staging to tjansen_operator;
grant insert on all tables in schema staging to tjansen_operator;
grant select on app.import_file, app.import_column to tjansen_operator;
grant execute on function app.begin_import(), app.judge_import(text), app.apply_import(text) to tjansen_operator;
grant execute on function app.today(), app.projects(), app.project_id(text) to tjansen_operator;
grant execute on function app.make_demonstration(date) to tjansen_operator;
grant execute on function criteria.report(bigint, date), criteria.success(bigint, date), criteria.figures(bigint, date) to tjansen_operator;

-- Backups read everything and change nothing.
grant usage on schema core, audit, app, criteria, staging to tjansen_backup;
grant select on all tables in schema core, audit, staging to tjansen_backup;
