-- Signing in with a password, and changing it.
begin;
select plan(70);
select tests.one_project(-1);
update core.installation set made_for_tests = true;
create function pg_temp.at(moment timestamptz) returns void language sql as
$$ select set_config('tjansen.now', moment::text, true) $$;
create function pg_temp.seconds(seconds numeric) returns timestamptz language sql immutable as
$$ select '2016-06-15 12:00:00+02'::timestamptz + seconds * interval '1 second' $$;
select pg_temp.at(pg_temp.seconds(0));
select tests.has_password(name, 'secret of ' || name) from core.staff where name in ('counsellor -1', 'coordinator -1');
select tests.colleague(-1, 'counsellor', 'left', ended_on => '2016-06-14');
select tests.colleague(-1, 'counsellor', 'leaves today', ended_on => '2016-06-15');
select tests.has_password(name, 'secret of ' || name) from core.staff where name in ('left', 'leaves today');
-- Signed in at the moment of these tests.
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();

-- What a challenge says.
create function pg_temp.challenged(email text) returns setof text language sql as
$$ select tests.answer('tjansen_app', '', format(
  $q$ select format('%%s %%s %%s %%s %%s %%s', attempt is not null, octet_length(salt), cost_log2, block_size, parallelism, wait_seconds)
      from app.sign_in_challenge(%L, '192.0.2.1') $q$, email)) $$;
create function pg_temp.salt(email text) returns text language sql as
$$ select tests.answer('tjansen_app', '', format('select salt from app.sign_in_challenge(%L, %L)', email, 'for the salt of ' || random())) $$;
select is(pg_temp.challenged(email), 't 16 17 8 1 0', format('%s is answered like everybody', email))
from (values (tests.email('counsellor -1')), (tests.email('administrator -1')), (tests.email('left')), ('nobody@tests.invalid'), (''), (null)) as a (email);
select is(
  pg_temp.salt(tests.email('counsellor -1')), (select decode(split_part(tests.stored('secret of counsellor -1'), '$', 6), 'base64')::text),
  'who has a password is given its salt');
select is(pg_temp.salt(upper(tests.email('counsellor -1'))), pg_temp.salt(tests.email('counsellor -1')), 'in whatever letters the address is typed');
select is(pg_temp.salt(' ' || tests.email('counsellor -1') || ' '), pg_temp.salt(tests.email('counsellor -1')), 'or with spaces around it');
select is(pg_temp.salt(email), pg_temp.salt(email), format('%s: the same salt each time', email))
from (values ('nobody@tests.invalid'), (tests.email('left')), (tests.email('administrator -1'))) as a (email);
select is(pg_temp.salt('Nobody@tests.invalid'), pg_temp.salt('nobody@tests.invalid'), 'also in other letters');
select isnt(pg_temp.salt('nobody@tests.invalid'), pg_temp.salt('nobody.else@tests.invalid'), 'and one of their own');
select is(
  array(select tests.challenge('nobody@tests.invalid', '203.0.113.1') ~ '^\d$' from generate_series(1, 7)),
  array(select tests.challenge(tests.email('coordinator -1'), '203.0.113.2') ~ '^\d$' from generate_series(1, 7)),
  'who is unknown waits like who is known');
select is(tests.challenge('nobody@tests.invalid', '203.0.113.1'), tests.challenge(tests.email('coordinator -1'), '203.0.113.2'), 'and as long');

