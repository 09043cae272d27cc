-- The status document: the figures of the report, and what of them the steering group is shown.
begin;
select plan(20);
\ir facts.psql
\ir status_of_report.psql

create function pg_temp.keys(document json) returns text language sql as
$$ select string_agg(k, ' ' order by n) from json_object_keys(document) with ordinality as keys (k, n) $$;
create function pg_temp.several(word text, many integer) returns setof text language sql as
$$ select word || ' ' || n from generate_series(1, many) as n $$;

select is(criteria.status_document(-1, '2016-12-31', false)::text, null, 'a project that is not there has no status');
select is(
  pg_temp.status(pg_temp.project(), '2014-06-30'), pg_temp.status_of_report(pg_temp.project(), '2014-06-30'),
  'a project where nothing has happened');
select is(pg_temp.hidden(pg_temp.project(), '2014-06-30'), array['context.at_a_time.on_last_day', 'context.baseline_series.youths', 'context.employed_now', 'context.ever_employed',
  'job_after_one_year.not_due_yet'], 'where nothing is hidden but what always is');

-- Twelve are carried over into 2015, nine are new in it, two come back: 23 youths.
select pg_temp.youth(y, born => '2001-06-01') from pg_temp.several('new', 9) as y;
select pg_temp.employ(y, '2014-06-01', '2015-03-31') from pg_temp.several('carried', 12) as y;
select pg_temp.employ(y, '2015-02-01', null) from pg_temp.several('new', 9) as y;
select pg_temp.employ(y, '2013-01-01', '2013-06-30') from pg_temp.several('back', 2) as y;
select pg_temp.employ(y, '2015-05-01', '2015-11-30') from pg_temp.several('back', 2) as y;
-- Those carried over are asked a year after: seven in an ordinary job, two apprentices, one without, two not reached. One says both.
select pg_temp.ask('carried ' || n, '2016-04-01', '2016-03-31', case when n <= 7 then 'ordinary_job' when n <= 9 then 'apprenticeship' else 'no_job' end)
from generate_series(1, 10) as n;
select pg_temp.ask('carried 1', '2016-04-05', '2016-03-30', 'no_job');
select pg_temp.ask('carried 2', '2016-09-01', '2016-03-31', 'ordinary_job');
select pg_temp.volunteer('carried ' || n, '2015-03-01', '2015-03-01', case when n <= 6 then 'concrete' else 'ongoing' end) from generate_series(1, 10) as n;
select pg_temp.volunteer('carried 1', '2016-03-01', '2016-03-01', 'house');
select pg_temp.counsel(y, '2015-03-01', '2015-04-01 12:00+02', 'attended') from pg_temp.several('carried', 6) as y;
select pg_temp.counsel(y, null, '2015-11-01 12:00+01', 'attended') from pg_temp.several('new', 3) as y;
select pg_temp.counsel(y, '2016-01-01', null, 'declined') from pg_temp.several('new', 9) as y;
select pg_temp.live(y, 'Løget', '2010-01-01', null) from pg_temp.several('new', 9) as y;
insert into core.population (project_id, reference_on, area_id, age_from, age_to, persons) values (pg_temp.project(), '2015-01-01', pg_temp.area('Løget'), 13, 14, 40);
-- Each of those carried over works six hours in a week of 2015 and each of those new two, and a youth an odd week.
select pg_temp.work(y, '2015-02-02 14:00+01', '2015-02-02 20:00+01') from pg_temp.several('carried', 12) as y;
select pg_temp.work(y, '2015-02-09 14:00+01', '2015-02-09 16:00+01') from pg_temp.several('new', 9) as y;
select pg_temp.work('back 1', '2015-06-01 14:00+02', '2015-06-01 18:00+02');
select pg_temp.uu('baseline', '2013-01-01', 'Løget', 12, 100), pg_temp.uu('baseline', '2013-01-01', 'Nørremarken', 8, 90);
insert into core.staff_time (project_id, during, focus, hours) values
  (pg_temp.project(), '[2015-01-01,2016-01-01)', 'counselling', 45), (pg_temp.project(), '[2015-01-01,2016-01-01)', 'pocket_money', 55);
