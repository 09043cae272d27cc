-- The rules of a project and what it is made of, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a project''s name has up to 200 characters', $$update core.project set name = repeat('n', 200) where project_id = -1$$, null),
  ('not 201', $$update core.project set name = repeat('n', 201) where project_id = -1$$, 'project_name_is_given'),
  ('and not none', $$update core.project set name = '' where project_id = -1$$, 'project_name_is_given'),
  ('a project''s name is used once', $$update core.project set name = 'Project -2' where project_id = -1$$, 'project_name_is_used_once'),

  ('a period may go on for ever', $$update core.project_period set during = '[2013-01-01,)' where project_id = -1$$, null),
  ('but not have begun for ever', $$update core.project_period set during = '(,2017-01-01)' where project_id = -1$$, 'project_period_has_a_start'),
  ('a period of no day is none', $$update core.project_period set during = 'empty' where project_id = -1$$, 'project_period_has_a_start'),
  ('a period follows the one before', $$insert into core.project_period values (-1, '[2017-01-01,2021-01-01)', 'Next')$$, null),
  ('and does not begin on its last day', $$insert into core.project_period values (-1, '[2016-12-31,2021-01-01)', 'Next')$$, 'project_periods_follow_each_other'),
  ('a period is of a project', $$insert into core.project_period values (-3, '[2017-01-01,2021-01-01)', 'Next')$$, 'project_period_is_of_a_project'),

  ('an organisation''s name has up to 200 characters', $$update core.organisation set name = repeat('n', 200) where project_id = -1$$, null),
  ('not 201', $$update core.organisation set name = repeat('n', 201) where project_id = -1$$, 'organisation_name_is_given'),
  ('and not none', $$update core.organisation set name = '' where project_id = -1$$, 'organisation_name_is_given'),
  ('two projects may know one organisation', $$insert into core.organisation (project_id, name, kind)
    values (-2, 'Organisation -1', 'other')$$, null),
  ('a project knows it once', $$insert into core.organisation (project_id, name, kind)
    values (-1, 'Organisation -1', 'other')$$, 'organisation_name_is_used_once'),

  ('departments are numbered from 1', $$update core.department set number = 1 where project_id = -1$$, null),
  ('not from 0', $$update core.department set number = 0 where project_id = -1$$, 'department_number_is_positive'),
  ('a number is used once in an organisation', $$insert into core.department (project_id, organisation_id, number)
    values (-1, -1, 29)$$, 'department_number_is_used_once'),
  ('another number is another department', $$insert into core.department (project_id, organisation_id, number) values (-1, -1, 41)$$, null),
  ('a department is of an organisation of its own project', $$insert into core.department (project_id, organisation_id, number)
    values (-1, -2, 41)$$, 'department_is_of_an_organisation'),

  ('an area''s name has up to 200 characters', $$update core.area set name = repeat('n', 200) where project_id = -1$$, null),
  ('not 201', $$update core.area set name = repeat('n', 201) where project_id = -1$$, 'area_name_is_given'),
  ('and not none', $$update core.area set name = '' where project_id = -1$$, 'area_name_is_given'),
  ('a project has a name one can read', $$update core.project set name = ' ' where project_id = -1$$, 'project_name_is_given'),
  ('on one line', $$update core.project set name = e'a\nb' where project_id = -1$$, 'project_name_is_given'),
  ('an area may be the project''s for one day', $$update core.area set during = '[2016-01-01,2016-01-01]' where project_id = -1$$, null),
  ('not for none', $$update core.area set during = 'empty' where project_id = -1$$, 'area_lasts_a_day'),
  ('a name is one area''s at a time', $$insert into core.area (project_id, name, during)
    values (-1, 'Area -1', '[2016-01-01,)')$$, 'area_name_is_used_once_at_a_time'),
  ('other areas have other names', $$insert into core.area (project_id, name, during) values (-1, 'Area -7', '[2016-01-01,)')$$, null),
  ('an area rolls up to another', $$insert into core.area (project_id, name, rolls_up_to) values (-1, 'Part', -1)$$, null),
  ('not to itself', $$update core.area set rolls_up_to = area_id where project_id = -1$$, 'area_does_not_roll_up_to_itself'),
  ('and not to another project''s', $$update core.area set rolls_up_to = -2 where project_id = -1$$, 'area_rolls_up_within_its_project'),

  ('a department may move to an area', $$insert into core.department_area values (-1, -1, -1, '[2014-01-01,)')$$, null),
  ('when it has left the one before', $$insert into core.department_area values (-1, -1, -1, '[2013-12-31,)')$$, 'department_lies_in_one_area_at_a_time'),
  ('an area''s departments are its project''s', $$insert into core.department_area values (-1, -2, -1, '[2014-01-01,)')$$, 'department_area_is_of_a_department'),
  ('a department''s area is its project''s', $$insert into core.department_area values (-1, -1, -2, '[2014-01-01,)')$$, 'department_area_is_in_an_area'),
  ('a department lies in an area for a day', $$update core.department_area set during = '[2013-01-01,2013-01-01]' where project_id = -1$$, null),
  ('not for less', $$update core.department_area set during = 'empty' where project_id = -1$$, 'department_lies_in_an_area_for_a_day'),

  ('definitions are numbered from 1', $$update core.definition set version = 1 where project_id = -1$$, null),
  ('not from 0', $$update core.definition set version = 0 where project_id = -1$$, 'definition_version_is_positive'),
  ('a definition follows the one before', $$insert into core.definition (project_id, version, during, period_start, first_year)
    values (-1, 2, '[2014-01-01,)', '2013-01-01', 2013)$$, null),
  ('one day has one definition', $$insert into core.definition (project_id, version, during, period_start, first_year)
    values (-1, 2, '[2013-12-31,)', '2013-01-01', 2013)$$, 'definitions_follow_each_other'),
  ('a definition may hold for one day', $$update core.definition set during = '[2013-01-01,2013-01-01]' where project_id = -1$$, null),
  ('not for none', $$update core.definition set during = 'empty' where project_id = -1$$, 'definition_lasts_a_day'),
  ('the first year is from 1900', $$update core.definition set first_year = 1900 where project_id = -1$$, null),
  ('not 1899', $$update core.definition set first_year = 1899 where project_id = -1$$, 'first_year_is_a_year'),
  ('to 2199', $$update core.definition set first_year = 2199 where project_id = -1$$, null),
  ('not 2200', $$update core.definition set first_year = 2200 where project_id = -1$$, 'first_year_is_a_year'),
  ('a period starts from 1900 on', $$update core.definition set period_start = '1900-01-01' where project_id = -1$$, null),
  ('not before', $$update core.definition set period_start = '1899-12-31' where project_id = -1$$, 'period_starts_in_a_year'),
  ('and up to 2200', $$update core.definition set period_start = '2199-12-31' where project_id = -1$$, null),
  ('not after', $$update core.definition set period_start = '2200-01-01' where project_id = -1$$, 'period_starts_in_a_year'),
  ('nor never', $$update core.definition set period_start = 'infinity' where project_id = -1$$, 'day_is_finite'),
  ('the window may be closed', $$update core.definition set window_before_days = 0, window_after_days = 0 where project_id = -1$$, null),
  ('and open for nearly a year', $$update core.definition set window_before_days = 364, window_after_days = 364 where project_id = -1$$, null),
  ('not for a year before', $$update core.definition set window_before_days = 365 where project_id = -1$$, 'follow_up_window_is_days'),
  ('not for a year after', $$update core.definition set window_after_days = 365 where project_id = -1$$, 'follow_up_window_is_days'),
  ('not for less than nothing before', $$update core.definition set window_before_days = -1 where project_id = -1$$, 'follow_up_window_is_days'),
  ('nor after', $$update core.definition set window_after_days = -1 where project_id = -1$$, 'follow_up_window_is_days'),
  ('a response of 0 % may do', $$update core.definition set min_response_pct = 0 where project_id = -1$$, null),
  ('and 100 % be asked for', $$update core.definition set min_response_pct = 100 where project_id = -1$$, null),
  ('not 101 %', $$update core.definition set min_response_pct = 101 where project_id = -1$$, 'min_response_is_a_percentage'),
  ('nor -1 %', $$update core.definition set min_response_pct = -1 where project_id = -1$$, 'min_response_is_a_percentage'),
  ('a verdict may do without youths', $$update core.definition set min_n_verdict = 0 where project_id = -1$$, null),
  ('not with fewer', $$update core.definition set min_n_verdict = -1 where project_id = -1$$, 'min_n_verdict_is_a_count'),
  ('nothing may be hidden', $$update core.definition set suppress_below = 0 where project_id = -1$$, null),
  ('not less', $$update core.definition set suppress_below = -1 where project_id = -1$$, 'suppression_is_a_count'),

  ('criteria are numbered from 1', $$update core.criterion set version = 1 where project_id = -1$$, null),
  ('not from 0', $$update core.criterion set version = 0 where project_id = -1$$, 'criterion_version_is_positive'),
  ('a version follows the one before', $$insert into core.criterion (project_id, name, version, during, wording, source)
    values (-1, 'attached', 2, '[2014-01-01,)', 'W', 'S')$$, null),
  ('one day has one version', $$insert into core.criterion (project_id, name, version, during, wording, source)
    values (-1, 'attached', 2, '[2013-12-31,)', 'W', 'S')$$, 'criterion_versions_follow_each_other'),
  ('of each criterion', $$insert into core.criterion (project_id, name, version, during, wording, source)
    values (-1, 'dropout', 1, '[2013-12-31,)', 'W', 'S')$$, null),
  ('a version may hold for one day', $$update core.criterion set during = '[2013-01-01,2013-01-01]' where project_id = -1 and name = 'attached'$$, null),
  ('not for none', $$update core.criterion set during = 'empty' where project_id = -1$$, 'criterion_lasts_a_day'),
  ('a wording has up to 1000 characters', $$update core.criterion set wording = repeat('w', 1000) where project_id = -1$$, null),
  ('not 1001', $$update core.criterion set wording = repeat('w', 1001) where project_id = -1$$, 'criterion_wording_is_given'),
  ('and not none', $$update core.criterion set wording = '' where project_id = -1$$, 'criterion_wording_is_given'),
  ('a target has a direction and a unit',
    $$update core.criterion set target = 35, direction = 'at_least', target_unit = 'youths' where project_id = -1$$, null),
  ('not only a direction',
    $$update core.criterion set target = 35, direction = 'at_least' where project_id = -1$$, 'criterion_target_has_direction_and_unit'),
  ('not only a unit',
    $$update core.criterion set target = 35, target_unit = 'youths' where project_id = -1$$, 'criterion_target_has_direction_and_unit'),
  ('without a target there may be either', $$update core.criterion set direction = 'rising' where project_id = -1$$, null),
  ('a baseline is so many of so many', $$update core.criterion set baseline_numerator = 46, baseline_denominator = 90 where project_id = -1$$, null),
  ('perhaps all', $$update core.criterion set baseline_numerator = 90, baseline_denominator = 90 where project_id = -1$$, null),
  ('not more',
    $$update core.criterion set baseline_numerator = 91, baseline_denominator = 90 where project_id = -1$$, 'criterion_baseline_share_is_whole'),
  ('not fewer than none',
    $$update core.criterion set baseline_numerator = -1, baseline_denominator = 90 where project_id = -1$$, 'criterion_baseline_share_is_whole'),
  ('not of nobody knows how many', $$update core.criterion set baseline_numerator = 46 where project_id = -1$$, 'criterion_baseline_share_is_whole'),
  ('nor nobody knows how many of so many',
    $$update core.criterion set baseline_denominator = 90 where project_id = -1$$, 'criterion_baseline_share_is_whole'),

  ('a project that has anything is not removed', $$delete from core.project where project_id = -1$$, 'staff_role_is_in_a_project');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('projects') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
