-- What the service may call. Both run as tjansen_door under row-level security: whose rows the acting person may not reach
-- gets null. Settings: nothing is worth compiling; the plans of a project do not differ from those of another; and as every
-- table is read once for the whole project, a nested loop is only ever chosen by mistake, where statistics are missing.

create function criteria.report(project bigint, as_of date) returns json
language plpgsql stable security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
begin
  return criteria.document(project, as_of, with_context => true);
end
$$;
comment on function criteria.report(bigint, date) is
  'All figures of a project as of a day: the document that "tjansen criteria" prints. Null for a project that may not be seen.';

create function criteria.success(project bigint, as_of date) returns json
language plpgsql stable security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
begin
  return criteria.document(project, as_of, with_context => false);
end
$$;
comment on function criteria.success(bigint, date) is
  'The five success criteria and their summary as of a day: the report without its context. Null for a project that may not be seen.';
