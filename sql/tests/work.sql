-- The rules of employments, shifts, assignments and worked time, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('an employment may last one day', $$update core.employment set ended_on = started_on where employment_id = -1$$, null),
  ('not less', $$update core.employment set ended_on = started_on - 1 where employment_id = -1$$, 'employment_ends_after_start'),
  ('the hours of a week are from 0', $$update core.employment set weekly_hours = 0 where employment_id = -1$$, null),
  ('to 168', $$update core.employment set weekly_hours = 168 where employment_id = -1$$, null),
  ('not more', $$update core.employment set weekly_hours = 168.01 where employment_id = -1$$, 'weekly_hours_fit_in_a_week'),
  ('not fewer', $$update core.employment set weekly_hours = -0.01 where employment_id = -1$$, 'weekly_hours_fit_in_a_week'),
  ('and a number', $$update core.employment set weekly_hours = 'NaN' where employment_id = -1$$, 'weekly_hours_fit_in_a_week'),
  ('they may be unknown', $$update core.employment set weekly_hours = null where employment_id = -1$$, null),
  ('a code is one employment''s in a project', $$insert into core.employment (project_id, youth_id, code, started_on)
    values (-1, -1, 'employment -1', '2015-01-01')$$, 'employment_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.employment (project_id, youth_id, code, started_on)
    values (-2, -2, 'employment -1', '2015-01-01')$$, null),
  ('employments may overlap', $$insert into core.employment (project_id, youth_id, code, started_on)
    values (-1, -1, 'overlapping', '2014-01-01')$$, null),
  ('an employment has a code', $$update core.employment set code = '' where employment_id = -1$$, 'code_is_1_to_200_characters'),
  ('who is employed is a youth of the project', $$update core.employment set youth_id = -2 where employment_id = -1$$, 'employment_is_of_a_youth'),

  ('a shift has start and end', $$update core.shift set during = '["2016-06-15 15:00+02","2016-06-15 17:00+02")' where shift_id = -1$$, null),
  ('not only a start', $$update core.shift set during = '["2016-06-15 15:00+02",)' where shift_id = -1$$, 'shift_has_start_and_end'),
  ('nor up to infinity', $$update core.shift set during = '["2016-06-15 15:00+02",infinity)' where shift_id = -1$$, 'shift_has_start_and_end'),
  ('no work lasts for ever', $$update core.worked_time set ended_at = 'infinity' where worked_time_id = -1$$, 'moment_is_finite'),
  ('not only an end', $$update core.shift set during = '(,"2016-06-15 17:00+02")' where shift_id = -1$$, 'shift_has_start_and_end'),
  ('and time between',
    $$update core.shift set during = '["2016-06-15 15:00+02","2016-06-15 15:00+02")' where shift_id = -1$$, 'shift_has_start_and_end'),
  ('a shift needs one', $$update core.shift set youths_needed = 1 where shift_id = -1$$, null),
  ('to a thousand', $$update core.shift set youths_needed = 1000 where shift_id = -1$$, null),
  ('not more', $$update core.shift set youths_needed = 1001 where shift_id = -1$$, 'shift_needs_somebody'),
  ('not nobody', $$update core.shift set youths_needed = 0 where shift_id = -1$$, 'shift_needs_somebody'),
  ('shifts may be at one place and time', $$insert into core.shift (project_id, area_id, during)
    select project_id, area_id, during from core.shift where shift_id = -1$$, null),
  ('the area is the project''s', $$update core.shift set area_id = -2 where shift_id = -1$$, 'shift_is_in_an_area'),
  ('a shift is in a project', $$insert into core.shift (project_id, during)
    select -3, during from core.shift where shift_id = -1$$, 'shift_is_in_a_project'),

  ('two youths may be on a shift', $$insert into core.assignment (project_id, shift_id, youth_id) values (-1, -1, -101)$$, null),
  ('one youth not twice', $$insert into core.assignment (project_id, shift_id, youth_id) values (-1, -1, -1)$$, 'youth_is_on_a_shift_once'),
  ('the shift is the project''s', $$update core.assignment set shift_id = -2 where assignment_id = -1$$, 'assignment_is_to_a_shift'),
  ('the youth too', $$update core.assignment set youth_id = -2 where assignment_id = -1$$, 'assignment_is_of_a_youth'),
  ('a shift somebody is on is not removed', $$delete from core.shift where shift_id = -1$$, 'assignment_is_to_a_shift'),

  ('work may end as it starts', $$update core.worked_time set ended_at = started_at where worked_time_id = -1$$, null),
  ('not before', $$update core.worked_time set ended_at = started_at - interval '1 us' where worked_time_id = -1$$, 'worked_time_ends_after_start'),
  ('an hour of the doubled night is an hour',
    $$update core.worked_time set started_at = '2016-10-30 02:30+02', ended_at = '2016-10-30 02:30+01' where worked_time_id = -1$$, null),
  ('its passes are not to be confused',
    $$update core.worked_time set started_at = '2016-10-30 02:30+01', ended_at = '2016-10-30 02:30+02' where worked_time_id = -1$$, 'worked_time_ends_after_start'),
  ('a code is one row''s in a project', $$insert into core.worked_time (project_id, youth_id, code, started_at, ended_at)
    values (-1, -1, 'worked -1', '2016-01-04 15:00+01', '2016-01-04 16:00+01')$$, 'worked_time_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.worked_time (project_id, youth_id, code, started_at, ended_at)
    values (-2, -2, 'worked -1', '2016-01-04 15:00+01', '2016-01-04 16:00+01')$$, null),
  ('hours that overlap are stored', $$insert into core.worked_time (project_id, youth_id, code, started_at, ended_at)
    select project_id, youth_id, 'again', started_at, ended_at from core.worked_time where worked_time_id = -1$$, null),
  ('and hours the law forbids',
    $$update core.worked_time set started_at = '2014-01-07 02:00+01', ended_at = '2014-01-07 05:00+01', assignment_id = null where worked_time_id = -1$$, null),
  ('who worked is a youth of the project', $$update core.worked_time set youth_id = -2 where worked_time_id = -1$$, 'worked_time_is_of_a_youth'),
  ('what it fulfils is the project''s',
    $$update core.worked_time set assignment_id = -2 where worked_time_id = -1$$, 'worked_time_is_on_an_assignment');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('work') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
