create function app.demonstrate_youths(project bigint, as_of date) returns void
language sql volatile
begin atomic
  -- Whose contract is signed is known a fortnight before the first day.
  insert into core.youth (
    project_id, code, given_name, family_name, birth_date, phone, email, had_job_at_start, registered_in_error)
  select
    project, p.code, p.given_name, p.family_name, p.birth_date,
    case when app.demonstration_pick('has phone ' || p.code, 12) > 0 then app.demonstration_phone(p.code) end,
    case when app.demonstration_pick('has email ' || p.code, 5) > 0 then lower(p.code) || '@unge.example' end,
    case app.demonstration_pick('had job ' || p.code, 8) when 0 then true when 1 then null else false end,
    false
  from app.demonstration_persons(app.demonstration_start(as_of)) as p
  where p.known_from <= as_of + 14
  union all
  -- Written down a second time by mistake, the family name cut short.
  select project, 'D-000', p.given_name, left(p.family_name, 5), p.birth_date, null, null, null, true
  from app.demonstration_persons(app.demonstration_start(as_of)) as p
  where p.code = 'D-007'
  order by 2;
end;
comment on function app.demonstrate_youths(bigint, date) is 'The youths known by the day, and one who was registered in error.';

create function app.demonstrate_guardians(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.guardian (project_id, youth_id, name, relation, phone, email)
  select
    project, y.youth_id,
    (case when g.relation in ('mor', 'plejemor', 'bedstemor') then p.mothers else p.fathers end)
      [1 + app.demonstration_pick(format('guardian %s %s', p.code, g.nth), 5)] || ' ' || p.family_name,
    g.relation,
    app.demonstration_phone(format('guardian %s %s', p.code, g.nth)),
    case when app.demonstration_pick(format('guardian''s email %s %s', p.code, g.nth), 3) > 0 then
      format('%s.%s@familie.example', lower(p.code), g.nth) end
  from app.demonstration_persons(app.demonstration_start(as_of)) as p
  join core.youth as y on y.project_id = project and y.code = p.code
  cross join lateral (
    select 1 as nth,
      coalesce((array['bedstemor', 'plejemor', 'far'])[1 + app.demonstration_pick('first ' || p.code, 24)], 'mor') as relation
    union all
    select 2, coalesce((array['stedfar', 'stedfar', 'værge'])[1 + app.demonstration_pick('second ' || p.code, 16)], 'far')
    where app.demonstration_pick('two guardians ' || p.code, 10) < 6
  ) as g
  order by p.code, g.nth;
end;
comment on function app.demonstrate_guardians(bigint, date) is 'One or two guardians of each youth; their relation in Danish, as it is written down.';

create function app.demonstrate_residences(project bigint, as_of date) returns void
language sql volatile
begin atomic
  with home as (
    select
      p.code, p.area, p.birth_date,
      greatest(
        p.birth_date,
        (p.known_from - make_interval(months => 6 + app.demonstration_pick('came ' || p.code, 170)))::date) as came_on,
      p.known_from + 200 + app.demonstration_pick('moved ' || p.code, 600) as moved_on,
      app.demonstration_pick('moves ' || p.code, 100) as moves
    from app.demonstration_persons(app.demonstration_start(as_of)) as p
  ), stay as (
    select h.code, (array['Kolding', 'Odense', 'Aarhus', 'Horsens'])[1 + app.demonstration_pick('from ' || h.code, 4)] as place,
      h.birth_date as from_date, h.came_on - 1 as to_date
    from home as h
    where h.came_on > h.birth_date and app.demonstration_pick('comes ' || h.code, 5) = 0
    union all
    select h.code, h.area, h.came_on, case when h.moves < 22 and h.moved_on <= as_of then h.moved_on - 1 end
    from home as h
    union all
    -- Of 100, twelve move to the other area and ten out of both.
    select h.code,
      case
        when h.moves >= 12 then
          (array['Kolding', 'Fredericia', 'Horsens', 'Aarhus', 'Vejle Midtby'])[1 + app.demonstration_pick('to ' || h.code, 5)]
        when h.area = 'Løget' then 'Nørremarken'
        else 'Løget'
      end,
      h.moved_on, null
    from home as h
    where h.moves < 22 and h.moved_on <= as_of
  )
  insert into core.residence (project_id, youth_id, area_id, outside, from_date, to_date)
  select project, y.youth_id, a.area_id, case when a.area_id is null then s.place end, s.from_date, s.to_date
  from stay as s
  join core.youth as y on y.project_id = project and y.code = s.code
  left join core.area as a on a.project_id = project and a.name = s.place
  order by s.code, s.from_date;
end;
comment on function app.demonstrate_residences(bigint, date) is
  'Where each youth lived: most in their area all along, some moved between the areas, in from elsewhere, or away.';

create function app.demonstrate_schooling(project bigint, as_of date) returns void
language sql volatile
begin atomic
  with attended as (
    select p.code, p.area, n.year, n.year - p.born - 6 as level, p.born,
      app.demonstration_pick('tenth class ' || p.code, 5) < 2 as goes_to_tenth
    from (
      select q.*, date_part('year', q.birth_date)::integer as born
      from app.demonstration_persons(app.demonstration_start(as_of)) as q
    ) as p
    -- A school year is the one it begins in.
    cross join lateral generate_series(
      date_part('year', p.known_from - interval '7 months')::integer,
      date_part('year', as_of - interval '7 months')::integer) as n (year)
  ), placed as (
    select a.code, a.year, a.level, a.born, make_date(a.year, 8, 1) as from_date,
      case
        when a.level <= 9 then case a.area when 'Løget' then 'Bakkeskolen' else 'Engskolen' end
        when a.level = 10 and a.goes_to_tenth then 'Fjordens 10. klasse'
        -- One row for all of a youth programme, which takes three years.
        when a.level = 10 + a.goes_to_tenth::integer then 'Ungdomsuddannelserne ved Fjorden'
      end as school,
      case when a.level > 9 + a.goes_to_tenth::integer then 3 else 1 end as years
    from attended as a
  )
  insert into core.schooling (project_id, youth_id, organisation_id, class_level, from_date, to_date, compulsory_until)
  select project, y.youth_id, o.organisation_id, case when p.years = 1 then p.level end, p.from_date,
    case when u.until <= as_of then u.until - 1 end, make_date(p.born + 16, 7, 31)
  from placed as p
  cross join lateral (select (p.from_date + make_interval(years => p.years))::date as until) as u
  join core.youth as y on y.project_id = project and y.code = p.code
  join core.organisation as o on o.project_id = project and o.name = p.school
  order by p.code, p.year;
end;
comment on function app.demonstrate_schooling(bigint, date) is
  'The classes each youth went to since becoming known: to the ninth, for some the tenth, then a youth programme.';
