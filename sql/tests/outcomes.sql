-- The rules of follow-ups, volunteering, drop-out, population and funding, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a code is one follow-up''s in a project', $$insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
    values (-1, -1, 'follow-up -1', 'one_year', '2015-07-01', '2015-07-01', 'no_job', 'youth')$$, 'follow_up_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
    values (-2, -2, 'follow-up -1', 'one_year', '2015-07-01', '2015-07-01', 'no_job', 'youth')$$, null),
  ('an answer that contradicts another is stored', $$insert into core.follow_up (project_id, youth_id, code, kind, contact_on, reference_on, outcome, source)
    select project_id, youth_id, 'again', kind, contact_on, reference_on, 'no_job', 'parent' from core.follow_up where follow_up_id = -1$$, null),
  ('an answer may be about a day to come', $$update core.follow_up set contact_on = reference_on - 1 where follow_up_id = -1$$, null),
  ('whom it is about is a youth of the project', $$update core.follow_up set youth_id = -2 where follow_up_id = -1$$, 'follow_up_is_of_a_youth'),
  ('a follow-up has a code', $$update core.follow_up set code = '' where follow_up_id = -1$$, 'code_is_1_to_200_characters'),
  ('an outcome is one of seven', $$update core.follow_up set outcome = 'rich' where follow_up_id = -1$$, '22P02'),

  ('a youth may volunteer for a day', $$update core.volunteering set to_date = from_date where volunteering_id = -1$$, null),
  ('not for less', $$update core.volunteering set to_date = from_date - 1 where volunteering_id = -1$$, 'volunteering_ends_after_start'),
  ('and may go on', $$update core.volunteering set to_date = null where volunteering_id = -1$$, null),
  ('a code is one row''s in a project', $$insert into core.volunteering (project_id, youth_id, code, kind, from_date)
    values (-1, -1, 'volunteering -1', 'house', '2016-01-01')$$, 'volunteering_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.volunteering (project_id, youth_id, code, kind, from_date)
    values (-2, -2, 'volunteering -1', 'house', '2016-01-01')$$, null),
  ('who volunteers is a youth of the project',
    $$update core.volunteering set youth_id = -2 where volunteering_id = -1$$, 'volunteering_is_by_a_youth'),

  ('drop-out is counted in an area', $$update core.uu_measurement set area_id = -1, outside = null where measurement_id = -1$$, null),
  ('or outside', $$update core.uu_measurement set area_id = null, outside = 'Vejle' where measurement_id = -1$$, null),
  ('whose name has up to 200 characters', $$update core.uu_measurement set area_id = null, outside = repeat('p', 201) where measurement_id = -1$$, 'place_is_1_to_200_characters'),
  ('not in both', $$update core.uu_measurement set outside = 'Vejle' where measurement_id = -1$$, 'uu_measurement_is_in_an_area_or_outside'),
  ('not in neither', $$update core.uu_measurement set area_id = null where measurement_id = -1$$, 'uu_measurement_is_in_an_area_or_outside'),
  ('a quarter starts in January', $$update core.uu_measurement set quarter_start = '2015-01-01' where measurement_id = -1$$, null),
  ('April', $$update core.uu_measurement set quarter_start = '2015-04-01' where measurement_id = -1$$, null),
  ('July', $$update core.uu_measurement set quarter_start = '2015-07-01' where measurement_id = -1$$, null),
  ('and October', $$update core.uu_measurement set quarter_start = '2015-10-01' where measurement_id = -1$$, null),
  ('not in February', $$update core.uu_measurement set quarter_start = '2015-02-01' where measurement_id = -1$$, 'uu_measurement_starts_a_quarter'),
  ('and not on the second',
    $$update core.uu_measurement set quarter_start = '2015-01-02' where measurement_id = -1$$, 'uu_measurement_starts_a_quarter'),
  ('nobody may have left', $$update core.uu_measurement set dropouts = 0, at_risk = 0 where measurement_id = -1$$, null),
  ('not fewer', $$update core.uu_measurement set dropouts = -1 where measurement_id = -1$$, 'uu_measurement_is_counts'),
  ('nor fewer who might have', $$update core.uu_measurement set at_risk = -1 where measurement_id = -1$$, 'uu_measurement_is_counts'),
  ('how many might have may be unknown', $$update core.uu_measurement set at_risk = null where measurement_id = -1$$, null),
  ('a count is stored once', $$insert into core.uu_measurement (project_id, point, quarter_start, area_id, dropouts)
    values (-1, 'baseline', '2013-01-01', -1, 7)$$, 'uu_measurement_is_stored_once'),
  ('also one outside', $$insert into core.uu_measurement (project_id, point, quarter_start, outside, dropouts)
    values (-1, 'baseline', '2013-01-01', 'Vejle', 7), (-1, 'baseline', '2013-01-01', 'Vejle', 8)$$, 'uu_measurement_is_stored_once'),
  ('at each point', $$insert into core.uu_measurement (project_id, point, quarter_start, area_id, dropouts)
    values (-1, 'midway', '2013-01-01', -1, 7)$$, null),
  ('the area is the project''s', $$update core.uu_measurement set area_id = -2 where measurement_id = -1$$, 'uu_measurement_is_in_an_area'),
  ('a count is of a project', $$insert into core.uu_measurement (project_id, point, quarter_start, outside, dropouts)
    values (-3, 'midway', '2013-01-01', 'Vejle', 7)$$, 'uu_measurement_is_of_a_project'),

  ('people live in an area', $$update core.population set area_id = -1, outside = null where population_id = -1$$, null),
  ('or outside', $$update core.population set area_id = null, outside = 'Vejle' where population_id = -1$$, null),
  ('that has a name', $$update core.population set area_id = null, outside = '' where population_id = -1$$, 'place_is_1_to_200_characters'),
  ('not in both', $$update core.population set outside = 'Vejle' where population_id = -1$$, 'population_is_in_an_area_or_outside'),
  ('not in neither', $$update core.population set area_id = null where population_id = -1$$, 'population_is_in_an_area_or_outside'),
  ('an age span may be one year', $$update core.population set age_from = 0, age_to = 0 where population_id = -1$$, null),
  ('it does not run backwards', $$update core.population set age_from = 14, age_to = 13 where population_id = -1$$, 'population_ages_are_in_order'),
  ('nor begin before birth', $$update core.population set age_from = -1 where population_id = -1$$, 'population_ages_are_in_order'),
  ('nobody may live there', $$update core.population set persons = 0 where population_id = -1$$, null),
  ('not fewer', $$update core.population set persons = -1 where population_id = -1$$, 'population_is_a_count'),
  ('a count is stored once', $$insert into core.population (project_id, reference_on, area_id, age_from, age_to, persons)
    values (-1, '2013-01-01', -1, 13, 14, 7)$$, 'population_is_stored_once'),
  ('for each age', $$insert into core.population (project_id, reference_on, area_id, age_from, age_to, persons)
    values (-1, '2013-01-01', -1, 13, 15, 7)$$, null),
  ('the area is the project''s', $$update core.population set area_id = -2 where population_id = -1$$, 'population_is_in_an_area'),
  ('a count is of a project', $$insert into core.population (project_id, reference_on, outside, age_from, age_to, persons)
    values (-3, '2013-01-01', 'Vejle', 13, 14, 7)$$, 'population_is_of_a_project'),

  ('a plan and a source have up to 200 characters',
    $$update core.funding set plan = repeat('p', 200), source = repeat('s', 200) where funding_id = -1$$, null),
  ('a plan not 201', $$update core.funding set plan = repeat('p', 201) where funding_id = -1$$, 'funding_plan_is_named'),
  ('and not none', $$update core.funding set plan = '' where funding_id = -1$$, 'funding_plan_is_named'),
  ('a source not 201', $$update core.funding set source = repeat('s', 201) where funding_id = -1$$, 'funding_source_is_named'),
  ('and not none', $$update core.funding set source = '' where funding_id = -1$$, 'funding_source_is_named'),
  ('a source may pay nothing', $$update core.funding set amount = 0 where funding_id = -1$$, null),
  ('not less', $$update core.funding set amount = -1 where funding_id = -1$$, 'funding_is_not_negative'),
  ('or what nobody knows any more', $$update core.funding set amount = null where funding_id = -1$$, null),
  ('what a source pays to a plan is stored once', $$insert into core.funding (project_id, plan, source, kind, amount)
    select project_id, plan, source, kind, 7 from core.funding where funding_id = -1$$, 'funding_is_stored_once'),
  ('beside what it pays in hours or rooms', $$insert into core.funding (project_id, plan, source, kind, amount, in_kind)
    select project_id, plan, source, kind, 7, true from core.funding where funding_id = -1$$, null),
  ('funding is of a project', $$insert into core.funding (project_id, plan, source, kind)
    values (-3, 'Plan', 'Source', 'lbf')$$, 'funding_is_of_a_project');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('outcomes') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
