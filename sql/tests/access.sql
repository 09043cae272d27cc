-- Every function the service may call, asked with every kind of token: tests.expectation says the answers.
begin;
select plan(11);
select tests.visited_project(-1);
select tests.visited_project(-2);

select is_empty('select tests.unexpected_access()', 'everybody is answered what is theirs, and nothing of another project');
select cmp_ok(count(*), '>=', 18::bigint, 'in all the functions there are') from tests.expectation;
select is(array_agg(person order by place), array['coordinator', 'counsellor', 'limited', 'administrator', 'steering_group', 'ended', 'unknown', 'empty'],
  'the columns of the expectations are these persons')
from tests.visitors();

-- A hole of each kind.
create function app.planted(project bigint) returns bigint
language sql stable security definer set search_path = core, pg_temp
return (select count(*) from core.youth as y where y.project_id = planted.project);
revoke all on function app.planted(bigint) from public;
select is_empty('select tests.unexpected_access()', 'a function nobody is granted opens nothing');
grant execute on function app.planted(bigint) to tjansen_app;
select set_eq('select tests.unexpected_access()', array['app.planted(bigint) is in no expectation'], 'a function granted without an expectation is found');
insert into tests.expectation values
  ('app.planted(bigint)', 'select app.planted(:project)', '{2,2,1,0,0,0,0,0}', '{0,0,0,0,0,0,0,0}');
select is(count(*), 14::bigint, 'one that asks nobody who they are is found with everybody it answers') from tests.unexpected_access();
select set_has(
  'select tests.unexpected_access()', $$ values ('app.planted(bigint), steering_group, own: 2 instead of 0') $$, 'the steering group, which sees no youth');
alter function app.planted(bigint) owner to tjansen_door;
select is_empty('select tests.unexpected_access()', 'in the hands of the door it may forget what it likes: row-level security does not');
update tests.expectation set foreign_one = null where function = 'app.planted(bigint)';
select set_eq('select tests.unexpected_access()', array['app.planted(bigint) has no foreign expectation'], 'an expectation for one''s own only is found');
delete from tests.expectation where function = 'app.planted(bigint)';
drop function app.planted(bigint);
alter policy a_coordinator_or_counsellor_works on core.youth using (true);
select isnt_empty('select tests.policies_asked_once_a_row()', 'a policy that lets everybody in is found');
alter table core.youth disable row level security;
select set_has('select tests.tables_without_row_security()', $$ values ('core.youth') $$, 'and a table without any');

select * from finish();
rollback;
