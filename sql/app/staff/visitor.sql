create function app.visitor()
returns table (
  staff_id bigint, name text, email text, is_stale boolean, has_demonstration boolean, roles json, language text, moment timestamptz)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select v.staff_id, v.name, v.email, v.is_stale, core.has_demonstration(), v.roles, v.language, v.moment from core.visitor() as v;
end;
comment on function app.visitor() is
  'Who is acting and what they are in which project; no row when nobody is. The page asks for a new "last seen" when is_stale. The language is null when they chose none; the moment is now.';

create function app.choose_language(language text) returns boolean
language sql volatile security definer set search_path = app, core, pg_temp
return core.choose_language(language);
comment on function app.choose_language(text) is
  'In which language the pages speak to the acting colleague: da, en, or null for what the browser asks. False when nobody acts.';
