-- Guessing at passwords: how often it is evaluated, who is slowed by it, and who is not.
begin;
select plan(41);
select tests.one_project(-1);
select tests.has_password('counsellor -1', 'the right one');
select tests.has_password('coordinator -1', 'another one');
update core.installation set made_for_tests = true;

create function pg_temp.at(moment timestamptz) returns void language sql as
$$ select set_config('tjansen.now', moment::text, true) $$;
create function pg_temp.noon(seconds numeric default 0) returns timestamptz language sql immutable as
$$ select '2016-06-15 12:00:00+02'::timestamptz + seconds * interval '1 second' $$;
-- A guess every so many seconds: when each was evaluated.
create temporary table evaluated (campaign text, at_second numeric);
create function pg_temp.guess(campaign text, email text, address text, from_second numeric, guesses integer, every numeric) returns void
language plpgsql as $$
begin
  for i in 0 .. guesses - 1 loop
    perform pg_temp.at(pg_temp.noon(from_second + i * every));
    if tests.signs_in(email, address, 'a guess', 'stolen') = 'false' then
      insert into evaluated values (campaign, from_second + i * every);
    end if;
  end loop;
end $$;
create function pg_temp.most_in_a_minute(of_campaign text) returns bigint language sql as $$
  select max(n) from (
    select count(*) over (order by at_second range between current row and 59.999 following) as n from evaluated where campaign = of_campaign) as w $$;

-- The waits of one address at one account.
select pg_temp.at(pg_temp.noon());
select is(length(tests.challenge(tests.email('counsellor -1'), '192.0.2.1')), 36, 'attempt ' || n || ' is free') from generate_series(1, 5) as n;
create temporary table waits as
select n, wait_seconds, tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'a guess', 'stolen') as before,
  pg_temp.at(pg_temp.noon(upto)) is null as moved,
  tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'a guess', 'stolen') as after
from (values (6, 2, 2), (7, 4, 6), (8, 8, 14), (9, 16, 30), (10, 32, 62), (11, 60, 122), (12, 60, 182)) as w (n, wait_seconds, upto);
select is(before, 'wait ' || wait_seconds, format('before guess %s one waits %s seconds', n, wait_seconds)) from waits order by n;
select is(string_agg(distinct after, ' '), 'false', 'and then it is evaluated') from waits;
select pg_temp.at(pg_temp.noon(182 + 59.5));
select is(tests.challenge(tests.email('counsellor -1'), '192.0.2.1'), '1', 'half a second before, one waits a whole one');
select pg_temp.at(pg_temp.noon(182 + 61));
select is(tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'the right one', 'found it'), 'true', 'nobody is locked out for good: the right password opens after the wait');
select is(
  array(select tests.signs_in(tests.email('counsellor -1'), '192.0.2.1', 'a guess', 'stolen') from generate_series(1, 6)),
  array['false', 'false', 'false', 'false', 'false', 'wait 2'], 'and a success clears what was before it: five more are free');

-- A thousand guesses in a minute, from one address; the owner elsewhere.
delete from core.sign_in_attempt;
delete from core.known_address;
select pg_temp.guess('one address', tests.email('counsellor -1'), '192.0.2.1', 0, 500, 0.06);
select is(tests.signs_in(tests.email('counsellor -1'), '198.51.100.7', 'the right one', 'owner at a new address'), 'true', 'meanwhile the owner gets in from a new address');
select pg_temp.guess('one address', tests.email('counsellor -1'), '192.0.2.1', 30, 500, 0.06);
select cmp_ok(count(*), '<=', 10::bigint, 'of 1,000 guesses in a minute at most 10 are evaluated') from evaluated where campaign = 'one address';
select is(count(*), 9::bigint, 'nine, in fact') from evaluated where campaign = 'one address';
select pg_temp.guess('one address', tests.email('counsellor -1'), '192.0.2.1', 60, 600, 1);
select cmp_ok(pg_temp.most_in_a_minute('one address'), '<=', 10::bigint, 'nor are there more in any minute of the ten that follow');

