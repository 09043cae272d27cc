create function app.colleagues(project bigint)
returns table (
  staff_id bigint, name text, email text, role text, areas text[], since date, last_seen_at timestamptz, sign_ins integer)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select
    p.staff_id, p.name, p.email, r.role::text,
    (
      select array_agg(a.name order by a.name)
      from core.staff_role_area as l
      join core.area as a using (project_id, area_id)
      where l.project_id = r.project_id and l.staff_role_id = r.staff_role_id
    ),
    lower(r.during), s.last_seen_at, coalesce(s.sign_ins, 0)
  from core.staff_role as r
  join core.staff as p using (staff_id)
  left join core.sign_ins_of_colleagues(colleagues.project) as s using (staff_id)
  where r.project_id = colleagues.project
    and r.during @> (select core.day_of(core.clock()))
    and core.works(p, (select core.day_of(core.clock())))
  order by p.name, p.staff_id, r.role;
end;
comment on function app.colleagues(bigint) is
  'Who has which role in a project today, for its administrators; areas is null where the role is not limited.';

create function app.end_sign_ins_of(project bigint, colleague bigint) returns integer
language sql volatile security definer set search_path = app, core, pg_temp
return core.end_sign_ins_of(project, colleague);
comment on function app.end_sign_ins_of(bigint, bigint) is
  'Signs a colleague out everywhere and says from how many places; null for who does not administer the project.';
