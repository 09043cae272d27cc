-- The last file: what each role may do. Everything is taken away first, so what stands here is all there is.

revoke all on all tables in schema core, audit, staging, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on all routines in schema core, audit, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on all sequences in schema core, audit from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;
revoke all on schema core, audit, staging, app, criteria from public, tjansen_door, tjansen_app, tjansen_operator, tjansen_backup;

-- The door: named verbs on tables, under row-level security.
grant usage on schema core, audit, staging, app, criteria to tjansen_door;
grant select on all tables in schema core, staging to tjansen_door;
-- Passwords and sign-ins are core's: the door calls functions that do one whole thing each.
revoke select on core.secret, core.password, core.sign_in_link, core.sign_in_attempt, core.known_address, core.sign_in, core.submission,
  core.migration
  from tjansen_door;
grant insert on
  core.staff, core.staff_role, core.staff_role_area,
  core.project, core.project_period, core.organisation, core.department, core.area, core.department_area, core.definition, core.criterion,
  core.youth, core.guardian, core.residence, core.schooling, core.employment, core.shift, core.assignment, core.worked_time,
  core.counselling_offer, core.counselling_session, core.staff_time, core.follow_up, core.volunteering, core.uu_measurement,
  core.population, core.funding
  to tjansen_door;
grant update (ended_on) on core.staff to tjansen_door;
grant update (during) on core.staff_role to tjansen_door;
grant usage on all sequences in schema core to tjansen_door;
revoke usage on sequence core.sign_in_sign_in_id_seq from tjansen_door;
grant insert, truncate on all tables in schema staging to tjansen_door;
grant select on audit.change to tjansen_door;
grant execute on function core.clock(), core.day_of(timestamptz), core.works(core.staff, date), core.email_as_stored(text) to tjansen_door;
grant execute on function
  core.acting_operator(), core.require_operator(), core.acting_staff(), core.acting_roles(bigint), core.acting_projects(),
  core.acting_whole_projects(), core.acting_limited_projects(), core.acting_areas(), core.acting_area_youths(),
  core.acting_administered_projects(), core.acting_colleagues(),
  core.start_reporting(bigint), core.stop_reporting(), core.reporting()
  to tjansen_door;
grant execute on function
  core.has_demonstration(), core.visitor(), core.own_words(), core.link_words(bytea),
  core.begin_attempt(text, text), core.sign_in_with(uuid, bytea, bytea, bytea), core.change_password(uuid, bytea, text),
  core.link(bytea), core.use_link(bytea, text, bytea, bytea), core.link_used(bytea, bytea),
  core.touch_sign_in(), core.sign_out(), core.sign_out_everywhere(), core.own_sign_ins(), core.end_own_sign_in(bigint), core.choose_language(text),
  core.begin_submission(bytea), core.end_submission(bytea, text), core.earlier_submission(bytea),
  core.sign_ins_of_colleagues(bigint), core.end_sign_ins_of(bigint, bigint),
  core.end_access(bigint), core.make_link(bigint, bytea), core.give_password(bigint, text),
  core.empty_demonstration(bigint)
  to tjansen_door;

-- The service: functions only.
grant usage on schema app, criteria to tjansen_app;
grant execute on function
  app.site(), app.today(), app.sign_in_challenge(text, text), app.sign_in(uuid, bytea, bytea, bytea), app.visitor(), app.touch_sign_in(),
  app.sign_out(), app.sign_out_everywhere(), app.own_sign_ins(), app.end_own_sign_in(bigint),
  app.change_password(uuid, bytea, text), app.password_words(), app.link(bytea), app.link_words(bytea), app.use_link(bytea, text, bytea, bytea),
  app.link_used(bytea, bytea), app.choose_language(text),
  app.begin_submission(bytea), app.end_submission(bytea, text), app.earlier_submission(bytea),
  app.colleagues(bigint), app.end_sign_ins_of(bigint, bigint), app.shifts_ahead(bigint), app.follow_ups_due(bigint)
  to tjansen_app;
grant execute on function app.status(bigint, date), app.status_days(bigint), app.latest_quarter_end() to tjansen_app;

-- The command line: fills staging, and calls what is the operator's.
grant usage on schema core, app, criteria, staging to tjansen_operator;
grant insert on all tables in schema staging to tjansen_operator;
grant select on app.import_file, app.import_column to tjansen_operator;
grant execute on function app.begin_import(), app.judge_import(text), app.apply_import(text) to tjansen_operator;
grant execute on function app.today(), app.projects(), app.project_id(text) to tjansen_operator;
grant execute on function
  app.add_staff(text, text, text, text, text[], bytea), app.end_staff(text), app.reset_staff(text, bytea), app.give_password(text, text),
  app.make_demonstration(date), app.demonstration_staff()
  to tjansen_operator;
grant execute on function criteria.report(bigint, date), criteria.success(bigint, date), criteria.figures(bigint, date) to tjansen_operator;
grant execute on function app.status(bigint, date), app.status_days(bigint), app.latest_quarter_end() to tjansen_operator;

-- Backups read everything and change nothing.
grant usage on schema core, audit, app, criteria, staging to tjansen_backup;
grant select on all tables in schema core, audit, staging to tjansen_backup;
