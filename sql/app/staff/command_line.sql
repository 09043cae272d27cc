-- The command line adds colleagues, lets them in again, and ends their work.

create function app.staff_id_of(email text) returns bigint
language plpgsql stable
as $$
declare
  found_one core.staff;
begin
  perform core.require_operator();
  select p.* into found_one from core.staff as p where p.email = core.email_as_stored(staff_id_of.email);
  if found_one.ended_on <= core.day_of(core.clock()) then
    raise exception using
      errcode = 'check_violation',
      constraint = 'colleague_has_not_ended',
      message = 'the colleague''s work has ended';
  end if;
  return found_one.staff_id;
end
$$;
comment on function app.staff_id_of(text) is 'The colleague of that address; null when there is none. Who has ended is refused.';

create function app.add_staff(name text, email text, project text, role text, areas text[], link_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = app, core, pg_temp
as $$
declare
  today constant date := core.day_of(core.clock());
  in_project constant bigint := app.project_id(add_staff.project);
  limited_to constant bigint[] := array(
    select a.area_id
    from core.area as a
    where a.project_id = in_project and a.name = any (areas) and a.during @> today);
  colleague bigint := app.staff_id_of(add_staff.email);
  staff_role bigint;
begin
  if in_project is null then
    raise exception using
      errcode = 'check_violation', constraint = 'project_is_known', message = 'there is no such project';
  end if;
  if add_staff.role is null or add_staff.role <> all (enum_range(null::core.staff_role_name)::text[]) then
    raise exception using
      errcode = 'check_violation', constraint = 'role_is_known', message = 'there is no such role';
  end if;
  if cardinality(limited_to) < (select count(distinct a) from unnest(areas) as a) then
    raise exception using
      errcode = 'check_violation', constraint = 'area_is_in_the_project', message = 'there is no such area in the project';
  end if;

  if colleague is null then
    insert into core.staff (name, email, started_on)
    values (add_staff.name, core.email_as_stored(add_staff.email), today)
    returning staff_id into colleague;
  end if;
  insert into core.staff_role (project_id, staff_id, role, during)
  values (in_project, colleague, add_staff.role::core.staff_role_name, daterange(today, null))
  returning staff_role_id into staff_role;
  insert into core.staff_role_area (project_id, staff_role_id, area_id)
  select in_project, staff_role, a from unnest(limited_to) as a;
  return core.make_link(colleague, link_hash);
end
$$;
comment on function app.add_staff(text, text, text, text, text[], bytea) is
  'Gives a colleague a role from today, in the whole project or in the areas named; one who is new, or has no password, gets the link. True when the link is theirs.';

create function app.end_staff(email text) returns boolean
language plpgsql volatile security definer set search_path = app, core, pg_temp
as $$
declare
  today constant date := core.day_of(core.clock());
  colleague bigint;
begin
  perform core.require_operator();
  update core.staff as p
  set ended_on = greatest(p.started_on, least(p.ended_on, today))
  where p.email = core.email_as_stored(end_staff.email)
  returning p.staff_id into colleague;
  if colleague is null then
    return false;
  end if;
  -- Up to yesterday; a role lasts a day at least.
  update core.staff_role as r
  set during = daterange(lower(r.during), greatest(today, lower(r.during) + 1))
  where r.staff_id = colleague and coalesce(upper(r.during) > today, true);
  perform core.end_access(colleague);
  return true;
end
$$;
comment on function app.end_staff(text) is
  'Ends a colleague''s work: roles today, password, links and sign-ins at this moment. False when the address is unknown.';

create function app.reset_staff(email text, link_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = app, core, pg_temp
as $$
declare
  colleague constant bigint := app.staff_id_of(reset_staff.email);
begin
  if colleague is null then
    return false;
  end if;
  perform core.end_access(colleague);
  return core.make_link(colleague, link_hash);
end
$$;
comment on function app.reset_staff(text, bytea) is
  'Voids a colleague''s password, links and sign-ins and gives them a new link. False when the address is unknown.';

create function app.give_password(email text, new_password text) returns boolean
language plpgsql volatile security definer set search_path = app, core, pg_temp
as $$
declare
  colleague constant bigint := app.staff_id_of(give_password.email);
begin
  if colleague is null then
    return false;
  end if;
  perform core.give_password(colleague, new_password);
  return true;
end
$$;
comment on function app.give_password(text, text) is
  'Sets the password of a made-up colleague of a demonstration project. False when the address is unknown.';
