create function app.shifts_ahead(project bigint)
returns table (shift_id bigint, area text, starts_at timestamptz, ends_at timestamptz, youths_needed integer, youths text[])
-- Not of SQL: that would be planned anew for every page.
language plpgsql stable security definer set search_path = app, core, pg_temp
as $$
begin
  return query
  select
    s.shift_id, a.name, s.starts_at, upper(s.during), s.youths_needed,
    array(
      select app.name_of(y)
      from core.assignment as g
      join core.youth as y using (project_id, youth_id)
      where g.project_id = s.project_id and g.shift_id = s.shift_id
      order by app.name_of(y), y.youth_id)
  from core.shift as s
  left join core.area as a using (project_id, area_id)
  where s.project_id = shifts_ahead.project
    -- Days are Danish ones, whatever time zone the session has; asked once, not once a row.
    and s.starts_at >= (select core.day_of(core.clock())::timestamp at time zone 'Europe/Copenhagen')
    and s.starts_at < (select (core.day_of(core.clock()) + 8)::timestamp at time zone 'Europe/Copenhagen')
  order by s.starts_at, a.name, s.shift_id;
end
$$;
comment on function app.shifts_ahead(bigint) is
  'Shifts that begin today or in the next seven days, with the youths on them, as far as the acting colleague reaches.';
