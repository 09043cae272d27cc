create function app.demonstrate_places(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.project_period (project_id, during, name)
  select project, daterange(f.start, (f.start + interval '4 years')::date),
    format('Helhedsplan %s-%s', date_part('year', f.start), date_part('year', f.start) + 3)
  from (select app.demonstration_start(as_of) as start) as f;

  insert into core.organisation (project_id, name, kind)
  select project, o.name, o.kind::core.organisation_kind
  from (values
    ('AAB', 'housing_organisation'), ('Østerbo', 'housing_organisation'), ('Lejerbo', 'housing_organisation'),
    ('Vejle Kommune', 'municipality'), ('Landsbyggefonden', 'fund'), ('Ungdommens Uddannelsesvejledning', 'authority'),
    ('Bakkeskolen', 'school'), ('Engskolen', 'school'),
    ('Fjordens 10. klasse', 'school'), ('Ungdomsuddannelserne ved Fjorden', 'school'),
    ('Idrætsklubben Højen', 'club'), ('Nørre Boldklub', 'club'), ('Ungdomsklubben Solsikken', 'club'),
    ('Bageriet Kringlen', 'employer'), ('Købmand Åvang', 'employer'),
    ('Caféen ved Åen', 'employer'), ('Plejecenter Lindehøj', 'employer')
  ) as o (name, kind)
  order by o.name collate "C";

  insert into core.department (project_id, organisation_id, number, name)
  select project, o.organisation_id, d.number, d.name
  from (values
    ('AAB', 29, 'Finlandsparken'), ('AAB', 41, 'Løget By'), ('AAB', 42, 'Løget Høj'),
    ('Lejerbo', 7, 'Nørrevang'), ('Østerbo', 12, 'Nørretoft')
  ) as d (organisation, number, name)
  join core.organisation as o on o.project_id = project and o.name = d.organisation
  order by d.organisation collate "C", d.number;

  insert into core.department_area (project_id, department_id, area_id, during)
  select project, d.department_id, a.area_id, daterange(app.demonstration_start(as_of), null)
  from core.department as d
  join core.area as a on a.project_id = project and a.name = case when d.number in (41, 42) then 'Løget' else 'Nørremarken' end
  where d.project_id = project
  order by d.department_id;
end;
comment on function app.demonstrate_places(bigint, date) is
  'The period of the demonstration, the bodies around it, and the departments its areas consist of.';
