-- Reports count what their reader may not see: between core.start_reporting and core.stop_reporting the
-- functions of the door read every row of one project. What lets them is a value of the setting
-- tjansen.reporting that only core can make, for this moment only, so that set_config by hand opens nothing.
--
-- A function that starts a report stops it and catches no error: one that leaves it undoes the setting with
-- the (sub)transaction.

create function core.acting_roles(project bigint) returns core.staff_role_name[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  staff constant bigint := core.acting_staff();
  today constant date := core.day_of(core.clock());
begin
  return (
    select coalesce(array_agg(distinct r.role order by r.role), '{}')
    from core.staff_role as r
    where r.project_id = project
      and r.staff_id = staff
      and r.during @> today);
end
$$;
comment on function core.acting_roles(bigint) is 'Every role the acting colleague has in a project today.';

create function core.reporting_value(project bigint) returns text
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  -- now() is not asked for the time: with the process it names the transaction.
  return project || ' ' || encode(core.keyed('reporting',
    concat_ws(' ', project, pg_backend_pid(), extract(epoch from now()), current_setting('tjansen.token', true))), 'hex');
end
$$;
comment on function core.reporting_value(bigint) is
  'What the setting tjansen.reporting says while a report counts a project: good for this transaction, this process and this token.';

create function core.start_reporting(project bigint) returns void
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
begin
  if not (core.acting_operator() or cardinality(core.acting_roles(project)) > 0) then
    raise exception using errcode = 'insufficient_privilege', message = 'no report of a project in which one has no role';
  end if;
  perform set_config('tjansen.reporting', core.reporting_value(project), true);
end
$$;
comment on function core.start_reporting(bigint) is
  'From here to core.stop_reporting() the functions of the door read every row of the project. Refused to who has no role in it.';

create function core.stop_reporting() returns void
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
begin
  perform set_config('tjansen.reporting', '', true);
end
$$;
comment on function core.stop_reporting() is 'Ends what core.start_reporting(bigint) began.';

create function core.reporting() returns bigint
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  said constant text := nullif(current_setting('tjansen.reporting', true), '');
  project constant bigint := substring(said from '^(-?[0-9]{1,18}) ')::bigint;
begin
  return case when said = core.reporting_value(project) then project end;
end
$$;
comment on function core.reporting() is 'The project a report is counting; null outside of one.';
