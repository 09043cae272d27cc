-- The rules of colleagues and their roles, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a name has up to 200 characters', $$update core.staff set name = repeat('n', 200) where name = 'counsellor -1'$$, null),
  ('not 201', $$update core.staff set name = repeat('n', 201) where name = 'counsellor -1'$$, 'staff_name_is_given'),
  ('and not none', $$update core.staff set name = '' where name = 'counsellor -1'$$, 'staff_name_is_given'),
  ('an address has one @ between other characters', $$update core.staff set email = 'a@b' where name = 'counsellor -1'$$, null),
  ('an address without @ is none', $$update core.staff set email = 'a' where name = 'counsellor -1'$$, 'staff_email_is_an_address'),
  ('an address is written in small letters, so that one is not two', $$update core.staff set email = 'A@b' where name = 'counsellor -1'$$, 'staff_email_is_an_address'),
  ('an address with two @ is none', $$update core.staff set email = 'a@b@c' where name = 'counsellor -1'$$, 'staff_email_is_an_address'),
  ('an address with a space is none', $$update core.staff set email = 'a b@c' where name = 'counsellor -1'$$, 'staff_email_is_an_address'),
  ('an address has up to 254 characters', $$update core.staff set email = repeat('a', 252) || '@b' where name = 'counsellor -1'$$, null),
  ('not 255', $$update core.staff set email = repeat('a', 253) || '@b' where name = 'counsellor -1'$$, 'staff_email_is_an_address'),
  ('an address is one colleague''s',
    $$update core.staff set email = 'coordinator_-1@tests.invalid' where name = 'counsellor -1'$$, 'staff_email_is_used_once'),
  ('who starts and leaves on one day was there that day', $$update core.staff set ended_on = started_on where name = 'counsellor -1'$$, null),
  ('nobody leaves before starting', $$update core.staff set ended_on = started_on - 1 where name = 'counsellor -1'$$, 'staff_ends_after_start'),

  ('a colleague is spoken to in Danish', $$update core.staff set language = 'da' where name = 'counsellor -1'$$, null),
  ('or in English', $$update core.staff set language = 'en' where name = 'counsellor -1'$$, null),
  ('or as the browser asks', $$update core.staff set language = null where name = 'counsellor -1'$$, null),
  ('not in another language, yet', $$update core.staff set language = 'so' where name = 'counsellor -1'$$, 'staff_language_is_danish_or_english'),
  ('a language has one name', $$update core.staff set language = 'DA' where name = 'counsellor -1'$$, 'staff_language_is_danish_or_english'),
  ('and is not nameless', $$update core.staff set language = '' where name = 'counsellor -1'$$, 'staff_language_is_danish_or_english'),

  ('who has signed in is not removed', $$delete from core.staff where name = 'counsellor -1'$$, 'sign_in_belongs_to_staff'),

  ('a role may last one day', $$update core.staff_role set during = '[2016-01-01,2016-01-01]' where project_id = -1 and role = 'counsellor'$$, null),
  ('not none',
    $$update core.staff_role set during = '[2016-01-01,2016-01-01)' where project_id = -1 and role = 'counsellor'$$, 'staff_role_lasts_a_day'),
  ('a colleague may have two roles at once', $$insert into core.staff_role (project_id, staff_id, role, during)
    select project_id, staff_id, 'administrator', during from core.staff_role where project_id = -1 and role = 'counsellor'$$, null),
  ('but not one role twice', $$insert into core.staff_role (project_id, staff_id, role, during)
    select project_id, staff_id, role, '[2016-01-01,)' from core.staff_role where project_id = -1 and role = 'counsellor'$$, 'staff_role_is_held_once_at_a_time'),
  ('one role in two projects is two', $$insert into core.staff_role (project_id, staff_id, role, during)
    select -2, staff_id, role, during from core.staff_role where project_id = -1 and role = 'counsellor'$$, null),
  ('a role ended may be taken up again the next day', $$with ended as (
      update core.staff_role set during = '[2013-01-01,2016-01-01)' where project_id = -1 and role = 'counsellor' returning *)
    insert into core.staff_role (project_id, staff_id, role, during) select project_id, staff_id, 'coordinator', '[2016-01-01,)' from ended$$, null),
  ('a role is in a project', $$insert into core.staff_role (project_id, staff_id, role, during)
    select -3, max(staff_id), 'counsellor', '(,)' from core.staff$$, 'staff_role_is_in_a_project'),
  ('a role is a colleague''s', $$insert into core.staff_role (project_id, staff_id, role, during)
    values (-1, -1, 'counsellor', '(,)')$$, 'staff_role_is_held_by_staff'),
  ('a role is one of four', $$insert into core.staff_role (project_id, staff_id, role, during)
    select -1, max(staff_id), 'director', '(,)' from core.staff$$, '22P02'),

  ('a role may be limited to an area', $$insert into core.staff_role_area (project_id, staff_role_id, area_id)
    select project_id, staff_role_id, -1 from core.staff_role where project_id = -1 and role = 'counsellor'$$, null),
  ('to one of its project', $$insert into core.staff_role_area (project_id, staff_role_id, area_id)
    select project_id, staff_role_id, -2 from core.staff_role where project_id = -1 and role = 'counsellor'$$, 'staff_role_area_is_an_area'),
  ('a limit is of a role', $$insert into core.staff_role_area (project_id, staff_role_id, area_id) values (-1, -1, -1)$$, 'staff_role_area_limits_a_role'),
  ('a role that is limited is not removed', $$delete from core.staff_role where project_id = -1 and role = 'steering_group'$$, 'staff_role_area_limits_a_role'),

  ('a database says once what it is for', $$insert into core.installation (only_row) values (true)$$, 'installation_pkey'),
  ('and there is no second answer', $$insert into core.installation (only_row) values (false)$$, 'there_is_one_installation');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('identity') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
