create function app.make_demonstration(as_of date)
returns table (
  project text, youths bigint, employments bigint, worked_times bigint, sessions bigint, follow_ups bigint, shifts_ahead bigint)
language plpgsql volatile security definer set search_path = app, core, pg_temp
-- Nothing made in one transaction has statistics: a nested loop over what looks small would never end.
set jit = off set enable_nestloop = off set datestyle = 'ISO'
as $$
declare
  day constant core.demonstration_day := as_of;
  named constant text := 'Tjansen (demonstration)';
  made bigint;
begin
  -- One at a time: the second remakes what the first has made.
  perform pg_advisory_xact_lock(hashtextextended('tjansen.demonstration', 0));
  made := (select p.project_id from core.project as p where p.name = named);
  if made is null then
    insert into core.project (name, is_demonstration) values (named, true) returning project_id into made;
  else
    perform core.empty_demonstration(made);
  end if;
  if exists (
    select
    from app.demonstration_colleague as c
    join core.staff as s using (email)
    join core.staff_role as r using (staff_id)
    join core.project as p using (project_id)
    where not p.is_demonstration)
  then
    raise exception using
      errcode = 'check_violation', constraint = 'only_a_demonstration_is_given_passwords',
      message = 'a colleague of the demonstration works for a project that is none';
  end if;
  perform app.furnish_project(made, 'demonstration', jsonb_build_object(
    'areas', array['Løget', 'Nørremarken'], 'period_start', app.demonstration_start(day),
    'first_year', date_part('year', app.demonstration_start(day)), 'window_before_days', 30, 'window_after_days', 60,
    'target_pct', 75, 'min_response_pct', 50, 'min_n_verdict', 10, 'suppress_below', 5));
  perform app.demonstrate_places(made, day);
  perform app.demonstrate_staff(made, day);
  perform app.demonstrate_youths(made, day);
  perform app.demonstrate_guardians(made, day);
  perform app.demonstrate_residences(made, day);
  perform app.demonstrate_schooling(made, day);
  perform app.demonstrate_employments(made, day);
  perform app.demonstrate_shifts(made, day);
  perform app.demonstrate_worked_times(made, day);
  perform app.demonstrate_counselling(made, day);
  perform app.demonstrate_follow_ups(made, day);
  perform app.demonstrate_volunteering(made, day);
  perform app.demonstrate_surroundings(made, day);
  return query select
    named,
    (select count(*) from core.youth as y where y.project_id = made),
    (select count(*) from core.employment as e where e.project_id = made),
    (select count(*) from core.worked_time as w where w.project_id = made),
    (select count(*) from core.counselling_session as s where s.project_id = made),
    (select count(*) from core.follow_up as f where f.project_id = made),
    (select count(*) from core.shift as h where h.project_id = made and lower(h.during) >= app.demonstration_moment(day, '0'));
end
$$;
comment on function app.make_demonstration(date) is
  'Makes the demonstration project, or remakes it, alive on a day: the plan of four years up to that day, and a fortnight ahead. The same day makes the same; no other project is touched.';
