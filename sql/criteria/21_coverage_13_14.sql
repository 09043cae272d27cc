-- «ca % af de 13-14årige i de to områder»

create function criteria.coverage_13_14_of(runs criteria.run[], project bigint, as_of date)
returns table (employed bigint, population bigint, pct text)
language sql stable
begin atomic
  select e.employed, p.population, criteria.percent(e.employed, p.population)
  from (
    select count(distinct r.youth_id) as employed
    from unnest(runs) as r
    join core.residence as h using (youth_id)
    join core.area as a using (project_id, area_id)
    where h.project_id = project
      and coalesce(r.ended_on, as_of) = as_of
      and date_part('year', age(as_of::timestamp, r.birth_date::timestamp)) in (13, 14)
      and h.from_date <= as_of
      and coalesce(h.to_date, as_of) >= as_of
      and a.during @> as_of
  ) as e
  cross join (
    select sum(n.persons) as population
    from (
      -- Of each area the latest count, or the first one after the day where there is none before it.
      select distinct on (n.area_id) n.persons
      from core.population as n
      join core.area as a using (project_id, area_id)
      where n.project_id = project
        and n.age_from = 13
        and n.age_to = 14
        and a.during @> as_of
      order by n.area_id, n.reference_on > as_of, abs(n.reference_on - as_of)
    ) as n
  ) as p;
end;
comment on function criteria.coverage_13_14_of(criteria.run[], bigint, date) is
  'Coverage of the 13-14-year-olds given the runs that were read already; see criteria.coverage_13_14.';

create function criteria.coverage_13_14(project bigint, as_of date)
returns table (employed bigint, population bigint, pct text)
language sql stable
begin atomic
  select c.*
  from criteria.coverage_13_14_of(array(select r from criteria.runs(project, as_of) as r), project, as_of) as c;
end;
comment on function criteria.coverage_13_14(bigint, date) is
  '«ca % af de 13-14årige i de to områder»: youths employed on the as-of day, living in one of the project''s areas and 13 or 14 years old that day, over the population aged 13-14 (null when no area has a count). A child of 29 February has the birthday on 1 March in common years.';
