-- The demonstration: always the same for a day, plausible, rich in verdicts, and the only project that can be emptied.
begin;
set local client_min_messages = warning;
select tests.one_project(-1);
select tests.one_project(-2);

create temporary table tried as
select f.*
from unnest(array['2026-11-21', '2026-01-01', '2027-02-28', '2028-02-29', '2026-12-31', '2030-07-15']::date[]) as d
cross join lateral tests.demonstration_on(d) as f;
select plan(3 * count(*)::integer + 39) from tried;

-- Whatever the day a newcomer tries it on.
select is(
  verdicts,
  array['falling', 'in_progress', 'incomplete', 'insufficient_response', 'met', 'not_measured', 'not_met', 'too_few', 'undetermined'],
  format('made for %s, its years reach every verdict', day)) from tried;
select is(implausible, '{}', format('made for %s, nothing is implausible', day)) from tried;
select is(empty_tables, '{}', format('made for %s, it has rows in every table', day)) from tried;

-- Made by the command line.
create temporary table before_it as select -project as project, tests.digest_of(-project) as digest from generate_series(1, 2) as project;
set local session authorization tjansen_operator;
select * from app.make_demonstration('2026-11-21') \gset
set local session authorization default;
select app.project_id('Tjansen (demonstration)') as demonstration \gset
select is(:'project'::text, 'Tjansen (demonstration)', 'it says what it made');
select is(
  array[:youths, :employments, :worked_times, :sessions, :follow_ups, :shifts_ahead]::bigint[],
  array[
    (select count(*) from core.youth where project_id = :demonstration), (select count(*) from core.employment where project_id = :demonstration),
    (select count(*) from core.worked_time where project_id = :demonstration),
    (select count(*) from core.counselling_session where project_id = :demonstration),
    (select count(*) from core.follow_up where project_id = :demonstration),
    (select count(*) from core.shift where project_id = :demonstration and lower(during) >= '2026-11-21 00:00+01')],
  'and how much');
select cmp_ok(:youths, '>=', 140, 'about 150 youths');
select is(is_demonstration, true, 'the project is a demonstration') from core.project where project_id = :demonstration;
select is(during, '[2023-01-01,2027-01-01)'::daterange, 'of the four years that began three years before') from core.project_period where project_id = :demonstration;
select is(array[period_start::text, first_year::text], array['2023-01-01', '2023'], 'its definition begins with them') from core.definition where project_id = :demonstration;

-- The quarter ends of a year beside each other give no hidden newcomers away.
create temporary table quarter as
select q.day, criteria.status_document(:demonstration, q.day, true) -> 'attached' as masked,
  criteria.status_document(:demonstration, q.day, false) -> 'attached' as open
from (
  select (n + interval '3 months')::date - 1 as day from generate_series('2023-01-01'::timestamp, '2026-07-01', '3 months') as n
) as q;
select is_empty(
  $$ select one.day, later.day, one.open
     from quarter as one
     join quarter as later on criteria.year_of(later.day) = criteria.year_of(one.day)
     where later.masked ->> 'carried_over' is not null
       and (one.open ->> 'youths')::integer - (later.masked ->> 'carried_over')::integer < 5 $$,
  'who came in a year is hidden at every quarter end of it, or was enough at the first');
select is(array_agg(name order by name), enum_range(null::core.criterion_name), 'it is measured by every criterion') from core.criterion where project_id = :demonstration;
select is(array_agg(name order by name), array['Løget', 'Nørremarken'], 'in two areas') from core.area where project_id = :demonstration;
select set_eq(
  format($$ select s.email, r.role::text from core.staff_role as r join core.staff as s using (staff_id) where r.project_id = %s and r.during @> '2026-11-21'::date $$, :demonstration),
  $$ values
     ('koordinator@tjansen.example', 'coordinator'), ('koordinator.loeget@tjansen.example', 'coordinator'),
     ('vejleder@tjansen.example', 'counsellor'), ('vejleder.noerremarken@tjansen.example', 'counsellor'),
     ('administrator@tjansen.example', 'administrator'),
     ('styregruppe@tjansen.example', 'steering_group'), ('styregruppe.kommune@tjansen.example', 'steering_group'),
     ('leder@tjansen.example', 'coordinator'), ('leder@tjansen.example', 'counsellor') $$,
  'its colleagues hold every role, one of them two');
select is(
  array(select s.value ->> 'verdict' from json_each(criteria.success(:demonstration, '2026-11-21') -> 'status') as s order by s.key),
  array['in_progress', 'in_progress', 'incomplete', 'undetermined', 'met'],
  'on the day some criteria are met, some under way and some open');
select is(array[j.confirmed, j.not_in_job, j.unanswered], array[12, 4, 2]::bigint[], 'it hangs on the unanswered whether 75 % have a job')
from criteria.job_after_one_year(:demonstration, '2026-11-21') as j where j.figure = 'rolling';
select is(
  array[count(*) filter (where registered_in_error), count(*) filter (where registered_in_error and youth_id not in (
    select youth_id from core.youth where project_id = :demonstration and registered_in_error))],
  array[2, 1]::bigint[], 'two employments were registered in error, one of them of a youth who was') from core.employment where project_id = :demonstration;