-- Signing in.
delete from core.sign_in_attempt;
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'secret of counsellor -1', 'first'), 'true', 'the password signs in');
select is(tests.answer('tjansen_app', 'first', 'select name from app.visitor()'), 'counsellor -1', 'and the token is theirs');
select is(array_agg(s.created_at = core.clock() and s.last_seen_at = core.clock()), array[true], 'from that moment') from core.sign_in as s where token_hash = sha256('first');
select is(tests.signs_in(email, '192.0.2.1', password, 'never'), 'false', sentence)
from (values
  (tests.email('counsellor -1'), 'Secret of counsellor -1', 'another password does not'),
  (tests.email('counsellor -1'), '', 'nor none'),
  (tests.email('counsellor -1'), 'secret of coordinator -1', 'nor a colleague''s'),
  (tests.email('administrator -1'), 'secret of counsellor -1', 'who has no password is not signed in'),
  (tests.email('left'), 'secret of left', 'nor who left yesterday'),
  ('nobody@tests.invalid', 'secret of counsellor -1', 'nor who is unknown')
) as t (email, password, sentence);
select is(tests.signs_in(tests.email('leaves today'), '192.0.2.1', 'secret of leaves today', 'last day'), 'true', 'who leaves today works today');
select is(count(*), 0::bigint, 'what failed leaves no sign-in') from core.sign_in where token_hash = sha256('never');
select is(
  tests.answer('tjansen_app', '', format('select app.sign_in(%L, null, sha256(''never''), null)', tests.challenge(tests.email('coordinator -1'), '192.0.2.77'))),
  'false', 'without a key nobody is signed in');
select is(
  tests.answer('tjansen_app', '', format('select app.sign_in(%L, tests.derived(''x''), sha256(''never''), null)', gen_random_uuid())),
  'false', 'nor with an attempt nobody was given');

-- A new sign-in ends the one the browser came with.
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'secret of counsellor -1', 'second', token => 'first'), 'true', 'signing in again in the same browser');
select is(tests.answer('tjansen_app', 'first', 'select name from app.visitor()'), '', 'ends its former token');
select is(tests.answer('tjansen_app', 'counsellor -1', 'select name from app.visitor()'), 'counsellor -1', 'and no other browser''s');
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'wrong', 'never', token => 'second'), 'false', 'a failure there');
select is(tests.answer('tjansen_app', 'second', 'select name from app.visitor()'), 'counsellor -1', 'ends nothing');

-- A form that is sent twice leaves one sign-in.
delete from core.sign_in_attempt;
create function pg_temp.sends(form text, new_token text, colleague text default 'counsellor -1', password text default null, token text default '') returns text language sql as
$$ select tests.signs_in(tests.email(colleague), '192.0.2.60', coalesce(password, 'secret of ' || colleague), new_token, token, submission => form) $$;
create function pg_temp.who_is(token text) returns text language sql as
$$ select tests.answer('tjansen_app', token, 'select name from app.visitor()') $$;
select is(pg_temp.sends('form', 'tapped'), 'true', 'a form is sent');
select is(submission_hash, sha256('form'), 'which the sign-in remembers') from core.sign_in where token_hash = sha256('tapped');
select is(pg_temp.sends('form', 'never', password => 'wrong'), 'false', 'sent again with a wrong password');
select is(pg_temp.sends('form', 'of another', 'coordinator -1'), 'true', 'or by another colleague');
select is(pg_temp.who_is('tapped'), 'counsellor -1', 'it ends nothing');
select is(pg_temp.sends('form', 'tapped twice'), 'true', 'sent again it signs in again');
select is(pg_temp.who_is('tapped') || '/' || pg_temp.who_is('tapped twice'), '/counsellor -1', 'in place of the first time');
select is(pg_temp.who_is(token), name, 'and of no other sign-in: ' || token)
from (values ('second', 'counsellor -1'), ('of another', 'coordinator -1')) as t (token, name);
select is(count(*), 1::bigint, 'one lives') from core.sign_in where submission_hash = sha256('form') and staff_id = (select staff_id from core.staff where name = 'counsellor -1') and ended_at is null;
select is(pg_temp.sends('form', 'third tap', token => 'tapped twice'), 'true', 'also when it comes with what the second time gave');
select is(pg_temp.who_is('tapped twice') || '/' || pg_temp.who_is('third tap'), '/counsellor -1', 'the last one lives');
select tests.answer('tjansen_app', 'third tap', 'select app.sign_out()');
select is(pg_temp.sends('form', 'fourth tap'), 'true', 'after signing out it signs in, too');
update core.sign_in set created_at = core.clock() - interval '13 hours', last_seen_at = core.clock() - interval '13 hours' where token_hash = sha256('fourth tap');
select is(pg_temp.sends('form', 'fifth tap'), 'true', 'and after what is over without an end');
select is(pg_temp.sends('other form', 'other'), 'true', 'another form');
select is(pg_temp.sends(null, token), 'true', 'or one without a key: ' || token) from unnest(array['keyless', 'keyless, too']) as token;
delete from core.sign_in_attempt;
select is(
  array(select pg_temp.who_is(token) from unnest(array['fifth tap', 'other', 'keyless', 'keyless, too']) as token),
  array['counsellor -1', 'counsellor -1', 'counsellor -1', 'counsellor -1'], 'ends none');

