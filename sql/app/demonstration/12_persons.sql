create function app.demonstration_persons(start date)
returns table (
  code text, person integer, area text, known_from date, known_until date, birth_date date,
  given_name text, family_name text, mothers text[], fathers text[])
language sql stable
begin atomic
  with person as (
    select
      s.person, (array_agg(s.area order by s.from_day))[1] as area,
      min(s.from_day) as known_from, (max(s.to_day) + interval '1 year')::date as known_until
    from app.demonstration_spells(start) as s
    group by s.person
    union all
    -- Who comes for advice only, from the year the plan has them come.
    select
      1000 + v.visitor, (array['Løget', 'Nørremarken'])[1 + app.demonstration_pick('area ' || v.visitor, 2)],
      app.demonstration_day(start, v.month, 2 + app.demonstration_pick('day ' || v.visitor, 25)),
      app.demonstration_day(start, v.month + 14 + app.demonstration_pick('stays ' || v.visitor, 14), 1)
    from (
      select n as visitor,
        case when n <= 36 then 0 when n <= 50 then 12 when n <= 63 then 24 else 36 end
          + app.demonstration_pick('month ' || n, 10) as month
      from generate_series(1, 76) as n
    ) as v
  ), numbered as (
    select p.*, row_number() over (order by p.known_from, p.person) as number
    from person as p
  ), named as (
    select n.*, o.given, o.family, o.mothers, o.fathers,
      row_number() over (partition by o.origin order by n.number)::integer as nth_of_origin
    from numbered as n
    cross join lateral (
      select o.*
      from app.demonstration_origin as o
      where app.demonstration_pick('origin ' || n.number, 100) < o.up_to
      order by o.up_to
      limit 1
    ) as o
  )
  select
    'D-' || to_char(n.number, 'FM000'), n.person, n.area, n.known_from, n.known_until,
    -- From 13 years and a month to 17 years and a half on the first day.
    (n.known_from - make_interval(
      months => 157 + app.demonstration_pick('months ' || n.number, 52),
      days => app.demonstration_pick('days ' || n.number, 28)))::date,
    -- Stepping through both lists at once, no two youths have both names alike.
    n.given[1 + mod(n.nth_of_origin, 16)], n.family[1 + mod(n.nth_of_origin + n.nth_of_origin / 16, 7)], n.mothers, n.fathers
  from named as n;
end;
comment on function app.demonstration_persons(date) is
  'The youths of the plan, numbered in the order they become known; persons from 1001 on come for advice only.';
