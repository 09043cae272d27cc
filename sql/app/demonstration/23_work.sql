create function app.demonstrate_employments(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.employment (project_id, youth_id, code, started_on, ended_on, weekly_hours, registered_in_error)
  select project, y.youth_id, e.code, e.from_day,
    -- Who stops within the month has said so.
    case when e.to_day <= as_of + 31 then e.to_day end,
    e.weekly_hours, e.is_error
  from (
    select p.code as youth, e.code, e.from_day, e.to_day, e.weekly_hours, false as is_error
    from app.demonstration_employments(app.demonstration_start(as_of)) as e
    join app.demonstration_persons(app.demonstration_start(as_of)) as p using (person)
    union all
    select 'D-000', 'A-00-1', p.known_from, p.known_from + 60, 8, true
    from app.demonstration_persons(app.demonstration_start(as_of)) as p
    where p.code = 'D-007'
    union all
    -- Typed in with the wrong month.
    select p.code, 'A-00-2', e.from_day - 31, e.to_day, e.weekly_hours, true
    from app.demonstration_employments(app.demonstration_start(as_of)) as e
    join app.demonstration_persons(app.demonstration_start(as_of)) as p using (person)
    where e.code = 'A-08-2'
  ) as e
  join core.youth as y on y.project_id = project and y.code = e.youth
  where e.from_day <= as_of + 14
  order by e.from_day, e.code;
end;
comment on function app.demonstrate_employments(bigint, date) is
  'The employments known by the day; two of them were registered in error.';

create function app.demonstrate_shifts(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.shift (project_id, area_id, during, youths_needed)
  select project, a.area_id, tstzrange(s.starts_at, s.ends_at), s.needed
  from (
    select n.area, n.starts_at, n.ends_at,
      count(*)::integer
        + (app.demonstration_pick(format('one more %s %s', n.area, n.starts_at at time zone 'UTC'), 4) = 0)::integer as needed
    from app.demonstration_slots(app.demonstration_start(as_of), as_of - 14, as_of + 14) as n
    group by n.area, n.starts_at, n.ends_at
    union all
    -- What has just come up, and nobody is on yet.
    select u.area,
      app.demonstration_moment(u.day, u.clock), app.demonstration_moment(u.day, u.clock + interval '2 hours'), u.needed
    from (values
      ('Løget', as_of + 1 + mod(12 - date_part('isodow', as_of)::integer, 7), interval '17:30', 3),
      ('Nørremarken', as_of + 1 + mod(9 - date_part('isodow', as_of)::integer, 7), interval '18:00', 2)
    ) as u (area, day, clock, needed)
    where not app.demonstration_is_closed(u.day)
  ) as s
  join core.area as a on a.project_id = project and a.name = s.area
  order by s.starts_at, s.ends_at, s.area collate "C";

  insert into core.assignment (project_id, shift_id, youth_id)
  select project, s.shift_id, y.youth_id
  from app.demonstration_slots(app.demonstration_start(as_of), as_of - 14, as_of + 14) as n
  join app.demonstration_persons(app.demonstration_start(as_of)) as p using (person)
  join core.youth as y on y.project_id = project and y.code = p.code
  join core.area as a on a.project_id = project and a.name = n.area
  join core.shift as s on s.project_id = project and s.area_id = a.area_id and s.during = tstzrange(n.starts_at, n.ends_at)
  -- Ahead, one of nine has asked to be off.
  where n.day < as_of or app.demonstration_pick(format('off %s %s', n.employment, n.day - as_of), 9) > 0
  order by s.shift_id, y.youth_id;
end;
comment on function app.demonstrate_shifts(bigint, date) is
  'The plan of the fortnight before the day and the one after, with some of its needs not filled.';

create function app.demonstrate_worked_times(project bigint, as_of date) returns void
language sql volatile
begin atomic
  -- Half an hour up or down stays within 4 to 12 hours a week; a missed afternoon need not.
  insert into core.worked_time (project_id, youth_id, assignment_id, code, started_at, ended_at)
  select project, y.youth_id, l.assignment_id, format('T-%s-%s', substr(n.employment, 3), n.day), n.starts_at,
    n.ends_at + case
      when n.weekly_hours between 6 and 10 and n.went in (4, 5, 6, 7) then interval '30 minutes'
      when n.weekly_hours between 6 and 12 and n.went in (8, 9, 10, 11, 12) then interval '-30 minutes'
      else interval '0'
    end
  from (
    select s.*, app.demonstration_pick(format('went %s %s', s.employment, s.day), 100) as went
    from app.demonstration_slots(app.demonstration_start(as_of), app.demonstration_start(as_of), as_of - 1) as s
  ) as n
  join app.demonstration_persons(app.demonstration_start(as_of)) as p using (person)
  join core.youth as y on y.project_id = project and y.code = p.code
  left join (
    select a.youth_id, lower(s.during) as starts_at, a.assignment_id
    from core.assignment as a
    join core.shift as s using (project_id, shift_id)
    where a.project_id = project
  ) as l on l.youth_id = y.youth_id and l.starts_at = n.starts_at
  where n.went > 3
  order by n.starts_at, n.employment;
end;
comment on function app.demonstrate_worked_times(bigint, date) is
  'The hours worked before the day, those of the last fortnight on their assignments; one of 25 did not come.';
