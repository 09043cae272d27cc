begin;
select plan(6);
\ir facts.psql

select pg_temp.uu(point, quarter_start::date, place, dropouts, at_risk) from (values
  ('baseline', '2013-01-01', 'Løget',       8,  80),
  ('baseline', '2013-01-01', 'Nørremarken', 12, 120),
  ('baseline', '2013-01-01', 'Vejle',       99, 999),  -- outside
  ('midway',   '2014-10-01', 'Løget',       19, null),
  ('final',    '2016-01-01', 'Løget',       7,  60),
  ('final',    '2016-10-01', 'Løget',       7,  60),
  ('final',    '2016-10-01', 'Nørremarken', 11, 90)
) as facts (point, quarter_start, place, dropouts, at_risk);

select results_eq(
  $$ select * from criteria.dropout(pg_temp.project(), '2016-12-31') $$,
  $$ values
       ('baseline'::core.measurement_point, date '2013-01-01', 20::bigint, 200::bigint, true),
       ('midway', '2014-10-01', 19, null, false),
       ('final', '2016-10-01', 18, 150, true) $$,
  'own areas are summed; one area missing is incomplete; one population missing is no population');

select results_eq(
  $$ select point, quarter_start from criteria.dropout(pg_temp.project(), '2016-12-30') $$,
  $$ values ('baseline'::core.measurement_point, date '2013-01-01'), ('midway', '2014-10-01'), ('final', '2016-01-01') $$,
  'a quarter counts from its last day on; of several the latest that has ended');

select results_eq(
  $$ select point, rate_pct, reduction_pct, reached, reduction_ci95::text, rate_reduction_pct, rate_reached, expected_at_baseline_population
     from criteria.dropout_change(pg_temp.project(), 10, '2016-12-31') where point <> 'baseline' order by point $$,
  $$ values
       ('midway'::core.measurement_point, null, null, null::boolean, null, null, null::boolean, null),
       ('final', '12.00', '10.00', true, '["-68", "52"]', '-20.00', false, '24.00') $$,
  '20 to 18 is exactly -10 %, while the rate rose; an incomplete point is not compared');

select is(
  criteria.success(pg_temp.project(), '2016-12-31') -> 'criteria' -> 'dropout' -> 'final' ->> 'number_and_rate_disagree', 'true',
  'number and rate disagree');

select results_eq(
  $$ select before, after, 10 * (before - after) >= before, criteria.reduction_ci95(before, after)::text
     from (values (20, 18), (22, 21), (10, 0)) as facts (before, after) $$,
  $$ values (20, 18, true, '["-68", "52"]'), (22, 21, false, '["-72", "47"]'), (10, 0, true, '["62", "100"]') $$,
  'the interval of a reduction, from few counts');

-- One step at a time: what the summary says.
create function pg_temp.verdict() returns text language sql as
$$ select criteria.success(pg_temp.project(), '2017-06-30') -> 'status' -> 'dropout' ->> 'verdict' $$;
create temporary table said (step integer, verdict text);
insert into said values (1, pg_temp.verdict());
update core.uu_measurement set dropouts = 12 where project_id = pg_temp.project() and quarter_start = '2016-10-01' and dropouts = 11;
insert into said values (2, pg_temp.verdict());
delete from core.uu_measurement where project_id = pg_temp.project() and quarter_start = '2016-10-01' and dropouts = 12;
insert into said values (3, pg_temp.verdict());
delete from core.uu_measurement where project_id = pg_temp.project() and point = 'final';
insert into said values (4, pg_temp.verdict());
select results_eq(
  $$ select step, verdict from said order by step $$,
  $$ values (1, 'met'), (2, 'not_met'), (3, 'incomplete'), (4, 'not_measured') $$,
  'met at 18 of 20, not at 19; incomplete without Nørremarken; not measured without a final count');

select * from finish();
rollback;
