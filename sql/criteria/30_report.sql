-- The two documents the service asks for.

create function criteria.definition_json(s criteria.setting) returns json
language sql stable parallel safe
return json_build_object(
  'version', s.version, 'period_start', s.period_start, 'first_year', s.first_year,
  'window_before_days', s.window_before_days, 'window_after_days', s.window_after_days,
  'min_response_pct', s.min_response_pct, 'min_n_verdict', s.min_n_verdict, 'suppress_below', s.suppress_below);
comment on function criteria.definition_json(criteria.setting) is 'The definition that was counted by, as the report prints it.';

create function criteria.document(project bigint, as_of date, with_context boolean) returns json
language plpgsql stable
as $$
declare
  s criteria.setting;
  runs criteria.run[];
  exits criteria.exit[];
  attached record;
  job record;
  volunteers record;
  counselling record;
  dropout record;
  context json;
  measured json;
  status json;
begin
  select * into s from criteria.settings(project, as_of);
  if not found then
    return null;
  end if;
  -- Runs and exits are read once and handed on: most figures start from them.
  runs := array(select r from criteria.runs(project, as_of) as r);
  exits := array(
    select x from criteria.exits_of(runs, project, s.window_before_days, s.window_after_days, as_of) as x);
  select * into attached from criteria.attached_json(runs, s.first_year, s.attached_target, as_of);
  select * into job from criteria.job_after_one_year_json(exits, s, as_of);
  select * into volunteers from criteria.volunteers_json(runs, project, s.first_year, as_of);
  select * into counselling from criteria.counselling_json(project, s.first_year, s.counselling_target, as_of);
  select * into dropout from criteria.dropout_json(project, s.dropout_target, as_of);
  measured := json_build_object(
    'attached', attached.figure, 'job_after_one_year', job.figure, 'volunteers', volunteers.figure,
    'counselling', counselling.figure, 'dropout', dropout.figure);
  status := json_build_object(
    'attached', attached.status, 'job_after_one_year', job.status, 'volunteers', volunteers.status,
    'counselling', counselling.status, 'dropout', dropout.status);
  if not with_context then
    return json_build_object('as_of', as_of, 'criteria', measured,
      'project', s.project_name, 'definition', criteria.definition_json(s), 'indicators', s.indicators, 'status', status);
  end if;
  select c.figure into context from criteria.context_json(runs, project, s.first_year, as_of) as c;
  return json_build_object('as_of', as_of, 'criteria', measured, 'context', context,
    'project', s.project_name, 'definition', criteria.definition_json(s), 'indicators', s.indicators, 'status', status);
end
$$;
comment on function criteria.document(bigint, date, boolean) is
  'The figures of a project on a day as one document; null for a project that has no definition or may not be seen.';
