begin;
select plan(6);
\ir facts.psql

select pg_temp.youth('turns 15 on 1 March', born => '2000-03-01');
select pg_temp.youth('turns 13 on 1 March', born => '2002-03-01');
select pg_temp.youth('born on a leap day', born => '2000-02-29');
select pg_temp.youth('moved out', born => '2001-06-01');
select pg_temp.employ(youth, first_day::date, last_day::date) from (values
  ('turns 15 on 1 March', '2014-01-01', '2014-01-10'),
  ('turns 15 on 1 March', '2014-12-31', null),
  ('turns 13 on 1 March', '2014-01-10', '2014-01-10'),
  ('turns 13 on 1 March', '2015-02-01', null),
  ('born on a leap day',  '2015-02-01', null),
  ('moved out',           '2015-02-01', null)
) as facts (youth, first_day, last_day);
select pg_temp.live(youth, place, first_day::date, last_day::date) from (values
  ('turns 15 on 1 March', 'Løget',       '2010-01-01', null),
  ('turns 13 on 1 March', 'Løget',       '2010-01-01', null),
  ('born on a leap day',  'Nørremarken', '2010-01-01', null),
  ('moved out',           'Løget',       '2010-01-01', '2015-02-28'),
  ('moved out',           'Vejle',       '2015-03-01', null)
) as facts (youth, place, first_day, last_day);

select results_eq(
  $$ select * from criteria.at_a_time(pg_temp.project(), '2015-02-01') $$,
  $$ values -- year, mean, min, max, on_last_day
       (2013, '0.00', 0::bigint, 0::bigint, 0::bigint),
       (2014, '0.03', 0, 2, 1),   -- 12 days of youths in 365 days
       (2015, '1.09', 1, 4, 4) $$,   -- 31 x 1 + 4 in 32 days
  'employed at a time: days with none count, the last day is the as-of day');

insert into core.population (project_id, reference_on, area_id, outside, age_from, age_to, persons) values
  (pg_temp.project(), '2015-01-01', pg_temp.area('Løget'), null, 13, 14, 30),
  (pg_temp.project(), '2015-03-01', pg_temp.area('Løget'), null, 13, 14, 31),
  (pg_temp.project(), '2015-03-01', pg_temp.area('Løget'), null, 13, 15, 99),
  (pg_temp.project(), '2016-01-01', pg_temp.area('Nørremarken'), null, 13, 14, 34),
  (pg_temp.project(), '2015-01-01', null, 'Vejle', 13, 14, 999);
select results_eq(
  $$ select as_of, c.* from (values (date '2015-02-28'), ('2015-03-01'), ('2015-01-31')) as days (as_of)
     cross join lateral criteria.coverage_13_14(pg_temp.project(), as_of) as c $$,
  $$ values
       (date '2015-02-28', 3::bigint, 64::bigint, '4.69'),  -- 14, 14 and 14; the fourth is 12
       ('2015-03-01', 1, 65, '1.54'),                       -- 13; two are 15 now and one has moved
       ('2015-01-31', 1, 64, '1.56') $$,
  'coverage by age and home on the day; the latest count, or the first after it');
delete from core.population where project_id = pg_temp.project() and area_id is not null;
select results_eq(
  $$ select * from criteria.coverage_13_14(pg_temp.project(), '2015-02-28') $$,
  $$ values (3::bigint, null::bigint, null) $$,
  'no population is no percentage');

select results_eq(
  $$ select * from criteria.baseline_series(pg_temp.project(), '2018-01-10') $$,
  $$ values (date '2014-01-11', date '2018-01-10', 4::bigint, 0::bigint, null::bigint, null, null::bigint, null) $$,
  'nobody asked is not nobody in a job');

select pg_temp.employ('left long ago', '2013-01-01', '2014-01-09');
select pg_temp.employ('left in time', '2013-01-01', '2014-01-11');
select pg_temp.ask(youth, asked::date, about::date, outcome, kind => 'snapshot', id => id) from (values
  ('left in time',        '2018-01-09', '2018-01-31', 'no_job',       'b'),
  ('left in time',        '2018-01-09', '2018-01-01', 'ordinary_job', 'c'),  -- the same day, a later id
  ('left in time',        '2018-01-10', '2018-01-01', 'no_job',       'a'),  -- not given yet on 9 January
  ('left long ago',       '2018-01-09', '2018-01-09', 'ordinary_job', 'e'),
  ('moved out',           '2018-01-09', '2017-12-31', 'ordinary_job', 'f'),  -- about another month
  ('born on a leap day',  '2018-01-09', '2018-01-09', 'apprenticeship', 'g')
) as facts (youth, asked, about, outcome, id);
select results_eq(
  $$ select as_of, b.* from (values (date '2018-01-09'), ('2018-01-10')) as days (as_of)
     cross join lateral criteria.baseline_series(pg_temp.project(), as_of) as b $$,
  $$ values -- window_from, window_to, youths, answered, in_job, pct, leavers, leavers_pct
       (date '2018-01-09', date '2014-01-10', date '2018-01-09', 5::bigint, 2::bigint, 2::bigint, '40.00', 1::bigint, '100.00'),
       ('2018-01-10', '2014-01-11', '2018-01-10', 5, 2, 1, '20.00', 1, '0.00') $$,
  'four years back, the last snapshot about the month, leavers apart');

select is(
  (select window_from from criteria.baseline_series(pg_temp.project(), '2016-02-29')), date '2012-03-01',
  'four years ending on a leap day');

select * from finish();
rollback;
