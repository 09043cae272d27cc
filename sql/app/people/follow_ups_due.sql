-- In plpgsql, because criteria is made after app.
create function app.follow_ups_due(project bigint)
returns table (youth_id bigint, name text, exit_on date, anniversary date, window_closes_on date, attempts integer)
language plpgsql stable security definer set search_path = app, core, pg_temp
as $$
declare
  today constant date := core.day_of(core.clock());
begin
  return query
  select
    x.youth_id, app.name_of(y), x.ended_on, x.anniversary, x.anniversary + s.window_after_days,
    (
      select count(*)::integer
      from core.follow_up as f
      where f.project_id = project and f.youth_id = x.youth_id and f.kind = 'one_year' and f.contact_on <= today
        and f.reference_on between x.anniversary - s.window_before_days and x.anniversary + s.window_after_days
    )
  from criteria.settings(project, today) as s
  cross join lateral criteria.exits_of(
    array(select r from criteria.runs(project, today) as r), project, s.window_before_days, s.window_after_days, today) as x
  join core.youth as y on y.project_id = project and y.youth_id = x.youth_id
  where x.state in ('not_due', 'open')
    and x.in_job is null
    and x.anniversary - s.window_before_days <= today + 30
  order by x.anniversary, app.name_of(y), x.youth_id;
end
$$;
comment on function app.follow_ups_due(bigint) is
  'Exits to be asked about: the window is open or opens within 30 days, and no usable answer has come. What closes first stands first; attempts are the questions asked so far.';
