create view app.demonstration_colleague with (security_invoker = true) as
select c.number, c.name, c.email, c.roles::core.staff_role_name[]
from (values
  (1, 'Kirsten Ømarksen', 'koordinator@tjansen.example', array['coordinator']),
  (2, 'Jamal Højbakke', 'koordinator.loeget@tjansen.example', array['coordinator']),
  (3, 'Nadia Åvangsdal', 'vejleder@tjansen.example', array['counsellor']),
  (4, 'Thuy Brinkensø', 'vejleder.noerremarken@tjansen.example', array['counsellor']),
  (5, 'Palle Æblegren', 'administrator@tjansen.example', array['administrator']),
  (6, 'Birgit Sønderås', 'styregruppe@tjansen.example', array['steering_group']),
  (7, 'Mustafa Lyngtoft', 'styregruppe.kommune@tjansen.example', array['steering_group']),
  (8, 'Aysel Grønvænge', 'leder@tjansen.example', array['coordinator', 'counsellor'])
) as c (number, name, email, roles);
comment on view app.demonstration_colleague is 'The colleagues of the demonstration: invented, at addresses that lead nowhere.';

create function app.demonstrate_staff(project bigint, as_of date) returns void
language sql volatile
begin atomic
  -- Colleagues belong to no project: they stay when it is emptied, and are found again by their address.
  insert into core.staff (name, email, started_on)
  select c.name, c.email, '2011-01-01'
  from app.demonstration_colleague as c
  order by c.number
  -- One who was ended begins again.
  on conflict on constraint staff_email_is_used_once do update set ended_on = null where staff.ended_on is not null;

  insert into core.staff_role (project_id, staff_id, role, during)
  select project, s.staff_id, r.role, daterange(app.demonstration_start(as_of), null)
  from app.demonstration_colleague as c
  join core.staff as s using (email)
  cross join unnest(c.roles) as r (role)
  order by c.number, r.role;

  -- One of the coordinators is limited to an area.
  insert into core.staff_role_area (project_id, staff_role_id, area_id)
  select project, r.staff_role_id, a.area_id
  from core.staff_role as r
  join core.staff as s using (staff_id)
  join core.area as a on a.project_id = project and a.name = 'Løget'
  where r.project_id = project
    and r.role = 'coordinator'
    and s.email = 'koordinator.loeget@tjansen.example';

  -- Of 860 hours a quarter, counselling takes its planned share; whoever it is not their own focus for gives it 40.
  insert into core.staff_time (project_id, staff_id, during, focus, hours)
  select project, s.staff_id, daterange(q.first_day, (q.first_day + interval '3 months')::date), h.focus::core.focus,
    h.hours + app.demonstration_pick(format('hours %s %s %s', q.quarter, s.email, h.focus), 13) - 6
  from (
    select n as quarter, app.demonstration_day(app.demonstration_start(as_of), 3 * n, 1) as first_day,
      (array[42, 46, 49, 52])[1 + n / 4] * 860 / 100 as counselling
    from generate_series(0, 15) as n
  ) as q
  cross join lateral (values
    ('koordinator@tjansen.example', 'pocket_money', 820 - q.counselling), ('koordinator@tjansen.example', 'counselling', 40),
    ('vejleder@tjansen.example', 'pocket_money', 40), ('vejleder@tjansen.example', 'counselling', q.counselling - 40)
  ) as h (email, focus, hours)
  join core.staff as s using (email)
  where (q.first_day + interval '3 months')::date <= as_of
  order by q.quarter, s.email, h.focus;
end;
comment on function app.demonstrate_staff(bigint, date) is
  'The colleagues, what they are in the demonstration, and the hours two of them spent on each focus in the quarters that are over.';

create function app.demonstration_staff() returns table (email text, roles text[], areas text[])
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select s.email, array_agg(distinct r.role::text order by r.role::text),
    array(
      select distinct a.name
      from core.staff_role as l
      join core.staff_role_area as g using (project_id, staff_role_id)
      join core.area as a using (project_id, area_id)
      where l.staff_id = s.staff_id
      order by a.name)
  from app.demonstration_colleague as c
  join core.staff as s using (email)
  join core.staff_role as r using (staff_id)
  join core.project as p using (project_id)
  where p.is_demonstration
  group by c.number, s.staff_id, s.email
  -- Those who see least first.
  order by 'steering_group' = any (array_agg(r.role::text)) desc, c.number;
end;
comment on function app.demonstration_staff() is
  'The colleagues of the demonstration with their roles and the areas they are limited to, for whoever made it: the command line.';
