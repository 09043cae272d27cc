create function app.today() returns date
language sql stable security definer set search_path = app, core, pg_temp
return core.day_of(core.clock());
comment on function app.today() is 'The civil day it is in Denmark.';
