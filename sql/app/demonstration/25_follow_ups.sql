-- What became of each exit a year later, quarter by quarter of the exits: o ordinary job, a apprenticeship, n no job,
-- i unpaid internship, u not reached, d would not say, e asked too early and not again, L answered after the window,
-- x two answers against each other, - never asked, t back at Tjansen (whoever came back within the year, not in the line).
-- The first year has too few answers for a verdict; from then on it hangs on those who did not answer.
create function app.demonstration_answers() returns text
language sql immutable parallel safe
return replace(
  'o u-o -oun od-eo '     -- 1 + 3 + 4 + 5 exits: 5 in a job, 1 not, 7 without an answer
  'onao ooixu oLno oanod ' -- 4 + 5 + 4 + 5: 12, 4, 2
  'ooio onauo oooL oxon ', -- 4 + 5 + 4 + 4
  ' ', '');
comment on function app.demonstration_answers() is 'A letter for each exit that counts, in the order they happen.';

create function app.demonstration_follow_ups(start date)
returns table (code text, nth integer, attempt integer, contact_on date, reference_on date, outcome text, source text)
language sql stable
begin atomic
  with left_on as (
    select s.person, s.to_day, a.anniversary,
      coalesce(lead(s.from_day) over (partition by s.person order by s.from_day) <= a.anniversary, false) as is_superseded
    from app.demonstration_spells(start) as s
    cross join lateral (select (s.to_day + interval '1 year')::date as anniversary) as a
  ), numbered as (
    select l.*, row_number() over (partition by l.person order by l.to_day)::integer as nth,
      row_number() over (partition by l.is_superseded order by l.to_day, l.person)::integer as place
    from left_on as l
  ), asked as (
    select l.*, case when l.is_superseded then 't' else substr(app.demonstration_answers(), l.place, 1) end as letter,
      app.demonstration_pick(format('asked %s', l.person), 11) - 5 as shifted,
      app.demonstration_pick(format('rang %s', l.person), 8) as waited
    from numbered as l
  )
  select p.code, a.nth, r.attempt,
    a.anniversary + r.days + a.shifted + a.waited + r.late, a.anniversary + r.days + a.shifted, r.outcome,
    coalesce(r.source, (array['youth', 'youth', 'youth', 'youth', 'parent', 'employer', 'payslip', 'staff'])[
      1 + app.demonstration_pick(format('source %s %s', a.person, a.nth), 8)])
  from asked as a
  join app.demonstration_persons(start) as p using (person)
  join (values
    ('o', 1, 'ordinary_job', null, 0, 0),
    ('a', 1, 'apprenticeship', 'employer', 0, 0),
    ('n', 1, 'no_job', null, 0, 0),
    ('i', 1, 'internship_unpaid', 'youth', 0, 0),
    ('t', 1, 'tjansen', 'staff', 0, 0),
    ('u', 1, 'unreachable', 'youth', -10, 0), ('u', 2, 'unreachable', 'parent', 12, 0), ('u', 3, 'unreachable', 'youth', 35, 0),
    ('d', 1, 'unreachable', 'youth', -7, 0), ('d', 2, 'declined', 'youth', 9, 0),
    ('e', 1, 'no_job', 'youth', -48, 0),
    ('L', 1, 'unreachable', 'youth', 6, 0), ('L', 2, 'ordinary_job', 'payslip', 2, 68),
    ('x', 1, 'ordinary_job', 'youth', 0, 0), ('x', 2, 'no_job', 'parent', 16, 0)
  ) as r (letter, attempt, outcome, source, days, late) using (letter);
end;
comment on function app.demonstration_follow_ups(date) is
  'The attempts to learn, a year after each exit, whether the youth has an ordinary job.';

create function app.demonstration_snapshots(start date)
returns table (code text, contact_on date, outcome text, source text)
language sql stable
begin atomic
  select p.code, n.contact_on,
    case
      when n.is_employed then case when n.answer < 2 then 'ordinary_job' else 'tjansen' end
      when n.answer < 6 then 'ordinary_job'
      else (array['apprenticeship', 'no_job', 'no_job', 'internship_unpaid', 'unreachable', 'declined'])[n.answer - 5]
    end,
    case when n.is_employed then 'staff'
      else (array['youth', 'youth', 'youth', 'parent', 'staff', 'employer'])[
        1 + app.demonstration_pick(format('says %s %s', n.year, p.code), 6)] end
  from app.demonstration_persons(start) as p
  cross join lateral (
    select y.year, y.contact_on, bool_or(y.contact_on between s.from_day and s.to_day) as is_employed,
      app.demonstration_pick(format('november %s %s', y.year, p.code), 12) as answer
    from app.demonstration_spells(start) as s
    cross join lateral (
      select n.year,
        app.demonstration_day(
          start, 12 * n.year + 10, 9 + app.demonstration_pick(format('november day %s %s', n.year, p.code), 12)) as contact_on
      from generate_series(0, 3) as n (year)
    ) as y
    where s.person = p.person and s.from_day <= y.contact_on
    group by y.year, y.contact_on
  ) as n;
end;
comment on function app.demonstration_snapshots(date) is
  'Everybody who has been employed, asked in November whether they have a job, as they were in November 2012.';

create function app.demonstrate_follow_ups(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
  select project, y.youth_id, f.code, f.kind::core.follow_up_kind, f.contact_on, f.reference_on,
    f.outcome::core.follow_up_outcome, f.source::core.follow_up_source
  from (
    select o.code as youth, format('O-%s-%s-%s', substr(o.code, 3), o.nth, o.attempt) as code, 'one_year' as kind,
      o.contact_on, o.reference_on, o.outcome, o.source
    from app.demonstration_follow_ups(app.demonstration_start(as_of)) as o
    union all
    select n.code, format('N-%s-%s', substr(n.code, 3), date_part('year', n.contact_on)), 'snapshot',
      n.contact_on, n.contact_on, n.outcome, n.source
    from app.demonstration_snapshots(app.demonstration_start(as_of)) as n
  ) as f
  join core.youth as y on y.project_id = project and y.code = f.youth
  where f.contact_on <= as_of
  order by f.contact_on, f.code;
end;
comment on function app.demonstrate_follow_ups(bigint, date) is 'The answers and attempts recorded by the day.';
