-- C4. «80 unge tilbydes råd/vejledning om CV, uddannelse mv. hvert år»

create function criteria.counselling_of(project bigint, first_year integer, as_of date)
returns table (
  year integer, offered bigint, received bigint, offered_by_same_day bigint, received_by_same_day bigint)
language sql stable
begin atomic
  select
    y.year, count(c.offered_at), count(c.received_at),
    count(*) filter (where c.offered_at < y.same_day_over), count(*) filter (where c.received_at < y.same_day_over)
  from (
    select n.year, (criteria.same_day_in(n.year, as_of) + 1)::timestamp at time zone 'Europe/Copenhagen' as same_day_over
    from generate_series(first_year, criteria.year_of(as_of)) as n (year)
    offset 0
  ) as y
  left join (
    select e.year, e.youth_id, min(e.offered_at) as offered_at, min(e.received_at) as received_at
    from (
      -- Thousands of rows become one a youth and year before they meet anything else. The first year is compared as a distance:
      -- of two limits on one column the planner expects next to nothing, and sorts it.
      select o.year, o.youth_id, o.offered_on::timestamp at time zone 'Europe/Copenhagen' as offered_at, null as received_at
      from (
        select criteria.year_of(f.offered_on) as year, f.youth_id, min(f.offered_on) as offered_on
        from core.counselling_offer as f
        where f.project_id = project
          and f.offered_on <= as_of
          and f.offered_on - as_of >= (select make_date(first_year, 1, 1) - as_of)
        group by 1, 2
      ) as o
      union all
      select s.year, s.youth_id, s.unoffered_at, s.held_at
      from (
        -- The bucket between two local New Years is the year; asking each session for its civil day takes longer.
        select
          first_year - 1 + width_bucket(h.held_at, array(
            select make_timestamptz(n.year, 1, 1, 0, 0, 0, 'Europe/Copenhagen')
            from generate_series(first_year, criteria.year_of(as_of)) as n (year))) as year,
          h.youth_id, min(h.held_at) as held_at, min(h.held_at) filter (where h.offer_id is null) as unoffered_at
        from core.counselling_session as h
        where h.project_id = project
          and h.status = 'attended'
          and h.held_at - (select make_timestamptz(first_year, 1, 1, 0, 0, 0, 'Europe/Copenhagen')) >= interval '0'
          and h.held_at < (select (as_of + 1)::timestamp at time zone 'Europe/Copenhagen')
        group by 1, 2
      ) as s
    ) as e
    join core.youth as u on u.project_id = project and u.youth_id = e.youth_id
    where not u.registered_in_error
    group by e.year, e.youth_id
  ) as c using (year)
  group by y.year;
end;
comment on function criteria.counselling_of(bigint, integer, date) is
  'Youths offered and received, year by year from a first year; see criteria.counselling.';

create function criteria.counselling(project bigint, as_of date)
returns table (year integer, offered bigint, received bigint, met boolean)
language sql stable
begin atomic
  select c.year, c.offered, c.received, c.offered >= s.counselling_target
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.counselling_of(project, s.first_year, as_of) as c
  order by c.year;
end;
comment on function criteria.counselling(bigint, date) is
  '«80 unge tilbydes råd/vejledning om CV, uddannelse mv. hvert år»: youths offered counselling in the year, each once; an attended session without an offer is offered on its local day. Received: youths with an attended session in the year. Neither after the as-of day.';

create function criteria.counselling_json(project bigint, first_year integer, target numeric, as_of date)
returns table (figure json, status json, same_day_last_year json)
language sql stable
begin atomic
  select
    json_build_object('target', target, 'years', coalesce(json_object_agg(c.year, json_build_object(
      'offered', c.offered, 'received', c.received, 'met', c.offered >= target) order by c.year), '{}')),
    json_build_object(
      'year', criteria.year_of(as_of),
      'offered', max(c.offered) filter (where c.year = criteria.year_of(as_of)),
      'received', max(c.received) filter (where c.year = criteria.year_of(as_of)),
      'target', target,
      'verdict', criteria.yearly_verdict(max(c.offered) filter (where c.year = criteria.year_of(as_of)), target, as_of),
      'received_below_target', max(c.received) filter (where c.year = criteria.year_of(as_of)) < target),
    (array_agg(json_build_object('offered', c.offered_by_same_day, 'received', c.received_by_same_day))
      filter (where c.year = criteria.year_of(as_of) - 1))[1]
  from criteria.counselling_of(project, first_year, as_of) as c;
end;
comment on function criteria.counselling_json(bigint, integer, numeric, date) is
  'Criterion 4 as the report prints it, its row in the summary, and how far the year before was on the same day.';
