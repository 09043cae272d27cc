-- «Tjansens 2 fokusområder prioriteret med ca. 50/50»

create function criteria.focus_split(project bigint, as_of date)
returns table (year integer, counselling_share_pct text, band text)
language sql stable
begin atomic
  select
    h.year,
    criteria.percent(h.counselling, h.total),
    case
      when h.total = 0 then null
      when 100 * h.counselling between 45 * h.total and 55 * h.total then 'green'
      when 100 * h.counselling between 40 * h.total and 60 * h.total then 'yellow'
      else 'red'
    end
  from (
    select
      criteria.year_of(lower(t.during)) as year,
      coalesce(sum(t.hours) filter (where t.focus = 'counselling'), 0) as counselling,
      sum(t.hours) as total
    from core.staff_time as t
    where t.project_id = project
      and criteria.year_of(lower(t.during)) <= criteria.year_of(as_of)
    group by 1
  ) as h
  order by h.year;
end;
comment on function criteria.focus_split(bigint, date) is
  '«Tjansens 2 fokusområder prioriteret med ca. 50/50»: counselling''s share of the staff hours of a year; 45-55 % is green, 40-60 % yellow, else red, both ends included and compared unrounded.';
