begin;
select plan(3);
\ir facts.psql

select pg_temp.youth('registered in error', void => true);
select pg_temp.employ(youth, '2014-07-01', '2014-12-31')
from (values ('before'), ('on the first day'), ('across'), ('two kinds'), ('lasting'), ('registered in error')) as facts (youth);
select pg_temp.volunteer(youth, first_day::date, last_day::date, kind) from (values
  ('never employed',      '2014-08-01', '2014-08-01', 'concrete'),
  ('registered in error', '2014-08-01', '2014-08-01', 'concrete'),
  ('before',              '2014-01-01', '2014-06-30', 'concrete'),  -- the day before the employment
  ('on the first day',    '2014-01-01', '2014-07-01', 'concrete'),
  ('across',              '2014-12-31', '2015-01-01', 'ongoing'),
  ('two kinds',           '2014-08-01', '2014-08-01', 'concrete'),
  ('two kinds',           '2014-08-01', '2014-08-02', 'concrete'),
  ('two kinds',           '2014-09-01', '2014-09-01', 'house'),
  ('lasting',             '2015-03-01', null,         'ongoing')
) as facts (youth, first_day, last_day, kind);

select results_eq(
  $$ select * from criteria.volunteers(pg_temp.project(), '2016-06-30') $$,
  $$ values -- year, youths, concrete, ongoing, house
       (2013, 0::bigint, 0::bigint, 0::bigint, 0::bigint),
       (2014, 3,         2,         1,         1),
       (2015, 2,         0,         2,         0),
       (2016, 1,         0,         1,         0) $$,
  'each youth once a year and once in each kind, from the first day of employment on');

select results_eq(
  $$ select * from criteria.volunteers(pg_temp.project(), '2015-02-28') where year > 2013 $$,
  $$ values (2014, 3::bigint, 2::bigint, 1::bigint, 1::bigint), (2015, 1, 0, 1, 0) $$,
  'days after the as-of day are not there yet');

select results_eq(
  $$ select as_of, (criteria.success(pg_temp.project(), as_of) -> 'status' -> 'volunteers')::jsonb
     from (values (date '2012-12-31'), ('2013-12-31'), ('2014-12-30'), ('2014-12-31'), ('2015-12-31')) as days (as_of) $$,
  $$ values
       (date '2012-12-31', '{"year": null, "youths": null, "previous": null, "trend": null, "verdict": "not_measured", "this_year": null, "same_day_last_year": null}'::jsonb),
       ('2013-12-31', '{"year": 2013, "youths": 0, "previous": null, "trend": null, "verdict": "not_met", "this_year": 0, "same_day_last_year": null}'),
       ('2014-12-30', '{"year": 2013, "youths": 0, "previous": null, "trend": null, "verdict": "not_met", "this_year": 2, "same_day_last_year": 0}'),
       ('2014-12-31', '{"year": 2014, "youths": 3, "previous": 0, "trend": "rising", "verdict": "met", "this_year": 3, "same_day_last_year": 0}'),
       ('2015-12-31', '{"year": 2015, "youths": 2, "previous": 3, "trend": "falling", "verdict": "falling", "this_year": 2, "same_day_last_year": 3}') $$,
  'the summary compares the latest full year with the one before');

select * from finish();
rollback;
