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
