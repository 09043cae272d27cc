begin;
select plan(3);
\ir facts.psql

select pg_temp.youth('registered in error', void => true);
select pg_temp.counsel(youth, offered::date, held::timestamptz, status) from (values
  ('offered, held next year', '2014-12-20', '2015-01-08T15:00:00+01:00', 'attended'),
  ('New Year''s Eve, 23:30Z',  null,         '2014-12-31T23:30:00Z',      'attended'),  -- 00:30 on 1 January here
  ('New Year''s Eve, 22:30Z',  null,         '2014-12-31T22:30:00Z',      'attended'),
  ('declined',                '2015-05-05', null,                        'declined'),
  ('stayed away',             '2015-05-05', '2015-05-06T15:00:00+02:00', 'no_show'),
  ('called off',              '2015-05-05', '2015-05-06T15:00:00+02:00', 'cancelled'),
  ('only held to be',         null,         '2015-05-06T15:00:00+02:00', 'no_show'),
  ('twice',                   '2015-02-01', '2015-02-02T15:00:00+01:00', 'attended'),
  ('twice',                   '2015-03-01', '2015-03-02T15:00:00+01:00', 'attended'),
  ('just after midnight',     null,         '2015-06-30T22:30:00Z',      'attended'),  -- 00:30 on 1 July here
  ('registered in error',     '2015-05-05', '2015-05-06T15:00:00+02:00', 'attended')
) as facts (youth, offered, held, status);

select results_eq(
  $$ select * from criteria.counselling(pg_temp.project(), '2015-07-01') where year > 2013 $$,
  $$ values -- year, offered, received, met
       (2014, 2::bigint, 1::bigint, false),
       (2015, 6,         4,         false) $$,
  'offered in the offer''s year, received in the session''s; a session without an offer was offered on its local day');

select results_eq(
  $$ select * from criteria.counselling(pg_temp.project(), '2015-06-30') where year = 2015 $$,
  $$ values (2015, 5::bigint, 3::bigint, false) $$,
  'a session at half past midnight on 1 July is not held yet on 30 June');

insert into core.criterion (project_id, name, wording, direction, target, target_unit, source)
values (pg_temp.project(), 'counselling', 'seks', 'at_least', 6, 'youths', 'prøve');
select results_eq(
  $$ select as_of, (criteria.success(pg_temp.project(), as_of) -> 'status' -> 'counselling')::jsonb
     from (values (date '2015-06-30'), ('2015-07-01'), ('2014-12-31')) as days (as_of) $$,
  $$ values
       (date '2015-06-30', '{"year": 2015, "offered": 5, "received": 3, "target": 6, "verdict": "in_progress", "received_below_target": true}'::jsonb),
       ('2015-07-01', '{"year": 2015, "offered": 6, "received": 4, "target": 6, "verdict": "met", "received_below_target": true}'),
       ('2014-12-31', '{"year": 2014, "offered": 2, "received": 1, "target": 6, "verdict": "not_met", "received_below_target": true}') $$,
  'the target is on offers; that fewer came is said beside it');

select * from finish();
rollback;
