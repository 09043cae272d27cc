-- The rules of offers, sessions and the hours of staff, both sides of each.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('an offer is to a youth of the project',
    $$update core.counselling_offer set youth_id = -2 where offer_id = -1$$, 'counselling_offer_is_to_a_youth'),
  ('two offers on one day are two', $$insert into core.counselling_offer (project_id, youth_id, offered_on) values (-1, -1, '2014-02-01')$$, null),
  ('an offer that led to a session is not removed', $$delete from core.counselling_offer where offer_id = -1$$, 'counselling_session_follows_an_offer'),

  ('an attended session was held',
    $$update core.counselling_session set status = 'attended', held_at = '2014-02-03 15:00+01', offer_id = null where session_id = -1$$, null),
  ('at some time', $$update core.counselling_session set status = 'attended', held_at = null where session_id = -1$$, 'attended_session_was_held'),
  ('a session missed, declined or called off may have had none', format(
    $$update core.counselling_session set status = %L, held_at = null where session_id = -1$$, 'declined'), null),
  ('a session was offered or held', $$update core.counselling_session set status = 'no_show', offer_id = null where session_id = -1$$, null),
  ('one that was neither is none',
    $$update core.counselling_session set status = 'no_show', offer_id = null, held_at = null where session_id = -1$$, 'session_was_offered_or_held'),
  ('a session is attended, missed, declined, called off or offered',
    $$update core.counselling_session set status = 'forgotten' where session_id = -1$$, '22P02'),
  ('a code is one session''s in a project', $$insert into core.counselling_session (project_id, youth_id, offer_id, code, status)
    values (-1, -1, -1, 'session -1', 'offered')$$, 'counselling_session_code_is_used_once'),
  ('in another project it is another''s', $$insert into core.counselling_session (project_id, youth_id, offer_id, code, status)
    values (-2, -2, -2, 'session -1', 'offered')$$, null),
  ('an offer may lead to two sessions', $$insert into core.counselling_session (project_id, youth_id, offer_id, code, status)
    values (-1, -1, -1, 'session 2', 'offered')$$, null),
  ('a session has a code', $$update core.counselling_session set code = '' where session_id = -1$$, 'code_is_1_to_200_characters'),
  ('who is counselled is a youth of the project',
    $$update core.counselling_session set youth_id = -2 where session_id = -1$$, 'counselling_session_is_with_a_youth'),
  ('what was offered is the project''s',
    $$update core.counselling_session set offer_id = -2 where session_id = -1$$, 'counselling_session_follows_an_offer'),

  ('hours belong to a stretch of days', $$update core.staff_time set during = '[2014-01-06,2014-01-13)' where staff_time_id = -1$$, null),
  ('with a start', $$update core.staff_time set during = '(,2014-01-13)' where staff_time_id = -1$$, 'staff_time_has_start_and_end'),
  ('an end', $$update core.staff_time set during = '[2014-01-06,)' where staff_time_id = -1$$, 'staff_time_has_start_and_end'),
  ('nearer than infinity', $$update core.staff_time set during = '[2014-01-06,infinity)' where staff_time_id = -1$$, 'staff_time_has_start_and_end'),
  ('and a day', $$update core.staff_time set during = 'empty' where staff_time_id = -1$$, 'staff_time_has_start_and_end'),
  ('there may have been no hours', $$update core.staff_time set hours = 0 where staff_time_id = -1$$, null),
  ('not fewer', $$update core.staff_time set hours = -0.01 where staff_time_id = -1$$, 'staff_time_is_not_negative'),
  ('and not something that is no number', $$update core.staff_time set hours = 'NaN' where staff_time_id = -1$$, 'staff_time_is_not_negative'),
  ('a sum is stored once', $$insert into core.staff_time (project_id, during, focus, hours)
    select project_id, during, focus, 7 from core.staff_time where staff_time_id = -1$$, 'staff_time_is_stored_once'),
  ('for each focus', $$insert into core.staff_time (project_id, during, focus, hours)
    select project_id, during, 'pocket_money', 7 from core.staff_time where staff_time_id = -1$$, null),
  ('beside it each colleague''s own hours', $$insert into core.staff_time (project_id, staff_id, during, focus, hours)
    select t.project_id, s.staff_id, t.during, t.focus, 7 from core.staff_time as t, core.staff as s where t.staff_time_id = -1 and s.name = 'counsellor -1'$$, null),
  ('hours are a colleague''s', $$update core.staff_time set staff_id = -1 where staff_time_id = -1$$, 'staff_time_is_of_staff'),
  ('in a project', $$insert into core.staff_time (project_id, during, focus, hours)
    select -3, during, focus, 7 from core.staff_time where staff_time_id = -1$$, 'staff_time_is_in_a_project');

select plan(count(*)::integer + 1) from tried;
select tests.one_project(-1);
select tests.one_project(-2);
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('counselling') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of these tables is tried');
select * from finish();
rollback;
