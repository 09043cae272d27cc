create function app.demonstrate_volunteering(project bigint, as_of date) returns void
language sql volatile
begin atomic
  -- Three youths in the first year, two in the second, six in the third, nine in the fourth.
  insert into core.volunteering (project_id, youth_id, code, kind, from_date, to_date)
  select project, y.youth_id, 'F-' || to_char(v.number, 'FM00'), v.kind::core.volunteering_kind, d.from_date,
    case when d.from_date + v.days - 1 <= as_of then d.from_date + v.days - 1 end
  from (values
    (1, 51, 6, 8, 5, 'concrete'), (2, 121, 8, 4, 40, 'ongoing'), (3, 11, 10, 6, 30, 'house'),
    (4, 121, 13, 9, 150, 'ongoing'), (5, 102, 18, 2, 5, 'concrete'),
    (6, 161, 25, 11, 170, 'ongoing'), (7, 122, 28, 3, 150, 'house'), (8, 102, 30, 6, 5, 'concrete'),
    (9, 172, 30, 6, 5, 'concrete'), (10, 12, 32, 14, 190, 'ongoing'), (11, 82, 33, 20, 60, 'house'),
    (12, 122, 36, 18, 120, 'house'), (13, 183, 37, 9, 5, 'concrete'), (14, 53, 39, 12, 400, 'ongoing'),
    (15, 24, 42, 5, 5, 'concrete'), (16, 44, 42, 5, 12, 'concrete'), (17, 144, 44, 7, 200, 'house'),
    (18, 34, 46, 12, 30, 'house'), (19, 92, 47, 8, 10, 'concrete')
  ) as v (number, person, month, day, days, kind)
  join app.demonstration_persons(app.demonstration_start(as_of)) as p using (person)
  join core.youth as y on y.project_id = project and y.code = p.code
  cross join lateral (select app.demonstration_day(app.demonstration_start(as_of), v.month, v.day) as from_date) as d
  where d.from_date <= as_of
  order by v.number;
end;
comment on function app.demonstrate_volunteering(bigint, date) is
  'Volunteering of three kinds: it falls in the second year and rises from then on.';

create function app.demonstrate_surroundings(project bigint, as_of date) returns void
language sql volatile
begin atomic
  -- The closing measurement came early, and so far from one area only.
  insert into core.uu_measurement (project_id, point, quarter_start, area_id, outside, dropouts, at_risk)
  select project, u.point::core.measurement_point, app.demonstration_day(app.demonstration_start(as_of), u.month, 1), a.area_id,
    case when a.area_id is null then u.place end, u.dropouts, u.at_risk
  from (values
    ('baseline', 0, 'Løget', 22, 190), ('baseline', 0, 'Nørremarken', 27, 236), ('baseline', 0, 'Vejle Kommune', 214, 3960),
    ('midway', 21, 'Løget', 21, 196), ('midway', 21, 'Nørremarken', 26, 240), ('midway', 21, 'Vejle Kommune', 206, 4010),
    ('final', 33, 'Løget', 18, 201)
  ) as u (point, month, place, dropouts, at_risk)
  left join core.area as a on a.project_id = project and a.name = u.place
  order by u.month, u.place collate "C";

  insert into core.population (project_id, reference_on, area_id, outside, age_from, age_to, persons)
  select project, app.demonstration_day(app.demonstration_start(as_of), 12 * y.year, 1), a.area_id,
    case when a.area_id is null then n.place end, n.age_from, n.age_to, n.persons + n.more_a_year * y.year
  from generate_series(0, 3) as y (year)
  cross join (values
    ('Løget', 13, 14, 74, 1), ('Løget', 17, 19, 129, 2), ('Nørremarken', 13, 14, 91, -3), ('Nørremarken', 17, 19, 158, 1),
    ('Vejle Kommune', 13, 14, 2710, 12)
  ) as n (place, age_from, age_to, persons, more_a_year)
  left join core.area as a on a.project_id = project and a.name = n.place
  order by y.year, n.place collate "C", n.age_from;

  insert into core.funding (project_id, plan, source, kind, amount, in_kind)
  select project, p.name, f.source, f.kind::core.funding_kind, f.kroner * 100, f.in_kind
  from core.project_period as p
  cross join (values
    ('Landsbyggefonden', 'lbf', 5600000::bigint, false),
    ('Vejle Kommune', 'municipality', 1400000, false), ('Vejle Kommune', 'municipality', 350000, true),
    ('AAB', 'housing', 520000, false), ('Østerbo', 'housing', 180000, false), ('Lejerbo', 'housing', 140000, false),
    ('Indtægter fra tjanser', 'other', null, false)
  ) as f (source, kind, kroner, in_kind)
  where p.project_id = project
  order by f.source collate "C", f.in_kind;
end;
comment on function app.demonstrate_surroundings(bigint, date) is
  'What others counted and pay: drop-out, population, funding.';
