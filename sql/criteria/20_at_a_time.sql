-- «Der er løbende omkring 18 unge ad gangen … ansat i fritidsjob»

create function criteria.at_a_time_of(runs criteria.run[], first_year integer, as_of date)
returns table (year integer, mean text, min bigint, max bigint, on_last_day bigint)
language sql stable parallel safe
begin atomic
  select
    criteria.year_of(n.from_day),
    round(sum(n.youths * n.days)::numeric / sum(n.days), 2)::text,
    min(n.youths), max(n.youths),
    max(n.youths) filter (where n.until_day >= least(as_of, make_date(criteria.year_of(n.from_day), 12, 31)) + 1)
  from (
    -- Between two days on which somebody starts or stops the number stands still, so stretches are enough.
    select
      d.day as from_day, lead(d.day) over (order by d.day) as until_day,
      lead(d.day) over (order by d.day) - d.day as days,
      sum(sum(d.change)) over (order by d.day)::bigint as youths
    from (
      select r.started_on as day, 1 as change from unnest(runs) as r
      union all
      select r.ended_on + 1, -1 from unnest(runs) as r where r.ended_on is not null
      union all
      select make_date(y.year, 1, 1), 0 from generate_series(first_year, criteria.year_of(as_of)) as y (year)
      union all
      select as_of + 1, 0
    ) as d
    group by d.day
  ) as n
  where n.from_day between make_date(first_year, 1, 1) and as_of
  group by criteria.year_of(n.from_day);
end;
comment on function criteria.at_a_time_of(criteria.run[], integer, date) is
  'Youths employed at a time, year by year, among runs that were read already; see criteria.at_a_time.';

create function criteria.at_a_time(project bigint, as_of date)
returns table (year integer, mean text, min bigint, max bigint, on_last_day bigint)
language sql stable
begin atomic
  select a.*
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.at_a_time_of(array(select r from criteria.runs(project, as_of) as r), s.first_year, as_of) as a
  order by a.year;
end;
comment on function criteria.at_a_time(bigint, date) is
  '«Der er løbende omkring 18 unge ad gangen … ansat i fritidsjob»: distinct youths employed on each day from 1 January to 31 December or the as-of day, days with none included.';
