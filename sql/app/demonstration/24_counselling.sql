create function app.demonstration_offers(start date)
returns table (code text, nth integer, offered_on date)
language sql stable
begin atomic
  -- Too few in the first year, then more than the 80 that are aimed at.
  with wanted as (
    select y.year, make_date(date_part('year', start)::integer + y.year, 1, 5) as from_day,
      make_date(date_part('year', start)::integer + y.year, 12, 12) as to_day, y.youths
    from (values (0, 68), (1, 84), (2, 82), (3, 88)) as y (year, youths)
  ), chosen as (
    select w.year, p.code, greatest(w.from_day, p.known_from) as from_day, w.to_day, w.youths,
      row_number() over (
        partition by w.year
        order by app.demonstration_pick(format('offered %s %s', w.year, p.code), 1000000), p.code) as place
    from wanted as w
    join app.demonstration_persons(start) as p on p.known_from <= w.to_day and p.known_until >= w.from_day
  )
  select c.code, 10 * c.year + n.nth,
    app.demonstration_weekday(o.day + (n.nth - 1) * (30 + app.demonstration_pick(format('again %s %s', c.year, c.code), 60)))
  from chosen as c
  cross join lateral (
    select c.from_day + app.demonstration_pick(format('offer %s %s', c.year, c.code), c.to_day - c.from_day + 1) as day
  ) as o
  cross join generate_series(1, 2) as n (nth)
  where c.place <= c.youths
    -- One of five is offered a second course later in the same year.
    and (n.nth = 1 or app.demonstration_pick(format('twice %s %s', c.year, c.code), 5) = 0 and o.day <= c.to_day - 100);
end;
comment on function app.demonstration_offers(date) is 'Which youths are offered counselling when, over the four years.';

create function app.demonstration_sessions(start date, as_of date)
returns table (code text, nth integer, offered_on date, session integer, held_at timestamptz, status core.session_status)
language sql stable
begin atomic
  with course as (
    select o.*, app.demonstration_pick(format('answer %s %s', o.code, o.nth), 100) as answer,
      app.demonstration_pick(format('sessions %s %s', o.code, o.nth), 4) as more
    from app.demonstration_offers(start) as o
    where o.offered_on <= as_of
  ), planned as (
    select c.*, s.session,
      app.demonstration_weekday(
        c.offered_on + 4 + app.demonstration_pick(format('days %s %s', c.code, c.nth), 11) + 21 * (s.session - 1)) as day,
      make_interval(
        mins => 13 * 60 + 30 * app.demonstration_pick(format('clock %s %s %s', c.code, c.nth, s.session), 9)) as clock,
      app.demonstration_pick(format('went %s %s %s', c.code, c.nth, s.session), 20) as went
    from course as c
    -- Who declines or never answers has one; a course that is taken up has up to four.
    cross join lateral generate_series(1, case when c.answer < 66 then 1 + c.more else 1 end) as s (session)
  )
  select p.code, p.nth, p.offered_on, p.session,
    case when p.answer between 86 and 91 or p.answer > 97 then null else app.demonstration_moment(p.day, p.clock) end,
    case
      when p.answer between 86 and 91 then 'declined'
      -- It never got a time.
      when p.answer > 97 then 'offered'
      when p.day >= as_of then 'offered'
      when p.session > 1 then case p.went when 0 then 'cancelled' when 1 then 'no_show' when 2 then 'no_show' else 'attended' end
      when p.answer < 66 then 'attended'
      when p.answer < 78 then 'no_show'
      when p.answer < 86 then 'cancelled'
      else 'declined'
    end::core.session_status
  from planned as p
  -- Of what lies ahead the next meeting has a time; and a course does not run into the next year.
  where p.session = 1 or p.day < as_of + 21 and date_part('year', p.day) = date_part('year', p.offered_on);
end;
comment on function app.demonstration_sessions(date, date) is
  'The meetings of each offered course as they stand on a day; the first follows the offer.';

create function app.demonstrate_counselling(project bigint, as_of date) returns void
language sql volatile
begin atomic
  insert into core.counselling_offer (project_id, youth_id, offered_on)
  select project, y.youth_id, o.offered_on
  from app.demonstration_offers(app.demonstration_start(as_of)) as o
  join core.youth as y on y.project_id = project and y.code = o.code
  where o.offered_on <= as_of
  order by o.offered_on, o.code;

  insert into core.counselling_session (project_id, youth_id, offer_id, code, held_at, status)
  select project, y.youth_id, o.offer_id, format('S-%s-%s-%s', substr(s.code, 3), to_char(s.nth, 'FM00'), s.session),
    s.held_at, s.status
  from app.demonstration_sessions(app.demonstration_start(as_of), as_of) as s
  join core.youth as y on y.project_id = project and y.code = s.code
  left join core.counselling_offer as o
    on o.project_id = project and o.youth_id = y.youth_id and o.offered_on = s.offered_on and s.session = 1
  order by s.offered_on, s.code, s.session;
end;
comment on function app.demonstrate_counselling(bigint, date) is 'Offers of counselling and the sessions that followed.';
