-- Who reaches which rows. Coordinators and counsellors reach youths and what happened with them, in the whole
-- project or in the areas their roles are limited to. Administrators keep a project's settings and reach no
-- youth. The steering group reaches no row: it reads reports.

create table core.staff_role_area (
  project_id    bigint not null,
  staff_role_id bigint not null,
  area_id       bigint not null,
  constraint staff_role_area_pkey primary key (project_id, staff_role_id, area_id),
  constraint staff_role_area_limits_a_role foreign key (project_id, staff_role_id) references core.staff_role on delete restrict,
  constraint staff_role_area_is_an_area foreign key (project_id, area_id) references core.area on delete restrict
);
create index staff_role_area_of_area on core.staff_role_area (project_id, area_id);
comment on table core.staff_role_area is 'The areas a role is limited to; a role without a row here holds in the whole project.';

create type core.reach as (
  whole_projects   bigint[],
  limited_projects bigint[],
  areas            bigint[]
);
comment on type core.reach is 'Projects whose youths one reaches, all of them or those of some areas.';

create function core.acting_reach() returns core.reach
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  staff constant bigint := core.acting_staff();
  today constant date := core.day_of(core.clock());
  reached core.reach;
begin
  -- One role in the whole project lifts the limits of the others. Roles that reach no youth limit and lift nothing.
  with held as (
    select r.project_id, array_agg(a.area_id) as areas, bool_or(a.area_id is null) as is_whole
    from core.staff_role as r
    left join core.staff_role_area as a using (project_id, staff_role_id)
    where r.staff_id = staff
      and r.role in ('coordinator', 'counsellor')
      and r.during @> today
    group by r.project_id
  )
  select
    coalesce(array_agg(h.project_id) filter (where h.is_whole), '{}'),
    coalesce(array_agg(h.project_id) filter (where not h.is_whole), '{}'),
    coalesce((select array_agg(area_id) from held as l cross join lateral unnest(l.areas) as area_id where not l.is_whole), '{}')
  into reached
  from held as h;
  return reached;
end
$$;
comment on function core.acting_reach() is 'Where the acting colleague is a coordinator or counsellor today.';

create function core.acting_whole_projects() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return (core.acting_reach()).whole_projects;
end
$$;
comment on function core.acting_whole_projects() is 'The projects all of whose youths the acting colleague reaches.';

create function core.acting_limited_projects() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return (core.acting_reach()).limited_projects;
end
$$;
comment on function core.acting_limited_projects() is
  'The projects in which the acting colleague reaches the youths of some areas.';

create function core.acting_areas() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return (core.acting_reach()).areas;
end
$$;
comment on function core.acting_areas() is 'The areas of core.acting_limited_projects() that the acting colleague is limited to.';

create function core.acting_area_youths() returns setof bigint
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  reached constant core.reach := core.acting_reach();
  today constant date := core.day_of(core.clock());
begin
  if reached.limited_projects = '{}' then
    return;
  end if;
  return query
    select l.youth_id
    from (
      select distinct on (r.project_id, r.youth_id) r.youth_id, r.area_id
      from core.residence as r
      where r.project_id = any (reached.limited_projects) and r.from_date <= today
        -- Only those who ever lived there are looked at.
        and r.youth_id in (select h.youth_id from core.residence as h where h.area_id = any (reached.areas))
      order by r.project_id, r.youth_id, r.from_date desc, r.to_date desc nulls first, r.residence_id desc
    ) as l
    where l.area_id = any (reached.areas);
end
$$;
comment on function core.acting_area_youths() is
  'The youths of core.acting_limited_projects() who moved last, by today, into one of core.acting_areas().';

create function core.acting_administered_projects() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  staff constant bigint := core.acting_staff();
  today constant date := core.day_of(core.clock());
begin
  return (
    select coalesce(array_agg(distinct r.project_id), '{}')
    from core.staff_role as r
    where r.staff_id = staff
      and r.role = 'administrator'
      and r.during @> today);
end
$$;
comment on function core.acting_administered_projects() is 'The projects the acting colleague is an administrator of.';

create function core.acting_colleagues() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  administered constant bigint[] := core.acting_administered_projects();
begin
  return (
    select coalesce(array_agg(distinct r.staff_id), '{}')
    from core.staff_role as r
    where r.project_id = any (administered));
end
$$;
comment on function core.acting_colleagues() is 'Everybody who has or had a role in a project the acting colleague administers.';

comment on function core.acting_projects() is
  'The projects whose settings the acting colleague reads. The steering group reads none: it reads reports.';

-- Policies, each asking through scalar subselects: once a statement, not once a row.

