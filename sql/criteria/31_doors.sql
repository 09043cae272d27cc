-- What the command line may call; both name case numbers, so the service may not. They run as tjansen_door and count the whole
-- project as a report, whatever areas the acting person is limited to. Null for a project that is not there; who has no role in
-- the project is refused. Settings: nothing is worth compiling; the plans of a project do not differ from those of another; and as every
-- table is read once for the whole project, a nested loop is only ever chosen by mistake, where statistics are missing.

create function criteria.report(project bigint, as_of date) returns json
language plpgsql volatile security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
declare
  document json;
begin
  perform core.start_reporting(project);
  document := criteria.document(project, as_of, with_context => true);
  perform core.stop_reporting();
  return document;
end
$$;
comment on function criteria.report(bigint, date) is
  'All figures of a project as of a day: the document that "tjansen criteria" prints. Null for a project that is not there.';

create function criteria.success(project bigint, as_of date) returns json
language plpgsql volatile security definer
set search_path = criteria, core, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set enable_nestloop = off
as $$
declare
  document json;
begin
  perform core.start_reporting(project);
  document := criteria.document(project, as_of, with_context => false);
  perform core.stop_reporting();
  return document;
end
$$;
comment on function criteria.success(bigint, date) is
  'The five success criteria and their summary as of a day: the report without its context. Null for a project that is not there.';
