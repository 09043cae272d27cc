-- What the status page shows.

create function criteria.status_quality_json(
  project bigint, contradictory bigint, late bigint, due_within_60_days bigint, window_open bigint, response_pct text, as_of date,
  k integer)
returns table (figure json)
language sql stable
begin atomic
  select json_build_object(
    'contradictory', criteria.masked_count(contradictory, k),
    'late', criteria.masked_count(late, k),
    -- Those whose window is open are shown beside it; the difference has been answered.
    'due_within_60_days', case
      when criteria.masked_share(least(due_within_60_days, window_open), greatest(due_within_60_days, window_open), k) is not null
      then due_within_60_days end,
    'response_pct', response_pct,
    'areas_missing', array(select a.area from criteria.areas_missing(project, as_of) as a));
end;
comment on function criteria.status_quality_json(bigint, bigint, bigint, bigint, bigint, text, date, integer) is
  'How far the figures may be trusted. Masked: counts that single out youths.';

create function criteria.status_document(project bigint, as_of date, masked boolean) returns json
language plpgsql stable
as $$
declare
  s criteria.setting;
  k integer;
  runs criteria.run[];
  exits criteria.exit[];
  counts record;
  attached json;
  job json;
  volunteers json;
  counselling json;
  dropout json;
  context json;
  quality json;
begin
  select * into s from criteria.settings(project, as_of);
  if not found then
    return null;
  end if;
  -- Minors in a housing area everybody knows: three at least, whatever is set.
  k := case when masked then greatest(3, s.suppress_below) end;
  runs := array(select r from criteria.runs(project, as_of) as r);
  exits := array(
    select x from criteria.exits_of(runs, project, s.window_before_days, s.window_after_days, as_of) as x);
  select * into counts from criteria.exit_counts_of(exits, s.window_after_days, as_of);
  select r.line into attached from criteria.attached_row(runs, s, as_of, k) as r;
  select r.line into job from criteria.job_row(exits, s, counts.not_due, counts.window_open, as_of, k) as r;
  select r.line into volunteers from criteria.volunteers_row(runs, project, s, as_of, k) as r;
  select r.line into counselling from criteria.counselling_row(project, s, as_of) as r;
  select r.line into dropout from criteria.dropout_row(project, s, as_of, k) as r;
  select c.figure into context
  from criteria.status_context_json(runs, project, s, (attached ->> 'youths')::bigint, as_of, k) as c;
  select q.figure into quality
  from criteria.status_quality_json(
    project, counts.contradictory, counts.late, counts.due_within_60_days, counts.window_open, job ->> 'response_pct', as_of, k) as q;
  return json_build_object(
    'as_of', as_of, 'drawn_at', to_char(core.clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'project', s.project_name, 'is_demonstration', s.is_demonstration, 'masked', masked,
    'definition', criteria.definition_json(s), 'indicators', s.indicators,
    'attached', attached, 'job_after_one_year', job, 'volunteers', volunteers, 'counselling', counselling, 'dropout', dropout,
    'context', context, 'quality', quality);
end
$$;
comment on function criteria.status_document(bigint, date, boolean) is
  'The status of a project on a day: the figures of the report that the steering group''s page shows. Masked it shows criterion totals in full and no breakdown cell, nor anything counted from one, that a youth could be recognised by. Not hidden are flows between the totals of two days, nor that those carried over are about as many as were employed on the last day of the year before. Null for a project that has no definition or may not be seen.';
