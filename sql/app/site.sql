create function app.site() returns table (has_demonstration boolean, moment timestamptz)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select core.has_demonstration(), core.clock();
end;
comment on function app.site() is 'What anybody may know of this installation, and what time it is there.';
