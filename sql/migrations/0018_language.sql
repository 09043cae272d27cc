-- The language a colleague chose; and a visitor is told what time it is here.

alter table core.staff
  add column language text,
  add constraint staff_language_is_danish_or_english check (language in ('da', 'en'));
comment on column core.staff.language is 'In which the pages speak to them: da or en. Null: as the browser asks.';

-- Their own row, which is all that core.choose_language alters.
create policy a_language_is_chosen on core.staff for update to tjansen_owner
  using (staff_id = (select core.acting_staff())) with check (staff_id = (select core.acting_staff()));

create function core.choose_language(language text) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.acting_staff();
begin
  -- What is chosen again is no change, and the audit has none.
  update core.staff as p
  set language = choose_language.language
  where p.staff_id = colleague and p.language is distinct from choose_language.language;
  return colleague is not null;
end
$$;
comment on function core.choose_language(text) is
  'The acting colleague''s language from now on, null for what the browser asks; false when nobody acts.';

drop function core.visitor();
create function core.visitor()
returns table (staff_id bigint, name text, email text, is_stale boolean, roles json, language text, moment timestamptz)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  this constant core.sign_in := core.acting_sign_in();
begin
  moment := core.clock();
  return query
  select p.staff_id, p.name, p.email, this.last_seen_at < visitor.moment - interval '1 minute',
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
        where r.staff_id = this.staff_id and r.during @> core.day_of(visitor.moment)
        group by r.project_id
      ) as h
      join core.project as j using (project_id)), '[]'),
    p.language, visitor.moment
  from core.staff as p
  where p.staff_id = this.staff_id;
end
$$;
comment on function core.visitor() is
  'The acting colleague: who they are, what they are in which project and in which areas of it (null: all of it); is_stale when last seen over a minute ago; the language they chose, and what time it is.';
