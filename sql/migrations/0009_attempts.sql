-- Attempts to sign in: who must wait, and who has proved the password.
--
-- Three counts, each of failed and pending attempts:
--   an account from one address    5 in a row are free, then 2, 4, 8 seconds and so on, up to 60, until one succeeds
--   an address, all accounts       30 a minute
--   an account from addresses it   20 a minute, all strangers together
--   has not signed in from
-- So one address guesses at most 10 times a minute at an account, and any number of strangers 20 times. Whoever
-- has signed in from an address waits for no stranger there; from a new one there is room beside one stranger.

create function core.network_of(address text) returns text
language plpgsql immutable
as $$
declare
  parsed inet;
begin
  parsed := regexp_replace(address, '^::ffff:(\d+\.\d+\.\d+\.\d+)$', '\1', 'i')::inet;
  return case family(parsed) when 4 then host(parsed) else network(set_masklen(parsed, 64))::text end;
exception
  when invalid_text_representation then return address;
end
$$;
comment on function core.network_of(text) is
  'An IPv4 address, or the /64 of an IPv6 address: a subscriber has 2^64 of those, and is one. What is no address stays as it is.';

create function core.seconds_to_wait(account bytea, address bytea, moment timestamptz) returns integer
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  failures integer;
  latest timestamptz;
  waits_until timestamptz;
begin
  select count(*), max(a.tried_at) into failures, latest
  from core.sign_in_attempt as a
  where a.account_key = account and a.address_key = address and a.state <> 'succeeded'
    and a.tried_at > moment - interval '24 hours';
  if failures >= 5 then
    waits_until := latest + least(60, 2 ^ least(failures - 4, 6)) * interval '1 second';
  end if;

  waits_until := greatest(waits_until, (
    select a.tried_at + interval '1 minute'
    from core.sign_in_attempt as a
    where a.address_key = address and a.state <> 'succeeded' and a.tried_at > moment - interval '1 minute'
    order by a.tried_at desc
    offset 29 limit 1));

  if not core.is_known_address(account, address, moment) then
    waits_until := greatest(waits_until, (
      select a.tried_at + interval '1 minute'
      from core.sign_in_attempt as a
      where a.account_key = account and a.state <> 'succeeded' and a.tried_at > moment - interval '1 minute'
        and not core.is_known_address(a.account_key, a.address_key, moment)
      order by a.tried_at desc
      offset 19 limit 1));
  end if;
  -- A clock that was set back makes nobody wait for it.
  return coalesce(least(60, greatest(0, ceil(extract(epoch from waits_until - moment)))), 0);
end
$$;
comment on function core.seconds_to_wait(bytea, bytea, timestamptz) is
  'How long an address must wait before it may guess at an account again. The same whether there is such an account.';

create function core.is_known_address(account bytea, address bytea, moment timestamptz) returns boolean
language sql stable
return exists (
  select
  from core.known_address as k
  where k.account_key = account and k.address_key = address and k.succeeded_at > moment - interval '90 days');
comment on function core.is_known_address(bytea, bytea, timestamptz) is
  'Whether the account signed in from the address in the last 90 days.';

create function core.begin_attempt(email text, address text)
returns table (attempt uuid, salt bytea, cost_log2 integer, block_size integer, parallelism integer, wait_seconds integer)
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  moment constant timestamptz := core.clock();
  account constant bytea := core.account_key(email);
  network constant bytea := core.keyed('address', core.network_of(coalesce(address, '')));
  made_up_salt constant bytea := substr(core.keyed('salt', core.email_as_stored(email)), 1, 16);
begin
  -- In this order everywhere: account, then address.
  perform core.wait_for_account(account);
  perform core.wait_in_line('address ' || encode(network, 'hex'));
  delete from core.sign_in_attempt as old
  where old.attempt_id in (
    select a.attempt_id
    from core.sign_in_attempt as a
    where a.tried_at <= moment - interval '24 hours'
    order by a.tried_at
    limit 1000
    for update skip locked);

  salt := coalesce((
      select decode(split_part(w.stored, '$', 6), 'base64')
      from core.staff as p
      join core.password as w using (staff_id)
      where p.email = core.email_as_stored(begin_attempt.email) and core.works(p, core.day_of(moment))),
    made_up_salt);
  cost_log2 := 17;
  block_size := 8;
  parallelism := 1;
  wait_seconds := core.seconds_to_wait(account, network, moment);
  if wait_seconds = 0 then
    insert into core.sign_in_attempt (account_key, address_key, tried_at)
    values (account, network, moment)
    returning attempt_id into attempt;
  end if;
  return next;
end
$$;
comment on function core.begin_attempt(text, text) is
  'Lets an address try one password for an e-mail address, or says how long to wait. Who is unknown, has left or has no password is answered alike.';

create function core.end_attempt(attempt uuid, derived bytea) returns bigint
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  moment constant timestamptz := core.clock();
  tried core.sign_in_attempt;
  colleague bigint;
begin
  select a.* into tried from core.sign_in_attempt as a where a.attempt_id = attempt;
  if not found then
    return null;
  end if;
  perform core.wait_for_account(tried.account_key);
  update core.sign_in_attempt as a
  set state = 'failed'
  where a.attempt_id = attempt and a.state = 'pending' and a.tried_at > moment - interval '2 minutes';
  if not found then
    return null;
  end if;

  -- Hashes of the keys are compared, so that the time it takes says nothing about the keys.
  select p.staff_id into colleague
  from core.password as w
  join core.staff as p using (staff_id)
  cross join core.secret as s
  where core.keyed_with(s.value, 'account', p.email) = tried.account_key
    and core.works(p, core.day_of(moment))
    and sha256(decode(split_part(w.stored, '$', 7), 'base64')) = sha256(derived);
  if colleague is null then
    return null;
  end if;

  update core.sign_in_attempt as a set state = 'succeeded' where a.attempt_id = attempt;
  delete from core.sign_in_attempt as a
  where a.account_key = tried.account_key and a.address_key = tried.address_key
    and (a.state = 'failed' or a.state = 'pending' and a.tried_at <= moment - interval '2 minutes');
  delete from core.known_address as k
  where k.account_key = tried.account_key and k.succeeded_at <= moment - interval '90 days';
  insert into core.known_address as k (account_key, address_key, succeeded_at)
  values (tried.account_key, tried.address_key, moment)
  on conflict (account_key, address_key) do update set succeeded_at = greatest(k.succeeded_at, excluded.succeeded_at);
  return colleague;
end
$$;
comment on function core.end_attempt(uuid, bytea) is
  'The colleague whose password an attempt has proved, within two minutes of its beginning; else null. An attempt is ended once.';

create function core.sign_in_with(attempt uuid, derived bytea, token_hash bytea) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.end_attempt(attempt, derived);
begin
  if colleague is null then
    return false;
  end if;
  perform core.begin_sign_in(colleague, token_hash);
  return true;
end
$$;
comment on function core.sign_in_with(uuid, bytea, bytea) is 'Signs in whose password the attempt proves.';
