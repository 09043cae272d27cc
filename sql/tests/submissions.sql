-- What a colleague sends twice is done once.
begin;
create temporary table tried (sentence text, statement text, refusal text);
insert into tried values
  ('a submission keeps a hash of 32 bytes', $$update core.submission set submission_hash = sha256('other')$$, null),
  ('31 bytes are none', $$update core.submission set submission_hash = substr(submission_hash, 2)$$, 'submission_hash_is_a_sha256'),
  ('33 are none', $$update core.submission set submission_hash = submission_hash || '\x00'$$, 'submission_hash_is_a_sha256'),
  ('a submission is kept once', $$insert into core.submission select * from core.submission$$, 'submission_pkey'),
  ('of a colleague', $$update core.submission set staff_id = (select staff_id from core.staff where name = 'coordinator -1')$$, null),
  ('there is', $$update core.submission set staff_id = -1$$, 'submission_is_by_staff'),
  ('who has sent something is not removed', $$with signed_out as (delete from core.sign_in where token_hash = sha256('counsellor -1')),
    nothing as (delete from core.staff_role as r using core.staff as p where p.staff_id = r.staff_id and p.name = 'counsellor -1')
    delete from core.staff where name = 'counsellor -1'$$, 'submission_is_by_staff'),
  ('an answer has up to 1,000 characters', $$update core.submission set answer = repeat('å', 1000)$$, null),
  ('not 1,001', $$update core.submission set answer = repeat('å', 1001)$$, 'submission_answer_is_up_to_1000_characters'),
  ('or none', $$update core.submission set answer = ''$$, null),
  ('there need not be one', $$update core.submission set answer = null$$, null);

select plan(count(*)::integer + 44) from tried;
select tests.one_project(-1);
update core.installation set made_for_tests = true;
create function pg_temp.at(hours numeric) returns void language sql as
$$ select set_config('tjansen.now', ('2016-06-15 12:00:00+02'::timestamptz + hours * interval '1 hour')::text, true) $$;
select pg_temp.at(0);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();
create function pg_temp.begins(form bytea, token text default 'counsellor -1') returns text language sql as
$$ select tests.answer('tjansen_app', token, format('select format(''%%s %%s'', is_new, answer) from app.begin_submission(%L)', form)) $$;
create function pg_temp.ends(form bytea, answer text, token text default 'counsellor -1') returns text language sql as
$$ select tests.answer('tjansen_app', token, format('select app.end_submission(%L, %L)', form, answer)) $$;
create function pg_temp.earlier(form bytea, token text default 'counsellor -1') returns text language sql as
$$ select tests.answer('tjansen_app', token, format('select answer from app.earlier_submission(%L)', form)) $$;
insert into core.submission (staff_id, submission_hash) select staff_id, sha256('of the rules') from core.staff where name = 'counsellor -1';
select is(tests.refusal_of(statement), refusal, sentence) from tried;
select is_empty(
  $$ select rule from tests.rules_of('submissions') as rule where rule not in (select refusal from tried where refusal is not null) $$,
  'every rule of the table is tried');
delete from core.submission;

-- Once.
select is(pg_temp.earlier(sha256('form')), '', 'a form that was not sent was answered nothing');
select is(pg_temp.begins(sha256('form')), 't ', 'one is sent for the first time');
select is(count(*), 1::bigint, 'that is kept, from that moment') from core.submission where submitted_at = core.clock() and answer is null;
select is(pg_temp.earlier(sha256('form')), '(null)', 'a form under way has no answer yet');
select is(pg_temp.ends(sha256('form'), 'done'), '(null)', 'what it is answered is kept, too');
select is(pg_temp.begins(sha256('form')), 'f done', 'sent again, it is answered that');
select is(pg_temp.earlier(sha256('form')), 'done', 'and may be asked for');
select pg_temp.ends(sha256('form'), 'done twice');
select is(pg_temp.earlier(sha256('form')), 'done', 'the first answer stands');
select is(pg_temp.begins(sha256('other form')), 't ', 'another form is another');
select is(pg_temp.begins(sha256('other form')), 'f ', 'one that nothing was answered is still sent once');
select pg_temp.ends(sha256('other form'), null);
select is(pg_temp.earlier(sha256('other form')), '(null)', 'nothing may be the answer');
select pg_temp.ends(sha256('not begun'), 'done');
select is(pg_temp.begins(sha256('not begun')), 'f done', 'what was ended was begun');
select is(pg_temp.begins(sha256('over the day')), 't ', 'a form');
select pg_temp.at(47);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();
select pg_temp.ends(sha256('over the day'), 'later');
select is(submitted_at, core.clock() - interval '47 hours', 'is kept from when it was begun') from core.submission where answer = 'later';
select pg_temp.at(0);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

