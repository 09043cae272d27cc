create function app.demonstration_is_closed(day date) returns boolean
language sql stable parallel safe
return to_char(day::timestamp, 'MMDD') in ('0101', '0605', '1224', '1225', '1226', '1231');
comment on function app.demonstration_is_closed(date) is 'The days of the year on which nobody works.';

create function app.demonstration_slots(start date, first_day date, last_day date)
returns table (
  employment text, person integer, area text, weekly_hours integer, day date, starts_at timestamptz, ends_at timestamptz)
language sql stable
begin atomic
  select e.code, e.person, e.area, e.weekly_hours, d.day::date,
    app.demonstration_moment(d.day::date, s.clock), app.demonstration_moment(d.day::date, s.clock + s.length)
  from app.demonstration_employments(start) as e
  cross join lateral generate_series(
    greatest(e.from_day, first_day)::timestamp, least(e.to_day, last_day)::timestamp, interval '1 day') as d (day)
  cross join lateral (
    select date_part('isodow', d.day)::integer as weekday,
      -- Two hours on two to four afternoons, and with eight hours or more four on Saturday. Posts that share an area
      -- begin at two hours, so that a shift has two to four youths.
      (case mod(e.post, 3) when 0 then array[1, 3, 4, 2] when 1 then array[2, 4, 3, 1] else array[5, 3, 1, 2] end)
        [1 : case e.weekly_hours when 4 then 2 when 6 then 3 when 8 then 2 when 10 then 3 else 4 end]
        || case when e.weekly_hours >= 8 then array[6] else array[]::integer[] end as weekdays
  ) as w
  cross join lateral (
    select
      make_interval(hours => case when w.weekday < 6 then 15 + mod(e.post / 2, 2) else 12 + mod(e.post, 2) end) as clock,
      case when w.weekday < 6 then interval '2 hours' else interval '4 hours' end as length
  ) as s
  where w.weekday = any (w.weekdays)
    and not app.demonstration_is_closed(d.day::date)
    -- Weeks off: two of five in July, else one of thirty.
    and case when date_part('month', d.day) = 7 then
        app.demonstration_pick(format('week off %s %s', e.code, to_char(d.day, 'IYYYIW')), 5) > 1
      else
        app.demonstration_pick(format('week off %s %s', e.code, to_char(d.day, 'IYYYIW')), 30) > 0
      end;
end;
comment on function app.demonstration_slots(date, date, date) is 'When each employed youth is to work between two days.';
