-- How far the figures may be trusted.
begin;
select plan(5);
\ir facts.psql

-- Exits and their anniversaries; the window closes 60 days later.
select pg_temp.employ(youth, '2013-01-01', last_day::date) from (values
  ('closed',           '2015-03-31'),  -- 31 March, closed on 30 May
  ('closes today',     '2015-05-01'),  -- 30 June
  ('closes in time',   '2015-06-30'),  -- 29 August
  ('answered',         '2015-06-30'),
  ('unreachable',      '2015-06-30'),
  ('closes too late',  '2015-07-01'),  -- 30 August
  ('came back',        '2015-06-30'),
  ('both',             '2015-05-31'),
  ('late',             '2015-02-28')
) as facts (youth, last_day);
select pg_temp.employ('came back', '2016-01-01', null);
select pg_temp.ask(youth, asked::date, about::date, outcome) from (values
  ('answered',    '2016-06-30', '2016-06-30', 'no_job'),
  ('unreachable', '2016-06-30', '2016-06-30', 'unreachable'),
  ('both',        '2016-06-01', '2016-05-31', 'no_job'),
  ('both',        '2016-06-02', '2016-05-31', 'ordinary_job'),
  ('late',        '2016-06-29', '2016-02-28', 'ordinary_job')
) as facts (youth, asked, about, outcome);

select results_eq(
  $$ select as_of, q.* from (values (date '2016-06-29'), ('2016-06-30'), ('2016-07-01')) as days (as_of)
     cross join lateral criteria.exit_counts_of(array(select x from criteria.exits(pg_temp.project(), as_of) as x), 60, as_of) as q $$,
  $$ values -- not due, window open, contradictory, late, due within 60 days
       (date '2016-06-29', 4::bigint, 2::bigint, 1::bigint, 1::bigint, 1::bigint),  -- closes today
       ('2016-06-30', 1, 5, 1, 1, 3),                                                -- and: in time, unreachable
       ('2016-07-01', 0, 5, 1, 1, 3) $$,                                             -- closed yesterday; and: too late
  'exits whose window closes within 60 days, today included, and that have no usable answer');

select results_eq(
  $$ select * from criteria.areas_missing(pg_temp.project(), '2016-06-30') $$, $$ values ('Løget'), ('Nørremarken') $$,
  'without a baseline every area is missing');
select pg_temp.uu('baseline', '2013-01-01', 'Løget', 12, 100), pg_temp.uu('baseline', '2013-04-01', 'Nørremarken', 8, 90),
  pg_temp.uu('midway', '2013-04-01', 'Løget', 12, 100),  -- another point in the baseline's quarter
  pg_temp.uu('midway', '2014-10-01', 'Nørremarken', 8, 90);
select results_eq(
  $$ select as_of, array(select criteria.areas_missing(pg_temp.project(), as_of))
     from (values (date '2013-03-31'), ('2013-06-30'), ('2014-12-31')) as days (as_of) $$,
  $$ values (date '2013-03-31', '{Nørremarken}'::text[]), ('2013-06-30', '{Løget,Nørremarken}'), ('2014-12-31', '{Løget}') $$,
  'the areas that the quarter counted lacks, of the baseline and of the latest point');
select pg_temp.uu('baseline', '2013-04-01', 'Løget', 12, 100), pg_temp.uu('midway', '2014-10-01', 'Løget', 12, 100),
  pg_temp.uu('final', '2016-10-01', 'Vejle', 1, 10), pg_temp.uu('final', '2016-10-01', 'Løget', 9, 100);
insert into core.area (project_id, name, during) values (pg_temp.project(), 'Skolevang', '[2016-12-01,)');
select results_eq(
  $$ select as_of, array(select criteria.areas_missing(pg_temp.project(), as_of))
     from (values (date '2014-12-31'), ('2016-12-31')) as days (as_of) $$,
  $$ values (date '2014-12-31', '{}'::text[]), ('2016-12-31', '{Nørremarken,Skolevang}') $$,
  'measured everywhere; an area counts from the quarter it is one in');
select results_eq(
  $$ select as_of, masked, d #>> '{job_after_one_year,window_open}', q ->> 'due_within_60_days', q ->> 'contradictory', q ->> 'late'
     from (values (date '2016-06-29', false), ('2016-06-29', true), ('2016-06-30', false), ('2016-06-30', true)) as m (as_of, masked)
     cross join lateral (select criteria.status_document(pg_temp.project(), as_of, masked) as d) as d
     cross join lateral (select d -> 'quality' as q) as q $$,
  $$ values
       (date '2016-06-29', false, '2', '1', '1', '1'), ('2016-06-29', true, null, null, null, null),
       ('2016-06-30', false, '5', '3', '1', '1'), ('2016-06-30', true, '5', null, null, null) $$,
  'counts that single out youths are not the steering group''s');

select * from finish();
rollback;