insert into core.funding (project_id, plan, source, kind, amount) values (pg_temp.project(), 'Plan', 'Fonden', 'lbf', 7500), (pg_temp.project(), 'Plan', 'Kommunen', 'municipality', 2500);

select is(
  pg_temp.keys(criteria.status_document(pg_temp.project(), '2015-12-31', false)),
  'as_of drawn_at project is_demonstration masked definition indicators attached job_after_one_year volunteers counselling dropout context quality',
  'the parts of the document');
select results_eq(
  format($$ select part, pg_temp.keys(criteria.status_document(%s, '2015-12-31', masked) #> string_to_array(part, '.'))
     from (values ('attached'), ('job_after_one_year'), ('volunteers'), ('counselling'), ('dropout'), ('context'), ('context.at_a_time'),
       ('context.weekly_hours'), ('context.coverage_13_14'), ('context.focus_split'), ('context.baseline_series'), ('quality')) as p (part) $$, pg_temp.project())
    -- What is hidden stands there as null.
    || format('cross join (values (%L::boolean)) as m (masked)', masked),
  $$ values
       ('attached', 'year youths target verdict same_day_last_year carried_over first_time returning starting'),
       ('job_after_one_year', 'basis exits_from exits_to target_pct confirmed not_in_job unanswered total confirmed_pct answered_pct best_case_pct response_pct strict_pct wilson95 verdict answers_still_needed not_due_yet window_open'),
       ('volunteers', 'year youths previous verdict this_year same_day_last_year concrete_activity ongoing_activity neighbourhood_house'),
       ('counselling', 'year offered received target verdict same_day_last_year'),
       ('dropout', 'verdict target_reduction_pct baseline midway final'),
       ('context', 'at_a_time weekly_hours coverage_13_14 focus_split funding baseline_series ever_employed employed_now'),
       ('context.at_a_time', 'year mean min max on_last_day'),
       ('context.weekly_hours', 'from to weeks within pct youths'),
       ('context.coverage_13_14', 'employed population pct'),
       ('context.focus_split', 'year counselling_share_pct band'),
       ('context.baseline_series', 'window_from window_to youths answered in_job pct leavers leavers_pct'),
       ('quality', 'contradictory late due_within_60_days response_pct areas_missing') $$,
  'each part has its keys, masked: ' || masked)
from (values (false), (true)) as m (masked);

-- Every figure is the one of the report, whatever the day.
select results_eq(
  $$ select as_of::date, value.place, value.value from generate_series(date '2012-12-31', '2017-03-31', '1 month') as as_of
     cross join lateral pg_temp.leaves(pg_temp.status(pg_temp.project(), as_of::date)) as value order by as_of, value.place $$,
  $$ select as_of::date, value.place, value.value from generate_series(date '2012-12-31', '2017-03-31', '1 month') as as_of
     cross join lateral pg_temp.leaves(pg_temp.status_of_report(pg_temp.project(), as_of::date)) as value order by as_of, value.place $$,
  'every figure of four years is the one of the report');

select is(
  (criteria.status_document(pg_temp.project(), '2015-12-31', false) -> 'attached')::jsonb,
  '{"year": 2015, "youths": 23, "target": 35, "verdict": "not_met", "same_day_last_year": 12,
    "carried_over": 12, "first_time": 9, "returning": 2, "starting": 11}',
  'what the staff reads of 2015');
select is(
  (criteria.status_document(pg_temp.project(), '2015-12-31', true) -> 'attached')::jsonb,
  '{"year": 2015, "youths": 23, "target": 35, "verdict": "not_met", "same_day_last_year": 12,
    "carried_over": 12, "first_time": null, "returning": null, "starting": 11}',
  'what the steering group reads: two came back, which the nine new ones would tell');
