-- A report counts what its reader may not see, while it runs, and nothing else does.
begin;
select plan(43);
select tests.one_project(-1);
select tests.one_project(-2);
insert into core.area (project_id, area_id, name) overriding system value values (-1, -111, 'Elsewhere');
select tests.limited(-1, 'coordinator', 'limited elsewhere', -111);

create function tests.youths_seen() returns bigint language sql as $$ select count(*) from core.youth $$;
create function tests.reports(project bigint, how text) returns text
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
declare
  before constant bigint := tests.youths_seen();
  during bigint;
begin
  perform core.start_reporting(project);
  during := tests.youths_seen();
  if how = 'fails' then
    raise exception using errcode = 'TJ001';
  end if;
  perform core.stop_reporting();
  return format('%s %s %s', before, during, tests.youths_seen());
end
$$;
create function tests.survives_a_failing_report(project bigint) returns text
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
begin
  begin
    perform tests.reports(project, 'fails');
  exception
    when sqlstate 'TJ001' then null;
  end;
  return format('%s <%s>', tests.youths_seen(), current_setting('tjansen.reporting', true));
end
$$;
alter function tests.reports(bigint, text) owner to tjansen_door;
alter function tests.survives_a_failing_report(bigint) owner to tjansen_door;

create function pg_temp.report(token text, project bigint, how text default 'ends', login name default 'tjansen_app') returns text
language plpgsql as $$
begin
  return tests.answer(login, token, format('select tests.reports(%s, %L)', project, how));
exception when others then return sqlstate;
end $$;
select is(pg_temp.report(token, -1), seen, format('%s sees before, during and after', token))
from (values
  ('steering_group -1', '0 2 0'), ('administrator -1', '0 2 0'), ('limited elsewhere', '0 2 0'), ('coordinator -1', '2 2 2')
) as t (token, seen);
select is(pg_temp.report(token, project), '42501', format('%s counts nothing in project %s', sentence, project))
from (values
  ('steering_group -1', -2, 'one of another steering group'), ('coordinator -2', -1, 'a coordinator of another project'),
  ('coordinator -1', -3, 'nobody in a project that is not there'), ('', -1, 'nobody'), ('of nobody', -1, 'an unknown token')
) as t (token, project, sentence);
select is(pg_temp.report('', -1, login => 'tjansen_operator') ~ '^\d+ \d+ \d+$', true, 'the command line counts');
select is(pg_temp.report('steering_group -1', -1, 'fails'), 'TJ001', 'a report that fails');
select is(tests.outcome('tjansen_app', 'steering_group -1', 'select from core.youth'), '0', 'leaves nothing open');
select is(tests.answer('tjansen_app', 'steering_group -1', 'select tests.survives_a_failing_report(-1)'), '0 <>', 'not even to a function that survives it');

-- Every table, rows of the project and no others; reading only.
create function tests.counts(project bigint, statement text) returns text
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
declare
  many bigint;
begin
  perform core.start_reporting(project);
  execute statement;
  get diagnostics many = row_count;
  perform core.stop_reporting();
  return many;
end
$$;
alter function tests.counts(bigint, text) owner to tjansen_door;
create function pg_temp.counted(token text, statement text) returns text language plpgsql as $$
begin
  return tests.answer('tjansen_app', token, format('select tests.counts(-1, %L)', statement));
exception when others then return sqlstate;
end $$;
create temporary table stored (name text, of_one bigint);
do $$
declare
  counted text;
begin
  for counted in select tests.project_tables() loop
    execute format('insert into stored select %1$L, count(*) from core.%1$I where project_id = -1', counted);
  end loop;
end
$$;
select set_eq(
  $$ select t, pg_temp.counted('steering_group -1', format('select from core.%I', t)) from tests.project_tables() as t $$,
  'select name, of_one::text from stored', 'a report counts every row of its project, and of no other');
grant update, delete on all tables in schema core to tjansen_door;
select is_empty(
  $$ select t from tests.project_tables() as t
     where pg_temp.counted('steering_group -1', tests.row_of_project_table(t, -1, 2)) <> '42501'
       or pg_temp.counted('steering_group -1', format('delete from core.%I', t)) <> '0' $$,
  'and changes none');
