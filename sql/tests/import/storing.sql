-- What an import stores, what it does the second time, and who may run one.
begin;
select plan(49);
create function pg_temp.applied() returns setof text
language sql
as $$ select format('%s %s = %s + %s', a.file, a.given, a.stored, a.unchanged) from app.apply_import('An import of the tests') as a $$;
create function pg_temp.staged() returns bigint
language plpgsql
as $$
declare
  staged record;
  one bigint;
  sum bigint := 0;
begin
  for staged in select relname as name from pg_class where relnamespace = 'staging'::regnamespace and relkind = 'r' loop
    execute format('select count(*) from staging.%I', staged.name) into one;
    sum := sum + one;
  end loop;
  return sum;
end
$$;

-- The first time.
select tests.stage_clean_files();
select is_empty($$ select * from app.judge_import('An import of the tests') $$, 'clean files are told nothing');
select results_eq(
  'select pg_temp.applied()',
  array['params.json 1 = 1 + 0', 'youths.csv 1 = 1 + 0', 'residences.csv 2 = 2 + 0', 'employments.csv 1 = 1 + 0', 'sessions.csv 2 = 2 + 0',
    'followups.csv 1 = 1 + 0', 'volunteering.csv 1 = 1 + 0', 'uu.csv 2 = 2 + 0', 'population.csv 1 = 1 + 0', 'shifts.csv 1 = 1 + 0',
    'staff_time.csv 1 = 1 + 0', 'funding.csv 1 = 1 + 0'],
  'everything is stored, file by file');
select is(pg_temp.staged(), 0::bigint, 'and staging is empty');

select app.project_id('An import of the tests') as project \gset
select isnt(:project::bigint, null, 'the project is there');
select is(array_agg(name order by name), array['Løget', 'Nørremarken'], 'with its areas') from core.area where project_id = :project;
select is(
  array[version, first_year, window_before_days, window_after_days, min_response_pct, min_n_verdict, suppress_below], array[1, 2013, 30, 60, 50, 10, 5],
  'its definition') from core.definition where project_id = :project;
select is(array_agg(name order by name), enum_range(null::core.criterion_name), 'and every criterion') from core.criterion where project_id = :project;
select is(target, 75::numeric, 'whose target is the one given') from core.criterion where project_id = :project and name = 'job_after_one_year';
select is(
  array[code, given_name, family_name, birth_date::text, had_job_at_start::text, registered_in_error::text],
  array['u1', 'Given', 'Family', '2000-02-29', 'true', 'false'], 'the youth is stored') from core.youth where project_id = :project;
select is(a.name, 'Løget', 'a residence in an area of the project is in it')
from core.residence as r left join core.area as a using (project_id, area_id) where r.project_id = :project and r.from_date = '2013-01-01';
select is(array[outside, area_id::text], array['Kolding', null], 'any other place is outside') from core.residence where project_id = :project and from_date = '2015-01-01';
select is(weekly_hours, 8.5, 'hours are a number') from core.employment where project_id = :project;
select is(
  array_agg(array[s.code, o.offered_on::text, s.held_at at time zone 'Europe/Copenhagen' || ''] order by s.code),
  array[['s1', '2014-02-01', '2014-02-03 15:00:00'], ['s2', null, '2014-03-03 15:00:00']], 'a session that was offered follows its offer')
from core.counselling_session as s left join core.counselling_offer as o using (project_id, offer_id) where s.project_id = :project;
select is(started_at::timestamptz, '2014-07-05 13:00Z'::timestamptz, 'an instant is the instant it was') from core.worked_time where project_id = :project;
select is(during, '[2014-01-01,2015-01-01)'::daterange, 'a year of hours is its days') from core.staff_time where project_id = :project;
select is(amount::bigint, 100050::bigint, 'kroner become øre') from core.funding where project_id = :project;
select is(array_agg(quarter_start::date), array['2013-01-01', '2013-01-01']::date[], 'a quarter is its first day') from core.uu_measurement where project_id = :project;
select cmp_ok(count(*), '>=', 14::bigint, 'and the audit has all of it') from audit.change where project_id = :project;
select is(outcome, '1', format('app.stored_%s writes the project as %s.csv does', file, file))
from app.import_file as f
cross join lateral (select tests.outcome('tjansen_operator', '', format('select from app.stored_%s where project_id = %s limit 1', file, :project)) as outcome) as o
where file in ('youths', 'funding');

