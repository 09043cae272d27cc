begin;
select plan(3);
\ir facts.psql

select pg_temp.youth('registered in error', void => true);
select pg_temp.employ(youth, first_day::date, last_day::date) from (values
  ('until 1 January',     '2013-06-01', '2014-01-01'),
  ('until 31 December',   '2013-06-01', '2013-12-31'),
  ('renewed at New Year', '2013-06-01', '2013-12-31'), ('renewed at New Year', '2014-01-01', '2014-02-28'),
  ('back in March',       '2013-06-01', '2013-08-31'), ('back in March',       '2014-03-01', '2014-04-30'),
  ('carried and back',    '2013-06-01', '2014-01-31'), ('carried and back',    '2014-09-01', '2014-09-30'),
  ('twice in a year',     '2014-02-01', '2014-02-28'), ('twice in a year',     '2014-06-01', '2014-06-30'),
  ('from 31 December',    '2014-12-31', null),
  ('two years away',      '2013-01-01', '2013-01-31'), ('two years away',      '2015-05-05', '2015-05-05'),
  ('registered in error', '2014-01-01', '2014-12-31')
) as facts (youth, first_day, last_day);

select results_eq(
  $$ select * from criteria.attached(pg_temp.project(), '2015-12-31') $$,
  $$ values -- year, youths, carried_over, first_time, returning, starting, met
       (2013, 6::bigint, 0::bigint, 6::bigint, 0::bigint, 6::bigint, false),
       (2014, 6,         3,         2,         1,         4,         false),
       (2015, 2,         1,         0,         1,         1,         false) $$,
  'each youth once a year; a renewal at New Year is carried over, not new; youths = carried over + first time + returning');

select results_eq(
  $$ select * from criteria.attached(pg_temp.project(), '2014-02-28') $$,
  $$ values
       (2013, 6::bigint, 0::bigint, 6::bigint, 0::bigint, 6::bigint, false),
       (2014, 4,         3,         1,         0,         1,         false) $$,
  'seen from 28 February 2014 the year ends there');

insert into core.criterion (project_id, name, version, during, wording, direction, target, target_unit, source) values
  (pg_temp.project(), 'attached', 1, '[2013-01-01,2014-12-31)', 'seks', 'at_least', 6, 'youths', 'prøve'),
  (pg_temp.project(), 'attached', 2, '[2014-12-31,)', 'syv', 'at_least', 7, 'youths', 'prøve');
select results_eq(
  $$ select as_of, met, (s.status ->> 'verdict'), (s.status ->> 'same_day_last_year')::integer
     from (values (date '2014-12-30'), ('2014-12-31'), ('2015-02-01')) as days (as_of)
     cross join lateral (
       select met from criteria.attached(pg_temp.project(), as_of) where year = criteria.year_of(as_of)) as a
     cross join lateral (
       select criteria.success(pg_temp.project(), as_of) -> 'status' -> 'attached' as status) as s $$,
  $$ values
       (date '2014-12-30', false, 'in_progress', 6),
       ('2014-12-31', false, 'not_met', 6),
       ('2015-02-01', false, 'in_progress', 4) $$,  -- three carried over and one who began on 1 February 2014
  'the target is the one of the day; only 31 December says not met; last year is counted to the same day');

select * from finish();
rollback;