-- The same day makes the same, another day another.
select tests.digest_of(:demonstration) as digest \gset
create temporary table colleague as select staff_id, email from core.staff where email like '%@tjansen.example';
select coalesce(max(change_id), 0) as change from audit.change \gset
set local datestyle = 'German';
set local timezone = 'America/New_York';
select is(tests.make_demonstration('2026-11-21'), :demonstration::bigint, 'remade by somebody who writes dates otherwise, it is the project it was');
reset datestyle;
reset timezone;
select is(tests.digest_of(:demonstration), :'digest', 'and has byte for byte what it had, the identity numbers apart');
select set_eq('select staff_id, email from core.staff where email like ''%@tjansen.example''', 'select * from colleague', 'its colleagues are who they were');
select is(
  (select count(*) from audit.change where change_id > :change and verb = 'delete' and table_name = 'worked_time'), :worked_times::bigint,
  'what was removed is written down');
update core.worked_time set ended_at = ended_at + interval '1 second'
where project_id = :demonstration and code = (select min(code) from core.worked_time where project_id = :demonstration);
select isnt(tests.digest_of(:demonstration), :'digest', 'the digest sees a second');
select results_eq('select project, tests.digest_of(project) from before_it', 'select * from before_it', 'no other project is touched');

-- Only a demonstration, only by the command line, only on a day in reach.
select tests.refuses('select core.empty_demonstration(-1)', 'only_a_demonstration_is_remade', 'another project is not emptied');
select tests.refuses('select core.empty_demonstration(-3)', 'only_a_demonstration_is_remade', 'nor one that is not there');
select tests.refuses('select core.empty_demonstration(null)', 'only_a_demonstration_is_remade', 'nor none');
update core.project set is_demonstration = true where project_id = -2;
select is(tests.outcome('tjansen_app', 'administrator -2', 'select core.empty_demonstration(-2)'), '42501', 'no colleague empties a demonstration');
select is(tests.outcome_without_the_door('tjansen_operator', '', 'select core.empty_demonstration(-2)'), '42501', 'nor the command line beside app.make_demonstration');
select is(tests.outcome('tjansen_operator', '', 'select core.empty_demonstration(-2)'), '1', 'through the door the command line does');
select is(
  tests.outcome('tjansen_app', 'administrator -2', 'insert into core.staff_role (project_id, staff_id, role, during) select -2, max(staff_id), ''steering_group'', ''(,)'' from core.staff_role'),
  '42501', 'and hands out roles, which no colleague does');
select tests.refuses(format('select * from app.make_demonstration(%L)', day), 'demonstration_day_is_in_reach', format('not for %s', coalesce(day, 'no day')))
from unnest(array['2013-12-31', '2100-01-01', null]) as day;
select is(day::core.demonstration_day::text, day, format('but for %s', day)) from unnest(array['2014-01-01', '2099-12-31']) as day;

-- The owner's policies themselves.
set local session authorization tjansen_operator;
set local role tjansen_owner;
select count(*) filter (where project_id = -1) as seen, count(*) filter (where project_id = -2) as seen_demonstration from core.youth \gset
delete from core.population where project_id = -1;
delete from core.population where project_id = -2;
reset role;
set local session authorization default;
select is(array[:seen, :seen_demonstration], array[0, 2], 'even the owner of the tables finds only demonstrations in them');
select set_eq('select project_id from core.population where project_id < 0', array[-1], 'and removes nothing else');

-- No table can be forgotten.
select is_empty('select tests.project_tables_that_stay()', 'every table that carries project_id can be emptied of a demonstration');
create table core.planted (
  project_id bigint not null,
  planted_id bigint generated always as identity,
  youth_id   bigint not null,
  constraint planted_pkey primary key (project_id, planted_id),
  constraint planted_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict
);
alter table core.planted owner to tjansen_owner;
call core.guard_project_table('core.planted');
insert into core.planted (project_id, youth_id) values (-1, -1), (-2, -2);
select set_eq('select tests.project_tables_that_stay()', array['planted'], 'one that is forgotten is found');
select tests.refuses('select core.empty_demonstration(-2)', 'planted_is_of_a_youth', 'and stops the emptying where it hangs on a youth');
call core.let_demonstrations_be_emptied('core.planted');
select core.empty_demonstration(-2);
select set_eq('select project_id from core.planted', array[-1], 'one that is not is emptied with the others');
select set_eq(
  'select tests.empty_tables_of(-2)', 'select t from tests.project_tables() as t where t <> ''project''', 'nothing is left but the project itself');

-- A project of that name that is somebody's.
update core.project set is_demonstration = false where project_id = :demonstration;
select tests.refuses('select * from app.make_demonstration(''2026-11-21'')', 'only_a_demonstration_is_remade', 'a project of that name that is not a demonstration is left alone');

select * from finish();
rollback;
