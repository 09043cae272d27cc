begin;
select plan(8);
\ir facts.psql

create function pg_temp.keys(document json) returns text language sql as
$$ select string_agg(k, ' ' order by n) from json_object_keys(document) with ordinality as keys (k, n) $$;

select is(criteria.report(-1, '2016-12-31')::text, null, 'a project that is not there has no report');

select results_eq(
  $$ values (pg_temp.keys(criteria.report(pg_temp.project(), '2014-06-30'))),
       (pg_temp.keys(criteria.success(pg_temp.project(), '2014-06-30'))) $$,
  $$ values ('as_of criteria context project definition indicators status'), ('as_of criteria project definition indicators status') $$,
  'the report, and the same without its context');

select is(
  criteria.success(pg_temp.project(), '2014-06-30')::jsonb,
  criteria.report(pg_temp.project(), '2014-06-30')::jsonb - 'context',
  'both count the same');

select is(
  pg_temp.keys(criteria.report(pg_temp.project(), '2014-06-30') -> 'criteria' -> 'job_after_one_year'),
  'target_pct rolling since_start due_so_far without_job_at_start aged_18_or_over by_exit_year by_exit_quarter exit_states contradictory late',
  'keys stand in the order of the contract');

select is(
  (criteria.report(pg_temp.project(), '2014-06-30') -> 'context')::jsonb,
  '{"ever_employed": 0, "employed_now": 0,
    "at_a_time": {"2013": {"mean": "0.00", "min": 0, "max": 0, "on_last_day": 0}, "2014": {"mean": "0.00", "min": 0, "max": 0, "on_last_day": 0}},
    "coverage_13_14": {"employed": 0, "population": null, "pct": null},
    "baseline_series": {"window_from": "2010-07-01", "window_to": "2014-06-30", "youths": 0, "answered": 0, "in_job": null, "pct": null, "leavers": null, "leavers_pct": null},
    "weekly_hours": {}, "focus_split": {}, "funding": {}}',
  'a project where nothing has happened');

select is(
  (criteria.success(pg_temp.project(), '2012-06-30') -> 'criteria' -> 'attached')::jsonb, '{"target": 35, "years": {}}',
  'before the first year reported there are no years');

-- Definitions and targets of the day; before the first, the first; without any, 35, 75, 80, 10.
update core.definition set during = '[2014-01-01,2015-01-01)' where project_id = pg_temp.project();
insert into core.definition (project_id, version, during, period_start, first_year)
values (pg_temp.project(), 2, '[2015-01-01,2016-01-01)', '2014-01-01', 2014);
insert into core.criterion (project_id, name, version, during, wording, direction, target, target_unit, source) values
  (pg_temp.project(), 'counselling', 1, '[2014-01-01,2015-01-01)', 'halvfems', 'at_least', 90, 'youths', 'prøve'),
  (pg_temp.project(), 'counselling', 2, '[2015-01-01,)', 'hundrede', 'at_least', 100, 'youths', 'prøve'),
  (pg_temp.project(), 'attached', 1, '(,)', 'fyrre', 'at_least', 40, 'youths', 'prøve');
select results_eq(
  $$ select as_of, s.version, s.attached_target, s.job_target, s.counselling_target, s.dropout_target
     from (values (date '2013-12-31'), ('2014-12-31'), ('2015-01-01'), ('2016-01-01')) as days (as_of)
     cross join lateral criteria.settings(pg_temp.project(), as_of) as s $$,
  $$ values
       (date '2013-12-31', 1, 40::numeric, 75::numeric, 90::numeric, 10::numeric),
       ('2014-12-31', 1, 40, 75, 90, 10),
       ('2015-01-01', 2, 40, 75, 100, 10),
       ('2016-01-01', 1, 40, 75, 100, 10) $$,
  'the version of the day, else the earliest');
select results_eq(
  $$ select i ->> 'name', i ->> 'wording', (i ->> 'target')::numeric, i ->> 'baseline'
     from json_array_elements(criteria.success(pg_temp.project(), '2014-06-30') -> 'indicators') with ordinality as rows (i, n) order by n $$,
  $$ values ('attached', 'fyrre', 40::numeric, null), ('counselling', 'halvfems', 90, null) $$,
  'the indicators of the day, in the order of the criteria');

select * from finish();
rollback;