-- Whose.
insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
select sha256('at home'), staff_id, core.clock(), core.clock() from core.staff where name = 'counsellor -1';
select is(pg_temp.begins(sha256('form'), 'at home'), 'f done', 'a colleague is one in every browser');
select is(pg_temp.earlier(sha256('form'), 'coordinator -1'), '', 'another was answered nothing');
select is(pg_temp.begins(sha256('form'), 'coordinator -1'), 't ', 'and sends for the first time');
select pg_temp.ends(sha256('form'), 'of the coordinator', 'coordinator -1');
select is(pg_temp.earlier(sha256('form')), 'done', 'which leaves the answer of the one as it was');
select is(pg_temp.earlier(sha256('form'), 'coordinator -1'), 'of the coordinator', 'beside that of the other');
create temporary table before_nobody as select count(*) as kept from core.submission;
select is(pg_temp.begins(sha256('of nobody'), token), '', format('%s begins nothing', who)) from (values ('', 'nobody'), ('unknown', 'an unknown token')) as t (token, who);
select is(pg_temp.ends(sha256('of nobody'), 'done', token), '(null)', format('%s ends nothing', who)) from (values ('', 'nobody'), ('unknown', 'an unknown token')) as t (token, who);
select is(pg_temp.earlier(sha256('form'), token), '', format('%s is told nothing', who)) from (values ('', 'nobody'), ('unknown', 'an unknown token')) as t (token, who);
select is((select count(*) from core.submission), kept, 'so nothing is kept of them') from before_nobody;

-- What is undone was not done.
savepoint undone;
select pg_temp.begins(sha256('undone')), pg_temp.ends(sha256('undone'), 'done');
rollback to undone;
select is(pg_temp.earlier(sha256('undone')), '', 'a transaction that fails leaves nothing');
select is(pg_temp.begins(sha256('undone')), 't ', 'and the form is sent for the first time again');

-- What it refuses.
select is(tests.refusal_of(format('select pg_temp.%s', call)), refusal, sentence)
from (values
  ('begins(null)', '23502', 'a form without a hash is not begun'),
  ('begins(''\x00'')', 'submission_hash_is_a_sha256', 'nor one with another hash'),
  ('begins('''')', 'submission_hash_is_a_sha256', 'or an empty one'),
  ('ends(sha256(''undone''), repeat(''å'', 1001))', 'submission_answer_is_up_to_1000_characters', 'an answer is not long'),
  ('ends(sha256(''undone''), repeat(''å'', 1000))', null, 'or not too long'),
  ('earlier(null)', null, 'without a hash one may ask')
) as t (call, refusal, sentence);
select is(pg_temp.earlier(null), '', 'and is told nothing');

-- What is old is forgotten by one in 64, a hundred at a time, whoever sent it.
create function pg_temp.form(first_byte bytea, form text) returns bytea language sql immutable as
$$ select first_byte || substr(sha256(convert_to(form, 'UTF8')), 2) $$;
create function pg_temp.old() returns bigint language sql as $$ select count(*) from core.submission where answer = 'old' $$;
select pg_temp.at(-48);
insert into core.submission (staff_id, submission_hash, submitted_at, answer)
select p.staff_id, sha256(convert_to('old ' || n, 'UTF8')), core.clock() - n * interval '1 us', 'old'
from core.staff as p cross join generate_series(0, 110) as n where p.name in ('counsellor -1', 'administrator -1');
select pg_temp.at(0);
select is(pg_temp.old(), 222::bigint, 'of what is 48 hours old');
select pg_temp.begins(pg_temp.form('\x04', 'a'));
select pg_temp.begins(pg_temp.form('\xff', 'a'));
select is(pg_temp.old(), 222::bigint, 'most forms delete nothing');
select pg_temp.begins(pg_temp.form('\x03', 'a'), '');
select is(pg_temp.old(), 222::bigint, 'nobody deletes nothing');
select pg_temp.begins(pg_temp.form('\x03', 'a'));
select is(pg_temp.old(), 122::bigint, 'one in 64 deletes a hundred');
select pg_temp.begins(pg_temp.form('\x00', 'a'));
select is(pg_temp.old(), 22::bigint, 'and the next as many');
select pg_temp.begins(pg_temp.form('\x01', 'a'));
select is(array_agg(core.clock() - submitted_at), array[interval '48 hours', interval '48 hours'], 'until none is over 48 hours old') from core.submission where answer = 'old';
select is(pg_temp.earlier(sha256('form')), 'done', 'what is younger stays');

-- What ends the sign-in it came by, such as signing out everywhere.
select pg_temp.at(0);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock(), ended_at = null;
select pg_temp.begins(sha256('ends itself'));
update core.sign_in set ended_at = core.clock();
select pg_temp.ends(sha256('ends itself'), 'done');
select is(answer, 'done', 'what ended its own sign-in is answered, too') from core.submission where submission_hash = sha256('ends itself');

select * from finish();
rollback;