-- The second time nothing is new, however the same values are written.
select tests.stage_clean_files();
update staging.employments set weekly_hours = '8.5', void = '0';
update staging.shifts set start_at = '2014-07-05T13:00Z', end_at = '2014-07-05T11:00:00.000-04:00';
update staging.funding set amount_kr = '01000.5';
select is_empty($$ select * from app.judge_import('An import of the tests') $$, 'the same values in other words are told nothing');
select results_eq(
  'select pg_temp.applied()',
  array['params.json 1 = 0 + 1', 'youths.csv 1 = 0 + 1', 'residences.csv 2 = 0 + 2', 'employments.csv 1 = 0 + 1', 'sessions.csv 2 = 0 + 2',
    'followups.csv 1 = 0 + 1', 'volunteering.csv 1 = 0 + 1', 'uu.csv 2 = 0 + 2', 'population.csv 1 = 0 + 1', 'shifts.csv 1 = 0 + 1',
    'staff_time.csv 1 = 0 + 1', 'funding.csv 1 = 0 + 1'],
  'all of it is unchanged');

-- Other values under a key that is stored.
select tests.stage_clean_files();
select is(tests.judgement_of(statement, 'An import of the tests'), told, 'stored with other values: ' || told)
from (values
  ($$update staging.youths set birth_date = '2000-03-01'$$, 'youths.csv:2 birth_date=2000-03-01 already_stored 2000-02-29'),
  ($$update staging.youths set job_at_start = null$$, 'youths.csv:2 job_at_start= already_stored 1'),
  ($$update staging.youths set void = '1'$$, 'youths.csv:2 void=1 already_stored 0'),
  ($$update staging.residences set to_date = null where line = 2$$, 'residences.csv:2 to_date= already_stored 2014-12-31'),
  ($$update staging.employments set weekly_hours = '8'$$, 'employments.csv:2 weekly_hours=8 already_stored 8.5'),
  ($$update staging.sessions set status = 'attended' where line = 3$$, 'sessions.csv:3 status=attended already_stored no_show'),
  ($$update staging.followups set source = 'parent'$$, 'followups.csv:2 source=parent already_stored youth'),
  ($$update staging.uu set dropouts = '13' where line = 2$$, 'uu.csv:2 dropouts=13 already_stored 12'),
  ($$update staging.population set persons = '51'$$, 'population.csv:2 persons=51 already_stored 50'),
  ($$update staging.staff_time set hours = '101'$$, 'staff_time.csv:2 hours=101 already_stored 100'),
  ($$update staging.funding set amount_kr = '1000.51'$$, 'funding.csv:2 amount_kr=1000.51 already_stored 1000.5'),
  ($$update staging.params set document = replace(document, '75', '80')$$, 'params.json:4 target_pct=80 already_stored 75')
) as t (statement, told);
select is(tests.judgement_of($$update staging.youths set birth_date = '2000-03-01'$$, 'Another import of the tests'), null, 'to another project they are new');
select is(
  tests.judgement_of($$update staging.file set columns = '{youth_id,birth_date}' where name = 'youths'; update staging.youths set job_at_start = null, phone = null$$, 'An import of the tests'),
  null, 'a column that is not there says nothing of what is stored');
delete from staging.file where name = 'youths';
delete from staging.youths;
select is(tests.judgement_of('', 'An import of the tests'), 'youths.csv:1 missing_file', 'youths.csv is needed even when its youths are stored');

-- A file with mistakes is not stored, whoever asks.
select tests.stage_clean_files();
update staging.youths set birth_date = 'never';
select isnt_empty($$ select * from app.judge_import('Another import of the tests') $$, 'after a mistake was told');
select tests.refuses($$select * from app.apply_import('Another import of the tests')$$, 'import_is_without_mistakes', 'nothing is stored');
select is(app.project_id('Another import of the tests'), null, 'not even the project');

-- The command line may run an import, the service may not.
select is(tests.outcome_without_the_door('tjansen_operator', '', statement), told, 'the command line: ' || statement)
from (values ('select app.begin_import()', '1'), ('insert into staging.params values (''{}'')', '1'), ('select from staging.params', '42501')) as t (statement, told);
select is(tests.outcome_without_the_door('tjansen_app', 'administrator -1', statement), '42501', 'the service: ' || statement)
from (values ('select app.begin_import()'), ('select * from app.judge_import(''x'')'), ('select * from app.apply_import(''x'')'), ('insert into staging.params values (''{}'')')) as t (statement);
select tests.stage_clean_files();
select is(
  tests.outcome_without_the_door('tjansen_operator', '',
    'select * from app.judge_import(''Another import of the tests''); select * from app.apply_import(''Another import of the tests'')'),
  '12', 'the command line judges and stores twelve files');
select app.begin_import();
select is(pg_temp.staged(), 0::bigint, 'an import begins with empty tables');

select * from finish();
rollback;
