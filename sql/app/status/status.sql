-- The status page's door. The steering group reaches no row: what it may read is drawn for it here, masked, under a project
-- that is opened for the time it takes. The planner settings are those of criteria.report.

create function app.reads_masked(project bigint) returns boolean
language sql stable
return (
  select case
    when core.acting_operator() then false
    when cardinality(r.roles) > 0 then r.roles <@ array['steering_group'::core.staff_role_name] end
  from (select core.acting_roles(project) as roles) as r);
comment on function app.reads_masked(bigint) is
  'Whether the acting person reads the project''s status masked: only in the steering group there. Null for whoever has no role in it.';

create function app.status(project bigint, as_of date) returns json
language plpgsql volatile security definer
set search_path = app, criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
declare
  masked constant boolean := app.reads_masked(project);
  document json;
begin
  -- A project that is not there and one of others answer alike.
  if masked is null then
    return null;
  end if;
  -- The command line asks what it likes: its figures are checked against days long past and yet to come.
  if not core.acting_operator() and as_of > app.today() then
    raise exception using errcode = 'check_violation', constraint = 'status_day_has_come',
      message = format('%s has not come', as_of);
  end if;
  if masked and as_of <> app.quarter_end(as_of) then
    raise exception using errcode = 'check_violation', constraint = 'steering_group_reads_quarter_ends',
      message = format('%s is not the last day of a quarter', as_of);
  end if;
  perform core.start_reporting(project);
  if not core.acting_operator() and as_of < (select make_date(s.first_year, 1, 1) from criteria.settings(project, as_of) as s) then
    raise exception using errcode = 'check_violation', constraint = 'status_day_is_reported',
      message = format('%s is before the first year reported', as_of);
  end if;
  document := criteria.status_document(project, as_of, masked);
  perform core.stop_reporting();
  return document;
end
$$;
comment on function app.status(bigint, date) is
  'The status of a project on a day that has come and is reported, for whoever has a role there: masked, and of quarter ends only, for who is only in the steering group. Null for anybody else. A day a quarter is as much as the steering group gets, so that it cannot see who joined between two days of its choice.';

create function app.quarter_end(day date) returns date
language sql immutable parallel safe
return (date_trunc('quarter', (day + 1)::timestamp) - interval '1 day')::date;
comment on function app.quarter_end(date) is 'The last quarter end that is not after the day.';

create function app.latest_quarter_end() returns date
language sql stable security definer set search_path = app, core, pg_temp
return app.quarter_end(core.day_of(core.clock()));
comment on function app.latest_quarter_end() is 'The last quarter end that is not after today: 31 March, 30 June, 30 September or 31 December.';

create function app.status_days(project bigint)
returns table (first_day date, last_day date, latest_quarter_end date, shown_day date, only_quarter_ends boolean)
language plpgsql volatile security definer set search_path = app, criteria, core, pg_temp
as $$
declare
  masked constant boolean := app.reads_masked(project);
begin
  if masked is null then
    return;
  end if;
  perform core.start_reporting(project);
  return query
    select d.first_day, d.last_day, d.latest_quarter_end, case
      when masked then d.latest_quarter_end
      when d.last_day >= d.first_day then d.last_day end, masked
    from (
      select f.first_day, app.today() as last_day, nullif(greatest(app.latest_quarter_end(), f.first_day), f.first_day) as latest_quarter_end
      from criteria.settings(project, app.today()) as s
      cross join lateral (select make_date(s.first_year, 1, 1) as first_day) as f
    ) as d;
  perform core.stop_reporting();
end
$$;
comment on function app.status_days(bigint) is
  'The first and the last day whose status there is today, the last quarter end (null before the first), the day shown to whoever asks for none, and whether they read quarter ends only. No row for whoever has no role in the project.';
