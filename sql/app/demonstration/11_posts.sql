-- Who is employed when, as a plan of four years. It is written down rather than drawn, because which verdicts the figures
-- reach follows from it: few exits in the first year, then four or five a quarter, and 30, 36, 36 and 35 youths a year.

create view app.demonstration_post with (security_invoker = true) as
select p.*
from (values
  (1, 1, array[15, 13, 10, 12]),
  (2, 0, array[8, 11, 11, 12, 9]),
  (3, 0, array[5, 15, 13, 13, 6]),
  (4, 0, array[2, 15, 13, 13, 8]),
  (5, 0, array[15, 11, 13, 12]),
  (6, 0, array[14, 10, 11, 13, 9]),
  (7, 2, array[4, 15, 10, 13, 7]),
  (8, 0, array[9, 12, 14, 9, 7]),
  (9, 1, array[11, 10, 10, 14, 7]),
  (10, 0, array[11, 9, 14, 17]),
  (11, 1, array[11, 10, 12, 13, 6]),
  (12, 0, array[13, 14, 15, 9]),
  (13, 2, array[8, 15, 13, 13]),
  (14, 0, array[7, 11, 14, 13, 10]),
  (15, 0, array[4, 14, 11, 12, 10]),
  (16, 0, array[8, 9, 11, 13, 11]),
  (17, 2, array[9, 12, 14, 14]),
  (18, 1, array[14, 12, 13, 11]),
  (19, 1, array[8, 14, 13, 15])
) as p (post, first_month, months);
comment on view app.demonstration_post is
  'The posts of the demonstration: the month each is first filled (0 is the first January) and how many months each youth stays.';

create view app.demonstration_return with (security_invoker = true) as
select r.*
from (values
  (161, 13, 2), -- After two months: the first exit is superseded.
  (32, 19, 3),  -- After three months.
  (63, 15, 5),  -- After half a year.
  (31, 12, 3)   -- After nearly two years: both exits count.
) as r (person, post, nth);
comment on view app.demonstration_return is 'Youths who come back: 161 is who held post 16 first, and now holds post 13 as its second.';

create function app.demonstration_spells(start date)
returns table (post integer, nth integer, person integer, area text, months integer, from_day date, to_day date)
language sql stable
begin atomic
  select
    s.post, s.nth, coalesce(r.person, 10 * s.post + s.nth),
    case when mod(s.post, 2) = 1 then 'Løget' else 'Nørremarken' end,
    s.months,
    app.demonstration_day(start, s.month, 3 + app.demonstration_pick(format('start %s %s', s.post, s.nth), 9)),
    app.demonstration_day(start, s.month + s.months - 1, 15 + app.demonstration_pick(format('end %s %s', s.post, s.nth), 12))
  from (
    select
      p.post, m.nth::integer, m.months,
      (p.first_month + sum(m.months) over (partition by p.post order by m.nth) - m.months)::integer as month
    from app.demonstration_post as p
    cross join unnest(p.months) with ordinality as m (months, nth)
  ) as s
  left join app.demonstration_return as r using (post, nth);
end;
comment on function app.demonstration_spells(date) is
  'Who holds which post from when until when. A person is numbered by the post held first and the place in its line (161: post 16, first).';

create function app.demonstration_employments(start date)
returns table (code text, person integer, post integer, area text, from_day date, to_day date, weekly_hours integer)
language sql stable
begin atomic
  with agreed as (
    select s.*,
      (array[4, 6, 6, 8, 8, 8, 10, 10, 12])[1 + app.demonstration_pick(format('hours %s %s', s.post, s.nth), 9)] as weekly_hours,
      case when s.months >= 11 and app.demonstration_pick(format('renewed %s %s', s.post, s.nth), 3) = 0 then
        (s.from_day + interval '6 months')::date end as renewed_on
    from app.demonstration_spells(start) as s
  )
  select
    format('A-%s-%s', to_char(a.post, 'FM00'), a.nth), a.person, a.post, a.area,
    a.from_day, coalesce(a.renewed_on - 1, a.to_day), a.weekly_hours
  from agreed as a
  union all
  select
    format('A-%s-%s-forlænget', to_char(a.post, 'FM00'), a.nth), a.person, a.post, a.area,
    a.renewed_on, a.to_day, least(12, a.weekly_hours + 2)
  from agreed as a
  where a.renewed_on is not null;
end;
comment on function app.demonstration_employments(date) is
  'The employments of the plan: some are renewed after half a year, the next day, with more hours.';
