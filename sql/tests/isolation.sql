-- Where attempts are counted and access is cut, each statement must see what was committed before it: a
-- transaction with one snapshot would count what was there before it waited, and is refused.
begin isolation level serializable;
select plan(9);
select tests.one_project(-1);
insert into core.sign_in_link (link_hash, staff_id) select sha256('link'), staff_id from core.staff where name = 'counsellor -1';
create temporary table given as
with attempt as (
  insert into core.sign_in_attempt (account_key, address_key) values (core.account_key(tests.email('counsellor -1')), sha256('a')) returning attempt_id)
select attempt_id from attempt;
select is(tests.answer_of(login::name, 'counsellor -1', format(query, attempt_id)), '25000', query)
from given
cross join (values
  ('tjansen_app',      'select * from app.sign_in_challenge(''a@b'', ''192.0.2.1'')'),
  ('tjansen_app',      'select app.sign_in(%L, sha256(''k''), sha256(''t''), null)'),
  ('tjansen_app',      'select app.change_password(%L, sha256(''k''), tests.stored(''p''))'),
  ('tjansen_app',      'select app.use_link(sha256(''link''), tests.stored(''p''), sha256(''t''), null)'),
  ('tjansen_operator', 'select app.add_staff(''New'', ''new@tests.invalid'', ''Project -1'', ''coordinator'', null, sha256(''l''))'),
  ('tjansen_operator', 'select app.end_staff(tests.email(''counsellor -1''))'),
  ('tjansen_operator', 'select app.reset_staff(tests.email(''counsellor -1''), sha256(''l''))'),
  ('tjansen_operator', 'select app.give_password(tests.email(''counsellor -1''), tests.stored(''p''))')
) as t (login, query);
select is(tests.answer_of('tjansen_app', 'counsellor -1', 'select name from app.visitor()'), 'counsellor -1', 'who is visiting may be asked at any');

select * from finish();
rollback;
