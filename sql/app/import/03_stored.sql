-- What a project holds, written as the files write it: one view a file, so that an import can be compared
-- with it column by column, as text.

create view app.stored_youths with (security_invoker = true) as
select y.project_id, y.code::text as youth_id, y.birth_date::text, y.died_on::text,
  y.had_job_at_start::integer::text as job_at_start, y.registered_in_error::integer::text as void,
  y.given_name, y.family_name, y.phone, y.email
from core.youth as y;

create view app.stored_residences with (security_invoker = true) as
select r.project_id, y.code::text as youth_id, coalesce(a.name, r.outside) as area, r.from_date::text, r.to_date::text
from core.residence as r
join core.youth as y using (project_id, youth_id)
left join core.area as a using (project_id, area_id);

create view app.stored_employments with (security_invoker = true) as
select e.project_id, e.code::text as employment_id, y.code::text as youth_id, e.started_on::text as start_date,
  e.ended_on::text as end_date, trim_scale(e.weekly_hours)::text as weekly_hours, e.registered_in_error::integer::text as void
from core.employment as e
join core.youth as y using (project_id, youth_id);

create view app.stored_sessions with (security_invoker = true) as
select s.project_id, s.code::text as session_id, y.code::text as youth_id, o.offered_on::text, s.held_at::text, s.status::text
from core.counselling_session as s
join core.youth as y using (project_id, youth_id)
left join core.counselling_offer as o using (project_id, offer_id);

create view app.stored_followups with (security_invoker = true) as
select f.project_id, f.code::text as followup_id, y.code::text as youth_id, f.kind::text, f.contact_on::text as contact_date,
  f.reference_on::text as reference_date, f.outcome::text, f.source::text
from core.follow_up as f
join core.youth as y using (project_id, youth_id);

create view app.stored_volunteering with (security_invoker = true) as
select v.project_id, v.code::text as volunteering_id, y.code::text as youth_id, v.from_date::text, v.to_date::text, v.kind::text
from core.volunteering as v
join core.youth as y using (project_id, youth_id);

create view app.stored_uu with (security_invoker = true) as
select m.project_id, m.point::text, to_char(m.quarter_start, 'YYYY"K"Q') as period, coalesce(a.name, m.outside) as area,
  m.dropouts::text, m.at_risk::text
from core.uu_measurement as m
left join core.area as a using (project_id, area_id);

create view app.stored_population with (security_invoker = true) as
select p.project_id, p.reference_on::text as ref_date, coalesce(a.name, p.outside) as area,
  p.age_from::text, p.age_to::text, p.persons::text
from core.population as p
left join core.area as a using (project_id, area_id);

create view app.stored_shifts with (security_invoker = true) as
select w.project_id, w.code::text as shift_id, y.code::text as youth_id, w.started_at::text as start_at, w.ended_at::text as end_at
from core.worked_time as w
join core.youth as y using (project_id, youth_id);

create view app.stored_staff_time with (security_invoker = true) as
select t.project_id, to_char(lower(t.during), 'YYYY') as year, t.focus::text, trim_scale(t.hours)::text as hours
from core.staff_time as t
where t.staff_id is null
  and t.during = daterange(lower(t.during), (lower(t.during) + interval '1 year')::date)
  and date_trunc('year', lower(t.during)) = lower(t.during);

create view app.stored_funding with (security_invoker = true) as
select f.project_id, f.plan, f.source, f.kind::text, trim_scale(f.amount / 100.0)::text as amount_kr
from core.funding as f
where not f.in_kind;

do $$
declare
  stored record;
begin
  for stored in select file from app.import_file loop
    execute format('comment on view app.%I is %L', 'stored_' || stored.file, 'What a project holds, as ' || stored.file || '.csv writes it.');
  end loop;
end
$$;

create function app.as_stored(kind text, value text) returns text
language sql stable parallel safe
return case kind
  when 'instant' then app.instant(value)::text
  when 'hours' then case when app.is_amount(value) then trim_scale(value::numeric)::text end
  when 'amount' then case when app.is_amount(value) then trim_scale(value::numeric)::text end
  when 'money' then case when app.is_amount(value) then trim_scale(value::numeric)::text end
  when 'count' then case when app.is_count(value) then value::integer::text end
  else value
end;
comment on function app.as_stored(text, text) is
  'A value as the stored views write it: one text for one value ("08.50" and "8.5" are the same hours); null for an instant or a number that is none.';
