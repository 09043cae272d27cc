begin;
select plan(3);
\ir facts.psql

select pg_temp.youth('registered in error', void => true);
select pg_temp.employ(youth, first_day::date, last_day::date, void) from (values
  ('renewed next day',    '2014-01-01', '2014-03-31', false),
  ('renewed next day',    '2014-04-01', '2014-06-30', false),
  ('a day between',       '2014-01-01', '2014-03-31', false),
  ('a day between',       '2014-04-02', '2014-06-30', false),
  ('nested',              '2014-01-01', '2014-12-31', false),
  ('nested',              '2014-03-01', '2014-04-30', false),
  ('overlapping',         '2014-01-01', '2014-05-31', false),
  ('overlapping',         '2014-05-01', '2014-08-31', false),
  ('one day',             '2014-05-05', '2014-05-05', false),
  ('lasting',             '2014-06-01', null,         false),
  ('error between',       '2014-01-01', '2014-03-31', false),
  ('error between',       '2014-04-01', '2014-04-30', true),
  ('error between',       '2014-05-01', '2014-06-30', false),
  ('registered in error', '2014-01-01', '2014-06-30', false)
) as facts (youth, first_day, last_day, void);

select results_eq(
  $$ select code, started_on, ended_on from criteria.runs(pg_temp.project(), '2016-12-31') order by code collate "C", started_on $$,
  $$ values
       ('a day between',    date '2014-01-01', date '2014-03-31'),
       ('a day between',    '2014-04-02', '2014-06-30'),
       ('error between',    '2014-01-01', '2014-03-31'),
       ('error between',    '2014-05-01', '2014-06-30'),
       ('lasting',          '2014-06-01', null),
       ('nested',           '2014-01-01', '2014-12-31'),
       ('one day',          '2014-05-05', '2014-05-05'),
       ('overlapping',      '2014-01-01', '2014-08-31'),
       ('renewed next day', '2014-01-01', '2014-06-30') $$,
  'overlaps, nesting and a renewal on the next day join; one day between does not; errors are nowhere');

select results_eq(
  $$ select code, started_on, ended_on from criteria.runs(pg_temp.project(), '2014-03-31') order by code collate "C", started_on $$,
  $$ values
       ('a day between',    date '2014-01-01', date '2014-03-31'),
       ('error between',    '2014-01-01', '2014-03-31'),
       ('nested',           '2014-01-01', null),
       ('overlapping',      '2014-01-01', null),
       ('renewed next day', '2014-01-01', '2014-03-31') $$,
  'seen from 31 March: an end after that day is open, one on that day is an end, and a start after it is not known');

select is(
  (select (previous_started_on, previous_ended_on, next_started_on)::text
   from criteria.runs(pg_temp.project(), '2016-12-31') where code = 'a day between' and started_on = '2014-04-02'),
  '(2014-01-01,2014-03-31,)',
  'a run knows the one before and the one after');

select * from finish();
rollback;