select is(pg_temp.counted('limited elsewhere', 'delete from core.youth'), '0', 'nor does that of somebody who may change others');
select is(pg_temp.counted('steering_group -1', 'select from core.staff'), '0', 'colleagues are not counted');

-- The setting by hand.
create temporary table seal as select core.reporting_value(-1) as told from set_config('tjansen.token', 'steering_group -1', true);
create function pg_temp.claims(token text, claim text, statement text default 'select from core.youth') returns text language sql as
$$ select tests.outcome('tjansen_app', token, statement) from set_config('tjansen.reporting', claim, true) $$;
select is(pg_temp.claims('steering_group -1', claim), '0', format('the setting %s opens nothing', to_json(claim)))
from unnest(array['', '-1', '-1 ', '-1 true', '-1 ' || repeat('0', 64), 'x', '99999999999999999999999 x', '*', '-1' || e'\n']) as claim;
select is(pg_temp.claims('steering_group -1', encode(sha256('-1'), 'hex')), '0', 'nor does a hash anybody can make');
select is(pg_temp.claims('steering_group -1', told), '2', 'only what core says does') from seal;
select is(pg_temp.claims('steering_group -1', replace(told, '-1 ', '-2 ')), '0', 'for its project') from seal;
select is(pg_temp.claims('steering_group -2', told), '0', 'for nobody else''s token') from seal;
select is(pg_temp.claims('', told), '0', 'nor nobody''s') from seal;
select isnt(
  split_part(told, ' ', 2), encode(core.keyed('reporting', concat_ws(' ', -1, pg_backend_pid(), extract(epoch from now() - interval '1 us'), 'steering_group -1')), 'hex'),
  'another transaction has another') from seal;
select isnt(
  split_part(told, ' ', 2), encode(core.keyed('reporting', concat_ws(' ', -1, pg_backend_pid() + 1, extract(epoch from now()), 'steering_group -1')), 'hex'),
  'and another process') from seal;
select is(
  split_part(told, ' ', 2), encode(core.keyed('reporting', concat_ws(' ', -1, pg_backend_pid(), extract(epoch from now()), 'steering_group -1')), 'hex'),
  'this is what it is made of') from seal;
update core.secret set value = sha256('another');
select is(pg_temp.claims('steering_group -1', told), '0', 'with another secret it is void') from seal;
select set_config('tjansen.reporting', '', true);

-- The documents of criteria count as reports.
insert into core.employment (project_id, youth_id, code, started_on) values (-1, -101, 'second', '2014-01-01');
grant execute on function criteria.report(bigint, date), criteria.success(bigint, date), criteria.figures(bigint, date) to tjansen_app;
create function pg_temp.employed(token text, project bigint) returns text language plpgsql as $$
begin
  return tests.answer('tjansen_app', token, format('select criteria.report(%s, ''2014-06-30'') -> ''context'' ->> ''ever_employed''', project));
exception when others then return sqlstate;
end $$;
select is(pg_temp.employed(token, project), employed, format('%s, project %s', token, project))
from (values
  ('coordinator -1', -1, '2'), ('limited elsewhere', -1, '2'), ('steering_group -1', -1, '2'), ('coordinator -1', -2, '42501'), ('', -1, '42501')
) as t (token, project, employed);
select is(
  tests.answer('tjansen_app', 'limited elsewhere', 'select criteria.success(-1, ''2014-06-30'') -> ''criteria'' -> ''attached'' -> ''years'' -> ''2014'' ->> ''youths'''),
  tests.answer('tjansen_app', 'coordinator -1', 'select criteria.success(-1, ''2014-06-30'') -> ''criteria'' -> ''attached'' -> ''years'' -> ''2014'' ->> ''youths'''),
  'the criteria too');
select is(
  tests.answer('tjansen_app', 'limited elsewhere', 'select value from criteria.figures(-1, ''2014-06-30'') where figure = ''ever_employed'''), '2', 'and the figures');
select is(tests.outcome('tjansen_app', 'limited elsewhere', 'select from core.youth'), '0', 'and afterwards no youth is seen');

select * from finish();
rollback;