-- An attempt is used once, within two minutes.
create temporary table given as select tests.challenge(tests.email('coordinator -1'), '192.0.2.1') as attempt;
create function pg_temp.uses(attempt text, password text, new_token text) returns text language sql as
$$ select tests.answer('tjansen_app', '', format('select app.sign_in(%L, tests.derived(%L), sha256(%L), null)', attempt, password, new_token)) $$;
select is(pg_temp.uses(attempt, 'wrong', 'never'), 'false', 'an attempt with a wrong password') from given;
select is(pg_temp.uses(attempt, 'secret of coordinator -1', 'never'), 'false', 'is used up') from given;
update given set attempt = tests.challenge(tests.email('coordinator -1'), '192.0.2.1');
select is(pg_temp.uses(attempt, 'secret of coordinator -1', 'once'), 'true', 'one with the right password') from given;
select is(pg_temp.uses(attempt, 'secret of coordinator -1', 'twice'), 'false', 'too') from given;
update given set attempt = tests.challenge(tests.email('coordinator -1'), '192.0.2.1');
select pg_temp.at(pg_temp.seconds(119.999));
select is(pg_temp.uses(attempt, 'secret of coordinator -1', 'in time'), 'true', 'an attempt lives nearly two minutes') from given;
select pg_temp.at(pg_temp.seconds(0));
update given set attempt = tests.challenge(tests.email('coordinator -1'), '192.0.2.1');
select pg_temp.at(pg_temp.seconds(120));
select is(pg_temp.uses(attempt, 'secret of coordinator -1', 'too late'), 'false', 'and not two') from given;

-- Changing the password.
create function pg_temp.changes(token text, email text, old text, new text, from_address text default '192.0.2.50') returns text language plpgsql as $$
declare
  attempt constant text := tests.challenge(email, from_address, token);
begin
  return tests.answer('tjansen_app', token, format(
    'select app.change_password(%L, tests.derived(%L), tests.stored(%L))', attempt, old, new));
end $$;
select pg_temp.at(pg_temp.seconds(300));
delete from core.sign_in_attempt;
select tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'secret of counsellor -1', 'elsewhere');
select is(pg_temp.changes('second', tests.email('counsellor -1'), 'wrong', 'new'), 'false', 'with a wrong password it is not changed');
select is(pg_temp.changes('second', tests.email('coordinator -1'), 'secret of coordinator -1', 'new'), 'false', 'nor with a colleague''s');
select is(pg_temp.changes('', tests.email('counsellor -1'), 'secret of counsellor -1', 'new'), 'false', 'nor by who is not signed in');
select is(pg_temp.changes('once', tests.email('counsellor -1'), 'secret of counsellor -1', 'new'), 'false', 'nor by somebody else who knows it');
select is(stored, tests.stored('secret of ' || name), format('the password of %s stands', name))
from core.password join core.staff using (staff_id) where name in ('counsellor -1', 'coordinator -1') order by name;
insert into core.sign_in_link (link_hash, staff_id, made_at) select sha256('link'), staff_id, core.clock() from core.staff where name = 'counsellor -1';
select is(pg_temp.changes('second', tests.email('counsellor -1'), 'secret of counsellor -1', 'new'), 'true', 'with the old password it is changed');
select is(tests.answer('tjansen_app', 'second', 'select name from app.visitor()'), 'counsellor -1', 'this browser stays signed in');
select is(tests.answer('tjansen_app', 'elsewhere', 'select name from app.visitor()'), '', 'every other is out');
select is(tests.answer('tjansen_app', '', 'select name from app.link(sha256(''link''))'), '', 'a link that was under way is void');
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'secret of counsellor -1', 'never'), 'false', 'the old password opens nothing');
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'new', 'with the new'), 'true', 'the new one does');

select * from finish();
rollback;
