create function app.visitor()
returns table (staff_id bigint, name text, email text, is_stale boolean, has_demonstration boolean, roles json)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select v.staff_id, v.name, v.email, v.is_stale, core.has_demonstration(), v.roles from core.visitor() as v;
end;
comment on function app.visitor() is
  'Who is acting and what they are in which project; no row when nobody is. The page asks for a new "last seen" when is_stale.';
