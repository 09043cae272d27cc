-- What a colleague is told of themselves, and administrators of the others.

create function core.has_demonstration() returns boolean
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return exists (select from core.project as j where j.is_demonstration);
end
$$;
comment on function core.has_demonstration() is 'Whether a demonstration project can be looked at here; anybody may know.';

create function core.visitor()
returns table (staff_id bigint, name text, email text, is_stale boolean, roles json)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  this constant core.sign_in := core.acting_sign_in();
  moment constant timestamptz := core.clock();
begin
  return query
  select p.staff_id, p.name, p.email, this.last_seen_at < moment - interval '1 minute',
    coalesce((
      select json_agg(json_build_object(
        'project', j.project_id, 'name', j.name, 'is_demonstration', j.is_demonstration, 'roles', h.roles, 'areas', h.areas)
        order by j.name)
      from (
        select r.project_id, array_agg(distinct r.role order by r.role) as roles,
          -- As core.acting_reach() has it: one role in the whole project lifts the limits of the others.
          case when not bool_or(l.area_id is null) filter (where r.role in ('coordinator', 'counsellor')) then
            array_agg(distinct a.name order by a.name) filter (where r.role in ('coordinator', 'counsellor'))
          end as areas
        from core.staff_role as r
        left join core.staff_role_area as l using (project_id, staff_role_id)
        left join core.area as a on a.project_id = l.project_id and a.area_id = l.area_id
        where r.staff_id = this.staff_id and r.during @> core.day_of(moment)
        group by r.project_id
      ) as h
      join core.project as j using (project_id)), '[]')
  from core.staff as p
  where p.staff_id = this.staff_id;
end
$$;
comment on function core.visitor() is
  'The acting colleague: who they are, what they are in which project and in which areas of it (null: all of it); is_stale when last seen over a minute ago.';

create function core.words_around(colleague bigint) returns setof text
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return query
  with near as (
    select distinct r.project_id
    from core.staff_role as r
    where r.staff_id = colleague and r.during @> core.day_of(core.clock())
  )
  select j.name from core.project as j join near using (project_id)
  union
  select a.name from core.area as a join near using (project_id)
  union
  select o.name from core.organisation as o join near using (project_id);
end
$$;
comment on function core.words_around(bigint) is
  'The names of a colleague''s projects and of the areas and organisations of those.';

create function core.own_words() returns setof text
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return query select core.words_around(core.acting_staff());
end
$$;
comment on function core.own_words() is 'Words that whoever guesses at the acting colleague''s password would try first.';

create function core.link_words(link_hash bytea) returns setof text
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return query select core.words_around(core.link_owner(link_words.link_hash));
end
$$;
comment on function core.link_words(bytea) is 'The same for the owner of a link.';

create function core.sign_ins_of_colleagues(project bigint)
returns table (staff_id bigint, last_seen_at timestamptz, sign_ins integer)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  moment constant timestamptz := core.clock();
begin
  if not coalesce(project = any (core.acting_administered_projects()), false) then
    return;
  end if;
  return query
  select s.staff_id, max(s.last_seen_at), (count(*) filter (where core.lives(s, moment)))::integer
  from core.sign_in as s
  where s.staff_id in (select r.staff_id from core.staff_role as r where r.project_id = project)
  group by s.staff_id;
end
$$;
comment on function core.sign_ins_of_colleagues(bigint) is
  'When those with a role in the project were last seen and how many of their sign-ins hold; for its administrators.';

create function core.end_sign_ins_of(project bigint, colleague bigint) returns integer
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  if project = any (core.acting_administered_projects()) and exists (
    select
    from core.staff_role as r
    where r.project_id = project and r.staff_id = colleague and r.during @> core.day_of(core.clock()))
  then
    perform core.wait_for_staff(colleague);
    return core.end_sign_ins(colleague);
  end if;
  return null;
end
$$;
comment on function core.end_sign_ins_of(bigint, bigint) is
  'Ends the sign-ins of a colleague in a project and says how many held; null for who does not administer it, or when the colleague has no role there.';