select results_eq(
  $$ select as_of, criteria.status_document(pg_temp.project(), as_of, false) #>> '{counselling,same_day_last_year}',
       criteria.status_document(pg_temp.project(), as_of, false) #>> '{counselling,offered}'
     from (values (date '2013-06-30'), ('2015-03-31'), ('2016-02-29'), ('2016-03-01'), ('2016-10-31'), ('2016-12-31')) as days (as_of) $$,
  $$ values
       (date '2013-06-30', null, '0'),
       ('2015-03-31', '{"offered" : 0, "received" : 0}', '6'),
       ('2016-02-29', '{"offered" : 0, "received" : 0}', '9'),  -- 28 February
       ('2016-03-01', '{"offered" : 6, "received" : 0}', '9'),  -- the day they were offered it
       ('2016-10-31', '{"offered" : 6, "received" : 6}', '9'),
       ('2016-12-31', '{"offered" : 9, "received" : 9}', '9') $$,
  'counselling on the same day last year');
select is(
  (criteria.status_document(pg_temp.project(), '2015-12-31', false) #> '{context,weekly_hours}')::jsonb,
  '{"from": "2014-12-29", "to": "2015-12-31", "weeks": 22, "within": 13, "pct": "59.09", "youths": 22}',
  'the weeks of 2015: week 1 began on 29 December');

-- What the steering group is not shown, and that nothing is shown to it otherwise. The number of youths ever employed, of those
-- of the last four years and of those employed or gone on the day are never shown: of two days they tell how many came.
create function pg_temp.hidden_besides(as_of date) returns text language sql as $$
  select string_agg(h, ' ' order by n)
  from unnest(pg_temp.hidden(pg_temp.project(), as_of)) with ordinality as hidden (h, n)
  where h not in ('context.at_a_time.on_last_day', 'context.baseline_series.youths', 'context.employed_now', 'context.ever_employed',
    'job_after_one_year.not_due_yet')
$$;
select results_eq(
  $$ select as_of, pg_temp.hidden_besides(as_of)
     from (values (date '2013-12-31'), ('2014-12-31'), ('2015-12-31'), ('2016-06-30'), ('2017-06-30')) as days (as_of) $$,
  $$ values
       -- Two youths are a number; how they came is not told.
       (date '2013-12-31', 'attached.carried_over attached.first_time attached.returning attached.starting '
         'context.coverage_13_14.employed context.coverage_13_14.pct'),
       -- All twelve are new, and none had come by 31 March. Nobody employed is 13 or 14, of 40 who live there: none is hidden as well, or hidden would mean one to four.
       ('2014-12-31', 'attached.carried_over attached.first_time attached.returning attached.starting '
         'context.coverage_13_14.employed context.coverage_13_14.pct'),
       -- Two came back; four volunteers are of the other kind; of 23 youths 22 worked. Nine 14-year-olds of 40 are enough.
       ('2015-12-31', 'attached.first_time attached.returning context.weekly_hours.youths '
         'volunteers.concrete_activity volunteers.neighbourhood_house volunteers.ongoing_activity'),
       -- All nine are carried over; of nine with a job two are apprentices; one says both.
       ('2016-06-30', 'attached.carried_over attached.first_time attached.returning attached.starting '
         'context.coverage_13_14.employed context.coverage_13_14.pct job_after_one_year.strict_pct '
         'quality.contradictory volunteers.concrete_activity volunteers.neighbourhood_house volunteers.ongoing_activity'),
       -- One of the last year's volunteers is of one kind; one answer was late.
       ('2017-06-30', 'attached.carried_over attached.first_time attached.returning attached.starting '
         'context.coverage_13_14.employed context.coverage_13_14.pct quality.contradictory quality.late '
         'volunteers.concrete_activity volunteers.neighbourhood_house volunteers.ongoing_activity') $$,
  'what is hidden, day by day');

select results_eq(
  $$ select as_of, w ->> 'weeks', w ->> 'within', w ->> 'pct', w ->> 'youths'
     from (values (date '2015-02-01'), ('2015-02-08'), ('2015-02-15'), ('2015-06-07'), ('2016-06-05')) as days (as_of)
     cross join lateral (select criteria.status_document(pg_temp.project(), as_of, true) #> '{context,weekly_hours}' as w) as h $$,
  $$ values
       (date '2015-02-01', '0', '0', null, '0'),
       ('2015-02-08', '12', null, null, '12'),     -- all twelve weeks are within
       ('2015-02-15', '21', '12', '57.14', null),  -- all 21 youths have worked
       ('2015-06-07', '22', '13', '59.09', null),  -- all but one
       ('2016-06-05', '0', '0', null, '0') $$,
  'weekly hours: neither none nor all within, nor how many youths of those attached did not work');
select pg_temp.work('new 1', '2016-06-01 14:00+02', '2016-06-01 19:00+02');
select is(
  (criteria.status_document(pg_temp.project(), '2016-06-05', true) #> '{context,weekly_hours}')::jsonb,
  '{"from": "2016-01-04", "to": "2016-06-05", "weeks": null, "within": null, "pct": null, "youths": null}',
  'one youth''s weeks are hidden altogether');

select pg_temp.work('new ' || n, '2016-06-08 14:00+02', '2016-06-08 19:00+02') from generate_series(1, 6) as n;
select pg_temp.work('new 2', timestamptz '2016-06-13 14:00+02' + n * interval '7 days', timestamptz '2016-06-13 15:00+02' + n * interval '7 days')
from generate_series(0, 6) as n;
select is(
  (criteria.status_document(pg_temp.project(), '2016-12-31', true) #> '{context,weekly_hours}')::jsonb,
  '{"from": "2016-01-04", "to": "2016-12-31", "weeks": 14, "within": null, "pct": null, "youths": null}',
  'seven weeks under four hours are the weeks of one');

-- Of the published baseline's series only the share: its youths of two years tell how many were new, its leavers who is employed.
select pg_temp.ask(y, '2015-12-10', '2015-12-10', 'ordinary_job', kind => 'snapshot')
from pg_temp.several('carried', 6) as y union all
select pg_temp.ask(y, '2015-12-10', '2015-12-10', 'ordinary_job', kind => 'snapshot') from pg_temp.several('new', 3) as y;
select is(
  (criteria.status_document(pg_temp.project(), '2015-12-31', true) #> '{context,baseline_series}')::jsonb,
  '{"window_from": "2012-01-01", "window_to": "2015-12-31", "youths": null, "answered": 9, "in_job": null, "pct": "39", "leavers": null, "leavers_pct": null}',
  'nine of 23 have a job: 39 percent');
select is(
  (criteria.status_document(pg_temp.project(), '2016-09-30', true) #> '{context,baseline_series}')::jsonb ->> 'window_to', '2015-11-30',
  'where nobody was asked in the month it is the latest November''s');
select pg_temp.ask('carried ' || n, '2015-12-11', '2015-12-10', 'no_job', kind => 'snapshot') from generate_series(1, 4) as n;
select is(
  criteria.status_document(pg_temp.project(), '2015-12-31', true) #>> '{context,baseline_series,pct}', '22', 'five of 23');
select pg_temp.ask('carried 5', '2015-12-11', '2015-12-10', 'no_job', kind => 'snapshot');
select is(
  criteria.status_document(pg_temp.project(), '2015-12-31', true) #>> '{context,baseline_series,pct}', null,
  'four with a job are too few');

-- Below three there is no masking that hides anybody, whatever is set.
update core.definition set suppress_below = 0 where project_id = pg_temp.project();
select is(
  criteria.status_document(pg_temp.project(), '2015-12-31', true) #>> '{attached,returning}', null,
  'two who came back stay hidden when the definition hides nothing');

select * from finish();
rollback;
