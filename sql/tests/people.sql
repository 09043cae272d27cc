-- The rules of youths, guardians, residences and schooling, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a code has up to 200 characters', $$update core.youth set code = repeat('c', 200) where youth_id = -1$$, null),
  ('not 201', $$update core.youth set code = repeat('c', 201) where youth_id = -1$$, 'code_is_1_to_200_characters'),
  ('and not none', $$update core.youth set code = '' where youth_id = -1$$, 'code_is_1_to_200_characters'),
  ('characters are counted, not bytes', $$update core.youth set code = repeat('å', 200) where youth_id = -1$$, null),
  ('a code is one youth''s in a project', $$insert into core.youth (project_id, code, birth_date)
    values (-1, 'youth -1', '2000-01-01')$$, 'youth_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.youth (project_id, code, birth_date) values (-2, 'youth -1', '2000-01-01')$$, null),
  ('codes differ by their letters', $$insert into core.youth (project_id, code, birth_date) values (-1, 'YOUTH -1', '2000-01-01')$$, null),
  ('a child may die on the day of its birth', $$update core.youth set died_on = birth_date where youth_id = -1$$, null),
  ('nobody is born at infinity', $$update core.youth set birth_date = '-infinity' where youth_id = -1$$, 'day_is_finite'),
  ('not before', $$update core.youth set died_on = birth_date - 1 where youth_id = -1$$, 'youth_dies_after_birth'),
  ('names have up to 200 characters',
    $$update core.youth set given_name = repeat('n', 200), family_name = repeat('n', 200) where youth_id = -1$$, null),
  ('a given name not 201', $$update core.youth set given_name = repeat('n', 201) where youth_id = -1$$, 'youth_names_are_short'),
  ('nor a family name', $$update core.youth set family_name = repeat('n', 201) where youth_id = -1$$, 'youth_names_are_short'),
  ('a youth may be known by the code alone', $$update core.youth set given_name = null, family_name = null where youth_id = -1$$, null),
  ('a telephone number has up to 200 characters, an address 254',
    $$update core.youth set phone = repeat('1', 200), email = repeat('e', 254) where youth_id = -1$$, null),
  ('a number not 201', $$update core.youth set phone = repeat('1', 201) where youth_id = -1$$, 'youth_contact_is_short'),
  ('an address not 255', $$update core.youth set email = repeat('e', 255) where youth_id = -1$$, 'youth_contact_is_short'),
  ('a youth is in a project', $$insert into core.youth (project_id, code, birth_date) values (-3, 'new', '2000-01-01')$$, 'youth_is_in_a_project'),
  ('a youth of whom anything is known is not removed', $$delete from core.youth where youth_id = -1$$, 'guardian_is_of_a_youth'),
  ('one of whom nothing is may be', $$delete from core.youth where youth_id = -101$$, null),
  ('29 February is a birthday', $$update core.youth set birth_date = '2004-02-29' where youth_id = -1$$, null),
  ('29 February 2003 is not', $$update core.youth set birth_date = '2003-02-29' where youth_id = -1$$, '22008'),

  ('a guardian''s name and relation have up to 200 characters',
    $$update core.guardian set name = repeat('n', 200), relation = repeat('r', 200) where guardian_id = -1$$, null),
  ('a name not 201', $$update core.guardian set name = repeat('n', 201) where guardian_id = -1$$, 'guardian_name_is_given'),
  ('and not none', $$update core.guardian set name = '' where guardian_id = -1$$, 'guardian_name_is_given'),
  ('a relation not 201', $$update core.guardian set relation = repeat('r', 201) where guardian_id = -1$$, 'guardian_relation_is_given'),
  ('and not none', $$update core.guardian set relation = '' where guardian_id = -1$$, 'guardian_relation_is_given'),
  ('a guardian''s number has up to 200 characters, the address 254',
    $$update core.guardian set phone = repeat('1', 200), email = repeat('e', 254) where guardian_id = -1$$, null),
  ('a number not 201', $$update core.guardian set phone = repeat('1', 201) where guardian_id = -1$$, 'guardian_contact_is_short'),
  ('an address not 255', $$update core.guardian set email = repeat('e', 255) where guardian_id = -1$$, 'guardian_contact_is_short'),
  ('a guardian is of a youth of the same project', $$update core.guardian set youth_id = -2 where guardian_id = -1$$, 'guardian_is_of_a_youth'),

  ('a youth lives in an area', $$update core.residence set area_id = -1, outside = null where residence_id = -1$$, null),
  ('or outside', $$update core.residence set area_id = null, outside = 'Kolding' where residence_id = -1$$, null),
  ('not in both', $$update core.residence set outside = 'Kolding' where residence_id = -1$$, 'residence_is_in_an_area_or_outside'),
  ('not in neither', $$update core.residence set area_id = null where residence_id = -1$$, 'residence_is_in_an_area_or_outside'),
  ('a place has up to 200 characters', $$update core.residence set area_id = null, outside = repeat('p', 200) where residence_id = -1$$, null),
  ('not 201', $$update core.residence set area_id = null, outside = repeat('p', 201) where residence_id = -1$$, 'place_is_1_to_200_characters'),
  ('and not none', $$update core.residence set area_id = null, outside = '' where residence_id = -1$$, 'place_is_1_to_200_characters'),
  ('one may live somewhere for a day', $$update core.residence set to_date = from_date where residence_id = -1$$, null),
  ('not for less', $$update core.residence set to_date = from_date - 1 where residence_id = -1$$, 'residence_ends_after_start'),
  ('a residence is stored once', $$insert into core.residence (project_id, youth_id, area_id, from_date)
    values (-1, -1, -1, '2013-01-01')$$, 'residence_is_stored_once'),
  ('also one outside', $$insert into core.residence (project_id, youth_id, outside, from_date)
    values (-1, -1, 'Kolding', '2014-01-01'), (-1, -1, 'Kolding', '2014-01-01')$$, 'residence_is_stored_once'),
  ('from another day it is another', $$insert into core.residence (project_id, youth_id, area_id, from_date)
    values (-1, -1, -1, '2013-01-02')$$, null),
  ('at another place too', $$insert into core.residence (project_id, youth_id, outside, from_date) values (-1, -1, 'Kolding', '2013-01-01')$$, null),
  ('the area is the project''s', $$update core.residence set area_id = -2 where residence_id = -1$$, 'residence_is_in_an_area'),
  ('the youth too', $$update core.residence set youth_id = -2 where residence_id = -1$$, 'residence_is_of_a_youth'),

  ('a class is from 0', $$update core.schooling set class_level = 0 where schooling_id = -1$$, null),
  ('to 10', $$update core.schooling set class_level = 10 where schooling_id = -1$$, null),
  ('there is no 11th', $$update core.schooling set class_level = 11 where schooling_id = -1$$, 'class_level_is_0_to_10'),
  ('and none before 0', $$update core.schooling set class_level = -1 where schooling_id = -1$$, 'class_level_is_0_to_10'),
  ('a class may be unknown', $$update core.schooling set class_level = null, organisation_id = null where schooling_id = -1$$, null),
  ('one may go to a school for a day', $$update core.schooling set to_date = from_date where schooling_id = -1$$, null),
  ('not for less', $$update core.schooling set to_date = from_date - 1 where schooling_id = -1$$, 'schooling_ends_after_start'),
  ('the school is one of the project''s', $$update core.schooling set organisation_id = -2 where schooling_id = -1$$, 'schooling_is_at_a_school'),
  ('the pupil too', $$update core.schooling set youth_id = -2 where schooling_id = -1$$, 'schooling_is_of_a_youth');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('people') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
