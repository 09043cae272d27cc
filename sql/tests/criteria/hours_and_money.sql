begin;
select plan(5);
\ir facts.psql

select pg_temp.youth('error', void => true);
select pg_temp.work(youth, started::timestamptz, ended::timestamptz) from (values
  ('clock forward', '2016-03-27T01:00:00+01:00', '2016-03-27T04:00:00+02:00'),  -- 1 to 4 o'clock is 2 hours
  ('clock back',    '2016-10-30T01:00:00+02:00', '2016-10-30T04:00:00+01:00'),  -- and here 4
  ('Sunday night',  '2016-04-17T22:00:00+02:00', '2016-04-18T02:00:00+02:00'),  -- belongs to Sunday's week
  ('New Year',      '2016-01-01T10:00:00+01:00', '2016-01-01T14:00:00+01:00'),
  ('by UTC Sunday', '2016-05-01T22:30:00Z',      '2016-05-02T01:00:00Z'),       -- 00:30 on Monday here
  ('twelve',        '2016-06-01T08:00:00+02:00', '2016-06-01T14:00:00+02:00'),
  ('twelve',        '2016-06-02T08:00:00+02:00', '2016-06-02T14:00:00+02:00'),
  ('over twelve',   '2016-06-01T08:00:00+02:00', '2016-06-01T20:00:01+02:00'),
  ('under four',    '2016-06-01T08:00:00+02:00', '2016-06-01T11:59:59+02:00'),
  ('error',         '2016-06-01T08:00:00+02:00', '2016-06-01T12:00:00+02:00'),
  ('next day',      '2016-10-31T23:00:00Z',      '2016-11-01T03:00:00Z')        -- 1 November here
) as facts (youth, started, ended);

select results_eq(
  $$ select * from criteria.weekly_hours(pg_temp.project(), '2016-10-31') order by youth collate "C" $$,
  $$ values
       ('New Year',      '2015-W53', '4.00',  true),
       ('Sunday night',  '2016-W15', '4.00',  true),
       ('by UTC Sunday', '2016-W18', '2.50',  false),
       ('clock back',    '2016-W43', '4.00',  true),
       ('clock forward', '2016-W12', '2.00',  false),
       ('over twelve',   '2016-W22', '12.00', false),
       ('twelve',        '2016-W22', '12.00', true),
       ('under four',    '2016-W22', '4.00',  false) $$,
  'elapsed hours in the ISO week of the local start day; 4 and 12 are inside, a second more or less is not');

select pg_temp.work('last Monday of 2018', '2018-12-31T10:00:00+01:00', '2018-12-31T14:00:00+01:00');
select results_eq(
  $$ select as_of, w.* from (values (date '2015-12-31'), ('2016-01-03'), ('2016-10-31'), ('2016-11-01'), ('2018-12-31'), ('2019-01-01')) as days (as_of)
     cross join lateral criteria.weekly_hours_in_year(pg_temp.project(), as_of) as w $$,
  $$ values -- from, to, weeks, within, youths, youths with a week within, with one that is not
       (date '2015-12-31', date '2014-12-29', date '2015-12-31', 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint),
       ('2016-01-03', '2016-01-03', '2016-01-03', 0, 0, 0, 0, 0),    -- New Year is in the last week of 2015
       ('2016-10-31', '2016-01-04', '2016-10-31', 7, 3, 7, 3, 4),
       ('2016-11-01', '2016-01-04', '2016-11-01', 8, 4, 8, 4, 4),
       ('2018-12-31', '2018-01-01', '2018-12-30', 0, 0, 0, 0, 0),    -- a Monday in week 1 of 2019
       ('2019-01-01', '2018-12-31', '2019-01-01', 1, 1, 1, 1, 0) $$,
  'the weeks of a year: whole ones, from the Monday of week 1');

insert into core.staff_time (project_id, during, focus, hours)
select pg_temp.project(), daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1)), focus::core.focus, hours
from (values
  (2013, 'counselling', 45), (2013, 'pocket_money', 55), (2014, 'counselling', 44.99), (2014, 'pocket_money', 55.01),
  (2015, 'counselling', 60), (2015, 'pocket_money', 40), (2016, 'counselling', 60.01), (2016, 'pocket_money', 39.99),
  (2017, 'counselling', 0),  (2018, 'counselling', 1)
) as facts (year, focus, hours);
select results_eq(
  $$ select * from criteria.focus_split(pg_temp.project(), '2017-01-01') $$,
  $$ values (2013, '45.00', 'green'), (2014, '44.99', 'yellow'), (2015, '60.00', 'yellow'), (2016, '60.01', 'red'), (2017, null, null) $$,
  'the split by hours, both ends of each band included; no hours, no split');

insert into core.funding (project_id, plan, source, kind, amount)
select pg_temp.project(), plan, kind, kind::core.funding_kind, oere
from (values
  ('at 75',    'lbf', 300000000), ('at 75',    'municipality', 100000000),
  ('over 75',  'lbf', 300000100), ('over 75',  'municipality', 100000000),
  ('with øre', 'lbf', 1250),      ('with øre', 'housing', 0), ('with øre', 'other', null),
  ('nothing',  'lbf', 0),         ('lost',     'lbf', null)
) as facts (plan, kind, oere);
select results_eq(
  $$ select * from criteria.funding(pg_temp.project()) $$,
  $$ values
       ('at 75',    4000000, '75.00', '25.00', true),
       ('nothing',  0, null, null, true),
       ('over 75',  4000001, '75.00', '25.00', false),
       ('with øre', 12.5, '100.00', '0.00', false) $$,
  'the rule compares øre, not rounded percentages; a lost amount is left out');
select is(
  criteria.report(pg_temp.project(), '2016-12-31') -> 'context' -> 'funding' -> 'at 75' ->> 'total', '4000000',
  'kroner are printed as a whole number');

select * from finish();
rollback;
