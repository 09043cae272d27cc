create function app.projects()
returns table (name text, youths bigint)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select p.name, (select count(*) from core.youth as y where y.project_id = p.project_id)
  from core.project as p
  order by p.name;
end;
comment on function app.projects() is 'The projects the acting person may reach, by name, with how many youths each knows.';

create function app.project_id(project_name text) returns bigint
language sql stable security definer set search_path = app, core, pg_temp
return (select p.project_id from core.project as p where p.name = project_id.project_name);
comment on function app.project_id(text) is 'The project of that name; null when the acting person may reach none.';
