begin;
select plan(6);
\ir facts.psql

-- Ten leave on 30 September 2015, two on 1 October, one long ago, one twice.
select pg_temp.employ('autumn ' || n, '2015-01-01', '2015-09-30') from generate_series(1, 10) as n;
select pg_temp.employ('october ' || n, '2015-01-01', '2015-10-01') from generate_series(1, 2) as n;
select pg_temp.youth('long ago', born => '1990-01-01');
select pg_temp.employ('long ago', '2012-01-01', '2012-12-31');
select pg_temp.youth('twice', born => '1997-06-01', job => true);
select pg_temp.employ('twice', '2012-06-01', '2013-01-01');
select pg_temp.employ('twice', '2014-01-02', '2014-06-01');
select pg_temp.ask('autumn ' || n, '2016-09-30', '2016-09-30', 'ordinary_job') from generate_series(1, 7) as n;
select pg_temp.ask('autumn 8', '2016-11-29', '2016-11-29', 'apprenticeship');
select pg_temp.ask('twice', '2014-01-01', '2014-01-01', 'ordinary_job');
select pg_temp.ask('twice', '2015-06-01', '2015-06-01', 'no_job');

-- Their window ends 60 days after 30 September 2016, on 29 November.
select results_eq(
  $$ select as_of, exits_from, exits_to, confirmed, unanswered, total, verdict
     from (values (date '2016-11-29'), ('2016-11-30')) as days (as_of)
     cross join lateral criteria.job_after_one_year(pg_temp.project(), as_of)
     where figure = 'rolling' $$,
  $$ values
       (date '2016-11-29', date '2014-07-01', date '2015-06-30', 0::bigint, 0::bigint, 0::bigint, 'not_measured'),
       ('2016-11-30', '2014-10-01', '2015-09-30', 8, 2, 10, 'met') $$,
  'the rolling quarters move on when the last window of the quarter is over');

select results_eq(
  $$ select figure, confirmed, not_in_job, unanswered, total, verdict
     from criteria.job_after_one_year(pg_temp.project(), '2016-11-30') where period is null and figure <> 'rolling' $$,
  $$ values
       ('since_start',          8::bigint, 1::bigint, 2::bigint, 11::bigint, 'undetermined'),
       ('due_so_far',           8,         1,         4,         13,         'undetermined'),
       ('without_job_at_start', 8,         0,         2,         10,         'met'),
       ('aged_18_or_over',      0,         1,         0,         1,          'too_few') $$,
  'a youth counts once by the latest exit; exits before the period start are left out; open ones are due');

select results_eq(
  $$ select figure, period, confirmed, not_in_job, unanswered, total
     from criteria.job_after_one_year(pg_temp.project(), '2016-11-30') where period is not null $$,
  $$ values
       ('by_exit_year',    '2012',    0::bigint, 0::bigint, 1::bigint, 1::bigint),
       ('by_exit_year',    '2013',    1,         0,         0,         1),
       ('by_exit_year',    '2014',    0,         1,         0,         1),
       ('by_exit_year',    '2015',    8,         0,         2,         10),
       ('by_exit_quarter', '2012-Q4', 0,         0,         1,         1),
       ('by_exit_quarter', '2013-Q1', 1,         0,         0,         1),
       ('by_exit_quarter', '2014-Q2', 0,         1,         0,         1),
       ('by_exit_quarter', '2015-Q3', 8,         0,         2,         10) $$,
  'both exits of a youth stand in their own years, also before the period start');

select results_eq(
  $$ select as_of, count(q.*) from (values (date '2014-05-30'), ('2014-05-31')) as days (as_of)
     left join lateral criteria.rolling_quarters(60, '2013-03-31', as_of) as q on true group by as_of order by as_of $$,
  $$ values (date '2014-05-30', 0::bigint), ('2014-05-31', 1) $$,
  'there are no rolling quarters until the quarter the period starts in can be judged');

select is(
  criteria.success(pg_temp.project(), '2014-01-01') -> 'criteria' -> 'job_after_one_year' ->> 'rolling', null,
  'before that the report says null');

select results_eq(
  $$ select as_of, s ->> 'basis', (s ->> 'total')::integer, (s ->> 'answers_still_needed')::integer, s ->> 'verdict'
     from (values (date '2014-04-01'), ('2016-11-30')) as days (as_of)
     cross join lateral (
       select criteria.success(pg_temp.project(), as_of) -> 'status' -> 'job_after_one_year' as s) as status $$,
  $$ values (date '2014-04-01', 'since_start', 1, 0, 'too_few'), ('2016-11-30', 'rolling', 10, 0, 'met') $$,
  'the summary takes the rolling share, else the one since the start');

select * from finish();
rollback;
