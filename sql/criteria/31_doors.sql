create function criteria.report(project bigint, as_of date) returns json
language plpgsql stable security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
begin
  return criteria.document(project, as_of, true);
end
$$;
create function criteria.success(project bigint, as_of date) returns json
language plpgsql stable security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
begin
  return criteria.document(project, as_of, false);
end
$$;
