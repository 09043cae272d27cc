create function app.furnish_project(project bigint, source text, settings jsonb) returns void
language sql volatile
begin atomic
  insert into core.area (project_id, name)
  select project, a.name from jsonb_array_elements_text(settings -> 'areas') as a (name);

  insert into core.definition (
    project_id, version, period_start, first_year, window_before_days, window_after_days,
    min_response_pct, min_n_verdict, suppress_below, source)
  values (
    project, 1, (settings ->> 'period_start')::date, (settings ->> 'first_year')::integer,
    (settings ->> 'window_before_days')::integer, (settings ->> 'window_after_days')::integer,
    (settings ->> 'min_response_pct')::integer, (settings ->> 'min_n_verdict')::integer,
    (settings ->> 'suppress_below')::integer, furnish_project.source);

  insert into core.criterion (
    project_id, name, wording, direction, target, target_unit,
    baseline, baseline_on, baseline_note, source)
  select project, c.name, c.wording, c.direction,
    case when c.name = 'job_after_one_year' then (settings ->> 'target_pct')::numeric else c.target end,
    c.target_unit, c.baseline, c.baseline_on, c.baseline_note, c.source
  from app.tjansens_criteria as c;
end;
comment on function app.furnish_project(bigint, text, jsonb) is
  'Gives a project its areas, its first definitions, from the named source, and the five criteria as Tjansen''s source states them; an administrator changes them from a date.';

create function app.create_project(name text, settings jsonb) returns bigint
language plpgsql volatile
as $$
declare
  project bigint;
begin
  insert into core.project (name) values (create_project.name) returning project_id into project;
  perform app.furnish_project(project, 'params.json', settings);
  return project;
end
$$;
comment on function app.create_project(text, jsonb) is 'Makes a project from the settings of an import.';
