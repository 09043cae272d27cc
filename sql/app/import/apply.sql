-- From staging to the tables. Only called when nothing is wrong, so the texts are cast without a second
-- look; a row whose key is stored already is the same row, and is left alone.

create function app.apply_youths(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.youth (project_id, code, birth_date, died_on, had_job_at_start, registered_in_error, given_name, family_name, phone, email)
    select project, r.youth_id, r.birth_date::date, r.died_on::date, r.job_at_start::integer::boolean,
      coalesce(r.void::integer::boolean, false), r.given_name, r.family_name, r.phone, r.email
    from staging.youths as r
    where not exists (select from core.youth as y where y.project_id = project and y.code = r.youth_id)
    order by r.line
    returning youth_id
  )
  select count(*) from stored;
end;

create function app.apply_residences(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.residence (project_id, youth_id, area_id, outside, from_date, to_date)
    select project, y.youth_id, a.area_id, case when a.area_id is null then r.area end, r.from_date::date, r.to_date::date
    from staging.residences as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    left join core.area as a on a.project_id = project and a.name = r.area and a.during @> r.from_date::date
    where not exists (
      select from core.residence as s
      where s.project_id = project and s.youth_id = y.youth_id and s.from_date = r.from_date::date
        and s.area_id is not distinct from a.area_id
        and s.outside is not distinct from case when a.area_id is null then r.area end)
    order by r.line
    returning residence_id
  )
  select count(*) from stored;
end;

create function app.apply_employments(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.employment (project_id, youth_id, code, started_on, ended_on, weekly_hours, registered_in_error)
    select project, y.youth_id, r.employment_id, r.start_date::date, r.end_date::date, r.weekly_hours::numeric,
      coalesce(r.void::integer::boolean, false)
    from staging.employments as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    where not exists (select from core.employment as e where e.project_id = project and e.code = r.employment_id)
    order by r.line
    returning employment_id
  )
  select count(*) from stored;
end;

create function app.apply_sessions(project bigint) returns bigint
language sql volatile
begin atomic
  -- The offer and the session of a row are two facts; the numbers of the offers are drawn beforehand, so
  -- that each session knows its own.
  with given as materialized (
    select r.*, y.youth_id as youth,
      case when r.offered_on is not null then nextval(pg_get_serial_sequence('core.counselling_offer', 'offer_id')) end as offer
    from staging.sessions as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    where not exists (select from core.counselling_session as s where s.project_id = project and s.code = r.session_id)
    order by r.line
  ), offered as (
    insert into core.counselling_offer (project_id, offer_id, youth_id, offered_on)
    overriding system value
    select project, g.offer, g.youth, g.offered_on::date
    from given as g
    where g.offer is not null
  ), stored as (
    insert into core.counselling_session (project_id, youth_id, offer_id, code, held_at, status)
    select project, g.youth, g.offer, g.session_id, g.held_at::timestamptz, g.status::core.session_status
    from given as g
    order by g.line
    returning session_id
  )
  select count(*) from stored;
end;

create function app.apply_followups(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
    select project, y.youth_id, r.followup_id, r.kind::core.follow_up_kind, r.contact_date::date, r.reference_date::date,
      r.outcome::core.follow_up_outcome, r.source::core.follow_up_source
    from staging.followups as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    where not exists (select from core.follow_up as f where f.project_id = project and f.code = r.followup_id)
    order by r.line
    returning follow_up_id
  )
  select count(*) from stored;
end;

create function app.apply_volunteering(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.volunteering (project_id, youth_id, code, kind, from_date, to_date)
    select project, y.youth_id, r.volunteering_id, r.kind::core.volunteering_kind, r.from_date::date, r.to_date::date
    from staging.volunteering as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    where not exists (select from core.volunteering as v where v.project_id = project and v.code = r.volunteering_id)
    order by r.line
    returning volunteering_id
  )
  select count(*) from stored;
end;

create function app.apply_uu(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.uu_measurement (project_id, point, quarter_start, area_id, outside, dropouts, at_risk)
    select project, r.point::core.measurement_point, app.quarter_start(r.period), a.area_id,
      case when a.area_id is null then r.area end, r.dropouts::integer, r.at_risk::integer
    from staging.uu as r
    left join core.area as a on a.project_id = project and a.name = r.area and a.during @> app.quarter_start(r.period)
    order by r.line
    on conflict on constraint uu_measurement_is_stored_once do nothing
    returning measurement_id
  )
  select count(*) from stored;
end;

create function app.apply_population(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.population (project_id, reference_on, area_id, outside, age_from, age_to, persons)
    select project, r.ref_date::date, a.area_id, case when a.area_id is null then r.area end,
      r.age_from::integer, r.age_to::integer, r.persons::integer
    from staging.population as r
    left join core.area as a on a.project_id = project and a.name = r.area and a.during @> r.ref_date::date
    order by r.line
    on conflict on constraint population_is_stored_once do nothing
    returning population_id
  )
  select count(*) from stored;
end;

create function app.apply_shifts(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.worked_time (project_id, youth_id, code, started_at, ended_at)
    select project, y.youth_id, r.shift_id, r.start_at::timestamptz, r.end_at::timestamptz
    from staging.shifts as r
    join core.youth as y on y.project_id = project and y.code = r.youth_id
    where not exists (select from core.worked_time as w where w.project_id = project and w.code = r.shift_id)
    order by r.line
    returning worked_time_id
  )
  select count(*) from stored;
end;

create function app.apply_staff_time(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.staff_time (project_id, during, focus, hours)
    select project, daterange(make_date(r.year::integer, 1, 1), make_date(r.year::integer + 1, 1, 1)), r.focus::core.focus, r.hours::numeric
    from staging.staff_time as r
    order by r.line
    on conflict on constraint staff_time_is_stored_once do nothing
    returning staff_time_id
  )
  select count(*) from stored;
end;

create function app.apply_funding(project bigint) returns bigint
language sql volatile
begin atomic
  with stored as (
    insert into core.funding (project_id, plan, source, kind, amount)
    select project, r.plan, r.source, r.kind::core.funding_kind, (r.amount_kr::numeric * 100)::bigint
    from staging.funding as r
    order by r.line
    on conflict on constraint funding_is_stored_once do nothing
    returning funding_id
  )
  select count(*) from stored;
end;

do $$
declare
  applied record;
begin
  for applied in select file from app.import_file loop
    execute format('comment on function app.%I(bigint) is %L', 'apply_' || applied.file,
      'Stores the rows of ' || applied.file || '.csv the project does not have, and says how many they were.');
  end loop;
end
$$;
