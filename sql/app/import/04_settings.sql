create function app.given_settings() returns jsonb
language sql stable
return (
  select (select jsonb_object_agg(s.name, case
      when s.kind = 'day' then to_jsonb(p.document::jsonb ->> s.name)
      else to_jsonb(coalesce((p.document::jsonb ->> s.name)::integer, s.fallback)) end)
    from app.import_setting as s)
    || jsonb_build_object('areas', (
      select jsonb_agg(distinct a.name order by a.name) from jsonb_array_elements_text(p.document::jsonb -> 'areas') as a (name)))
  from staging.params as p);
comment on function app.given_settings() is 'The settings of params.json, with what holds when one is left out; areas in order of name.';

create function app.stored_settings(project bigint) returns jsonb
language sql stable
return (
  select jsonb_build_object(
    'period_start', d.period_start,
    'first_year', d.first_year,
    'window_before_days', d.window_before_days,
    'window_after_days', d.window_after_days,
    'min_response_pct', d.min_response_pct,
    'min_n_verdict', d.min_n_verdict,
    'suppress_below', d.suppress_below,
    'target_pct', (
      select trim_scale(c.target) from core.criterion as c
      where c.project_id = d.project_id and c.name = 'job_after_one_year' order by c.version limit 1),
    'areas', (select jsonb_agg(distinct a.name order by a.name) from core.area as a where a.project_id = d.project_id))
  from core.definition as d
  where d.project_id = stored_settings.project
  order by d.version
  limit 1);
comment on function app.stored_settings(bigint) is 'The settings a project was first given, as params.json writes them.';