create procedure core.open_to_operator_and_reports(guarded regclass)
language plpgsql
as $$
begin
  execute format(
    'create policy the_operator_works on %1$s to tjansen_door
       using ((select core.acting_operator())) with check ((select core.acting_operator()));
     create policy a_report_counts on %1$s for select to tjansen_door
       using (project_id = (select core.reporting()))', guarded);
end
$$;
comment on procedure core.open_to_operator_and_reports(regclass) is 'What holds of every table that carries project_id.';

create procedure core.open_as_setting(guarded regclass)
language plpgsql
as $$
begin
  call core.open_to_operator_and_reports(guarded);
  execute format(
    'create policy project_staff_read on %1$s for select to tjansen_door
       using (project_id = any ((select core.acting_projects())::bigint[]));
     create policy administrators_keep on %1$s to tjansen_door
       using (project_id = any ((select core.acting_administered_projects())::bigint[]))
       with check (project_id = any ((select core.acting_administered_projects())::bigint[]))', guarded);
end
$$;
comment on procedure core.open_as_setting(regclass) is
  'Lets the colleagues of a project read a table that says nothing of persons, and its administrators write it.';

create procedure core.open_as_role(guarded regclass)
language plpgsql
as $$
begin
  call core.open_to_operator_and_reports(guarded);
  execute format(
    'create policy administrators_read on %1$s for select to tjansen_door
       using (project_id = any ((select core.acting_administered_projects())::bigint[]))', guarded);
end
$$;
comment on procedure core.open_as_role(regclass) is
  'Lets administrators read who has which role. Only the command line hands roles out.';

create procedure core.open_as_person(
  guarded regclass, limited_to text default 'youth_id in (select core.acting_area_youths())')
language plpgsql
as $$
declare
  reached constant text := format(
    'project_id = any ((select core.acting_whole_projects())::bigint[])
     or (project_id = any ((select core.acting_limited_projects())::bigint[]) and %s)', limited_to);
begin
  call core.open_to_operator_and_reports(guarded);
  -- By its name the last condition a row is asked, after those of the operator and of reports. The youths are a subquery,
  -- which is hashed: of an array each row would search thousands.
  execute format(
    'create policy a_coordinator_or_counsellor_works on %1$s to tjansen_door using (%2$s) with check (%2$s)', guarded, reached);
end
$$;
comment on procedure core.open_as_person(regclass, text) is
  'Lets coordinators and counsellors reach a table of youths or of what happened with them, within the areas they are limited to.';

create or replace procedure core.guard_project_table(guarded regclass)
language plpgsql
as $$
begin
  call core.audit_changes_of(guarded);
  call core.open_as_setting(guarded);
end
$$;
comment on procedure core.guard_project_table(regclass) is
  'Audits a table of a project''s settings, which carries project_id and says nothing of persons, and opens it to who may read and keep them.';

create procedure core.guard_person_table(guarded regclass)
language plpgsql
as $$
begin
  call core.audit_changes_of(guarded);
  call core.open_as_person(guarded);
end
$$;
comment on procedure core.guard_person_table(regclass) is
  'Audits a table that carries project_id and youth_id and opens it to coordinators and counsellors.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'project', 'project_period', 'organisation', 'department', 'area', 'department_area', 'definition', 'criterion',
    'staff_time', 'uu_measurement', 'population', 'funding']
  loop
    execute format('drop policy the_operator_or_project_staff on core.%I', guarded);
    call core.open_as_setting(('core.' || guarded)::regclass);
  end loop;
  foreach guarded in array array[
    'youth', 'guardian', 'residence', 'schooling', 'employment', 'assignment', 'worked_time',
    'counselling_offer', 'counselling_session', 'follow_up', 'volunteering']
  loop
    execute format('drop policy the_operator_or_project_staff on core.%I', guarded);
    call core.open_as_person(('core.' || guarded)::regclass);
  end loop;
end
$$;
drop policy the_operator_or_project_staff on core.shift;
call core.open_as_person('core.shift', 'area_id = any ((select core.acting_areas())::bigint[])');
drop policy the_operator_or_project_staff on core.staff_role;
call core.open_as_role('core.staff_role');
call core.audit_changes_of('core.staff_role_area');
call core.open_as_role('core.staff_role_area');
create policy administrators_read on core.staff for select to tjansen_door
  using (staff_id = any ((select core.acting_colleagues())::bigint[]));

-- What the owner reads to know who is acting, and for the functions of the next file.
create policy identity_is_looked_up on core.staff_role_area for select to tjansen_owner using (true);
create policy identity_is_looked_up on core.residence for select to tjansen_owner using (true);
create policy identity_is_looked_up on core.project for select to tjansen_owner using (true);
create policy identity_is_looked_up on core.area for select to tjansen_owner using (true);
create policy identity_is_looked_up on core.organisation for select to tjansen_owner using (true);
