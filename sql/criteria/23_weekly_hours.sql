-- «i 4 til 12 timer om ugen»

create function criteria.weekly_hours(project bigint, as_of date)
returns table (youth text, week text, hours text, within_4_12 boolean)
language sql stable
begin atomic
  select
    y.code::text, to_char(w.monday, 'IYYY-"W"IW'),
    round(w.seconds / 3600, 2)::text,
    w.seconds between 4 * 3600 and 12 * 3600
  from (
    -- Elapsed time, so the nights when the clock changes have their true length; the week is the one of the local start day.
    select
      t.youth_id, date_trunc('week', t.started_at at time zone 'Europe/Copenhagen') as monday,
      extract(epoch from sum(t.ended_at - t.started_at)) as seconds
    from core.worked_time as t
    where t.project_id = project
      and t.started_at < (as_of + 1)::timestamp at time zone 'Europe/Copenhagen'
    group by t.youth_id, date_trunc('week', t.started_at at time zone 'Europe/Copenhagen')
  ) as w
  join core.youth as y on y.project_id = project and y.youth_id = w.youth_id
  where not y.registered_in_error;
end;
comment on function criteria.weekly_hours(bigint, date) is
  '«i 4 til 12 timer om ugen»: elapsed hours of each youth in each ISO week, by the local day a shift starts on; shifts starting after the as-of day are left out.';

create function criteria.weekly_hours_json(project bigint, as_of date) returns table (figure json)
language sql stable
begin atomic
  select coalesce(json_object_agg(h.key, h.value), '{}')
  from (
    -- Sorted before the aggregate, not in it: tens of thousands of weeks sort far faster without their JSON.
    select w.youth || ' ' || w.week as key, (select row_to_json(v) from (select w.hours, w.within_4_12) as v) as value
    from (
      select h.* from criteria.weekly_hours(project, as_of) as h order by h.youth collate "C", h.week collate "C"
    ) as w
  ) as h;
end;
comment on function criteria.weekly_hours_json(bigint, date) is 'Weekly hours as the report prints them.';

-- In plpgsql, where the limits of the weeks are worked out once.
create function criteria.weekly_hours_in_year(project bigint, as_of date)
returns table (
  from_day date, to_day date, weeks bigint, within bigint, youths bigint, youths_within bigint, youths_outside bigint)
language plpgsql stable
as $$
declare
  -- Whole weeks, as in the report: week 1 is the one with 4 January.
  first_monday constant date := date_trunc('week', make_date(criteria.year_of(as_of), 1, 4)::timestamp);
  last_sunday constant date := date_trunc('week', make_date(criteria.year_of(as_of) + 1, 1, 4)::timestamp)::date - 1;
  mondays constant timestamptz[] := array(
    select m.monday at time zone 'Europe/Copenhagen'
    from generate_series(first_monday, least(as_of, last_sunday)::timestamp, interval '7 days') as m (monday));
  over_at constant timestamptz := (least(as_of, last_sunday) + 1)::timestamp at time zone 'Europe/Copenhagen';
begin
  return query
    select
      least(as_of, first_monday), least(as_of, last_sunday), coalesce(sum(y.weeks), 0)::bigint, coalesce(sum(y.within), 0)::bigint,
      count(*), count(*) filter (where y.within > 0), count(*) filter (where y.weeks > y.within)
    from (
      select count(*) as weeks, count(*) filter (where w.seconds between 4 * 3600 and 12 * 3600) as within
      from core.youth as u
      -- Offset 0: each youth is looked up, because nothing else finds one year among all of them.
      cross join lateral (
        select extract(epoch from sum(t.ended_at - t.started_at)) as seconds
        from core.worked_time as t
        where t.project_id = project
          and t.youth_id = u.youth_id
          and t.started_at >= mondays[1]
          and t.started_at < over_at
        group by width_bucket(t.started_at, mondays)
        offset 0
      ) as w
      where u.project_id = project
        and not u.registered_in_error
      group by u.youth_id
    ) as y;
end
$$;
comment on function criteria.weekly_hours_in_year(bigint, date) is
  'The weeks of the as-of day''s year in which youths worked, a youth a week, and how many of them were within 4 to 12 hours; of how many youths. The weeks are whole, so the year runs from the Monday of week 1.';
