begin;
select plan(4);
\ir facts.psql

select pg_temp.youth('dead before', died => '2015-06-29');
select pg_temp.youth('dead on the day', died => '2015-06-30');
select pg_temp.youth('dead after', died => '2015-07-01');
select pg_temp.employ(youth, first_day::date, last_day::date) from (values
  ('plain',            '2014-01-01', '2014-06-30'),
  ('back before',      '2014-01-01', '2014-06-30'), ('back before',     '2015-06-29', null),
  ('back on the day',  '2014-01-01', '2014-06-30'), ('back on the day', '2015-06-30', null),
  ('back after',       '2014-01-01', '2014-06-30'), ('back after',      '2015-07-01', null),
  ('dead before',      '2014-01-01', '2014-06-30'),
  ('dead on the day',  '2014-01-01', '2014-06-30'),
  ('dead after',       '2014-01-01', '2014-06-30'),
  ('leap day',         '2015-09-01', '2016-02-29'),
  ('day before leap',  '2015-09-01', '2016-02-28')
) as facts (youth, first_day, last_day);

-- The anniversary of an exit on 30 June 2014 is 30 June 2015; its window ends 60 days later, on 29 August 2015.
select results_eq(
  $$ select code, anniversary, state from criteria.exits(pg_temp.project(), '2015-08-30') order by code collate "C" $$,
  $$ values
       ('back after',      date '2015-06-30', 'closed'),
       ('back before',     '2015-06-30', 'superseded'),
       ('back on the day', '2015-06-30', 'superseded'),
       ('dead after',      '2015-06-30', 'closed'),
       ('dead before',     '2015-06-30', 'dead'),
       ('dead on the day', '2015-06-30', 'dead'),
       ('plain',           '2015-06-30', 'closed') $$,
  'a re-hire or a death counts until and including the anniversary');

select results_eq(
  $$ select as_of, (select state from criteria.exits(pg_temp.project(), as_of) where code = 'plain')
     from (values (date '2015-06-29'), ('2015-06-30'), ('2015-08-29'), ('2015-08-30')) as days (as_of) $$,
  $$ values (date '2015-06-29', 'not_due'), ('2015-06-30', 'open'), ('2015-08-29', 'open'), ('2015-08-30', 'closed') $$,
  'an exit is not due until its anniversary, open while the window lasts, then closed');

select results_eq(
  $$ select code, state from criteria.exits(pg_temp.project(), '2015-06-29')
     where code in ('back before', 'back on the day', 'dead before', 'dead on the day') order by code collate "C" $$,
  $$ values ('back before', 'superseded'), ('back on the day', 'not_due'), ('dead before', 'dead'), ('dead on the day', 'not_due') $$,
  'a re-hire or a death after the as-of day is not known yet');

select results_eq(
  $$ select code, ended_on, anniversary from criteria.exits(pg_temp.project(), '2016-12-31')
     where code like '%leap%' order by code collate "C" $$,
  $$ values ('day before leap', date '2016-02-28', date '2017-02-28'), ('leap day', '2016-02-29', '2017-02-28') $$,
  'a year after 29 February is 28 February');

select * from finish();
rollback;
