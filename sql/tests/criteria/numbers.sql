begin;
select plan(6);
\ir facts.psql

select results_eq(
  $$ values (criteria.percent(2, 64)), (criteria.percent(1, 8)), (criteria.percent(-1, 800)), (criteria.percent(0, 7)),
       (criteria.percent(7, 7)), (criteria.percent(46, 90)), (criteria.percent(0, 0)) $$,
  $$ values ('3.13'), ('12.50'), ('-0.13'), ('0.00'), ('100.00'), ('51.11'), (null) $$,
  'a percentage is rounded half up from whole numbers, and nothing of nothing is no percentage');

select results_eq(
  $$ select job, asked, criteria.wilson95(job, asked)::text
     from (values (12, 16), (9, 16), (0, 4), (1, 1), (18, 38), (0, 0)) as share (job, asked) $$,
  $$ values (12, 16, '["50.5", "89.8"]'), (9, 16, '["33.2", "76.9"]'), (0, 4, '["0.0", "49.0"]'),
       (1, 1, '["20.7", "100.0"]'), (18, 38, '["32.5", "62.7"]'), (0, 0, null) $$,
  'Wilson limits, with exact ends at none and at all');

-- The verdict at a target of 75 %, a response of 50 % and at least 10 youths.
create function pg_temp.verdict(confirmed bigint, not_in_job bigint, unanswered bigint) returns text language sql as
$$ select criteria.verdict(confirmed, not_in_job, unanswered, 75, 50, 10) $$;

select results_eq(
  $$ select s, f, u, pg_temp.verdict(s, f, u)
     from (values
       (0, 0, 0), (9, 0, 0), (10, 0, 0),   -- nobody, one too few, just enough
       (75, 25, 0), (74, 26, 0),           -- exactly 75 %, just below
       (74, 0, 26), (74, 25, 1),           -- the unanswered could still make it
       (6, 4, 10), (5, 4, 11),             -- answered by exactly half, by fewer
       (15, 0, 5), (0, 6, 14)              -- met and not met ask for no response rate
     ) as facts (s, f, u) $$,
  $$ values
       (0, 0, 0, 'not_measured'), (9, 0, 0, 'too_few'), (10, 0, 0, 'met'),
       (75, 25, 0, 'met'), (74, 26, 0, 'not_met'),
       (74, 0, 26, 'undetermined'), (74, 25, 1, 'undetermined'),
       (6, 4, 10, 'undetermined'), (5, 4, 11, 'insufficient_response'),
       (15, 0, 5, 'met'), (0, 6, 14, 'not_met') $$,
  'the verdict ladder, both sides of each step');

select is(criteria.verdict(66, 34, 0, 66.5, 50, 10), 'not_met', 'a target may have decimals');

select results_eq(
  $$ values (criteria.yearly_verdict(35, 35, '2016-01-01')), (criteria.yearly_verdict(34, 35, '2016-12-30')),
       (criteria.yearly_verdict(34, 35, '2016-12-31')), (criteria.yearly_verdict(null, 35, '2016-12-31')) $$,
  $$ values ('met'), ('in_progress'), ('not_met'), ('not_measured') $$,
  'a yearly target can be met at once and missed only on 31 December');

select results_eq(
  $$ values (criteria.same_day_in(2015, '2016-02-29')), (criteria.same_day_in(2015, '2016-12-31')) $$,
  $$ values (date '2015-02-28'), ('2015-12-31') $$,
  'the same day last year of a leap day is 28 February');

select * from finish();
rollback;