-- Strangers all over the world.
delete from core.sign_in_attempt;
do $$
begin
  for second in 0 .. 179 loop
    for stranger in 1 .. 15 loop
      perform pg_temp.guess('many addresses', tests.email('counsellor -1'), format('203.0.%s.%s', second, stranger), 1000 + second, 1, 0);
    end loop;
  end loop;
end $$;
select cmp_ok(pg_temp.most_in_a_minute('many addresses'), '<=', 30::bigint, 'of 900 guesses a minute from as many addresses at most 30 are evaluated');
select is(pg_temp.most_in_a_minute('many addresses'), 20::bigint, 'twenty, in fact');
select is(tests.signs_in(tests.email('counsellor -1'), '198.51.100.7', 'the right one', 'owner at home'), 'true', 'the owner, where they signed in before, waits for no stranger');
select is(
  array(select tests.signs_in(tests.email('counsellor -1'), '198.51.100.7', 'a typo', 'stolen') from generate_series(1, 5)),
  array['false', 'false', 'false', 'false', 'false'], 'not even when typing it wrong');
select matches(tests.challenge(tests.email('counsellor -1'), '198.51.100.8'), '^\d{1,2}$', 'from a new address they wait as long as it is besieged');
select is(tests.signs_in(tests.email('coordinator -1'), '198.51.100.8', 'another one', 'colleague'), 'true', 'their colleagues do not');
select pg_temp.at(pg_temp.noon(1179 + 61));
select is(length(tests.challenge(tests.email('counsellor -1'), '198.51.100.8')), 36, 'a minute after the siege nobody waits');
update core.known_address set succeeded_at = core.clock() - interval '90 days' + interval '1 second';
select is(core.is_known_address(account_key, address_key, core.clock()), true, 'an address is known for 90 days') from core.known_address limit 1;
update core.known_address set succeeded_at = core.clock() - interval '90 days';
select is(core.is_known_address(account_key, address_key, core.clock()), false, 'and no longer') from core.known_address limit 1;
select tests.signs_in(tests.email('counsellor -1'), '198.51.100.9', 'the right one', 'once more');
select is(
  array(select succeeded_at = core.clock() from core.known_address where account_key = core.account_key(tests.email('counsellor -1'))),
  array[true], 'then it is forgotten with the next success');

-- One address at everybody.
delete from core.sign_in_attempt;
select pg_temp.guess('everybody', 'name' || n || '@tests.invalid', '192.0.2.99', 3000 + n * 0.1, 1, 0) from generate_series(1, 590) as n;
select is(pg_temp.most_in_a_minute('everybody'), 30::bigint, 'an address guesses 30 times a minute, at whomever');
delete from core.sign_in_attempt;
select is(
  (select string_agg(distinct tests.signs_in(tests.email('coordinator -1'), '192.0.2.99', 'another one', 'many ' || n), ' ') from generate_series(1, 40) as n),
  'true', 'those who know their password may be as many as they like');

-- Addresses.
select is(core.network_of(address), network, format('%s counts as %s', address, network))
from (values
  ('192.0.2.1', '192.0.2.1'), ('::ffff:192.0.2.1', '192.0.2.1'), ('2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'),
  ('a socket', 'a socket')
) as a (address, network);
select is(
  core.network_of('2001:db8:1:2:ffff::1'), core.network_of('2001:db8:1:2::1'), 'who has a /64 has one address, not 2^64');

-- What is kept, and how long.
select is_empty(
  $$ select from core.sign_in_attempt as a
     where encode(a.account_key, 'hex') || encode(a.address_key, 'hex') ~ encode(sha256(convert_to(tests.email('coordinator -1'), 'UTF8')), 'hex') $$,
  'an account is not kept as the hash of its address, which could be guessed at');
update core.sign_in_attempt set tried_at = core.clock() - interval '24 hours' + interval '1 second';
select lives_ok($$ select tests.challenge('x@tests.invalid', '192.0.2.5') $$, 'an attempt');
select is(count(*), 41::bigint, 'leaves those of the last 24 hours') from core.sign_in_attempt;
update core.sign_in_attempt set tried_at = core.clock() - interval '24 hours';
select tests.challenge('x@tests.invalid', '192.0.2.6');
select is(count(*), 1::bigint, 'and removes those before') from core.sign_in_attempt;

select * from finish();
rollback;
