-- Signing in: what is kept of passwords, links and addresses, and the sign-ins that come of them.
-- The door has no privilege on these tables. It calls functions that do one whole thing each.

create table core.secret (
  only_row boolean not null default true,
  value    bytea not null
    default sha256(convert_to(gen_random_uuid() || ' ' || gen_random_uuid() || ' ' || gen_random_uuid(), 'UTF8')),
  constraint secret_pkey primary key (only_row),
  constraint there_is_one_secret check (only_row),
  constraint secret_is_32_bytes check (octet_length(value) = 32)
);
comment on table core.secret is
  'Random bytes of this database. They key what must be found again and not be read, and seal what only core may say.';
insert into core.secret default values;

create table core.password (
  staff_id bigint not null,
  stored   text not null,
  set_at   timestamptz not null default now(),
  constraint password_pkey primary key (staff_id),
  constraint password_is_of_staff foreign key (staff_id) references core.staff on delete restrict,
  -- One set of parameters: where accounts differed in them, unknown ones would differ from known ones.
  constraint password_is_kept_as_scrypt check (stored ~ '^\$scrypt\$17\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$')
);
comment on table core.password is 'What is kept of a password. Who has no row here cannot sign in.';
comment on column core.password.stored is 'scrypt with N = 2^17, r = 8, p = 1: $scrypt$17$8$1$salt$key, salt and key in base64.';

create table core.sign_in_link (
  link_hash bytea not null,
  staff_id  bigint not null,
  made_at   timestamptz not null default now(),
  used_at   timestamptz,
  voided_at timestamptz,
  constraint sign_in_link_pkey primary key (link_hash),
  constraint sign_in_link_is_for_staff foreign key (staff_id) references core.staff on delete restrict,
  constraint link_hash_is_a_sha256 check (octet_length(link_hash) = 32),
  constraint sign_in_link_is_used_or_voided check (num_nonnulls(used_at, voided_at) <= 1),
  constraint sign_in_link_ends_after_it_was_made check (used_at >= made_at and voided_at >= made_at)
);
create index sign_in_link_for_staff on core.sign_in_link (staff_id);
comment on table core.sign_in_link is
  'A link with which a colleague sets a password: once, within 24 hours. Only the SHA-256 of its secret is kept.';

create type core.attempt_state as enum ('pending', 'failed', 'succeeded');

create table core.sign_in_attempt (
  attempt_id  uuid not null default gen_random_uuid(),
  account_key bytea not null,
  address_key bytea not null,
  tried_at    timestamptz not null default now(),
  state       core.attempt_state not null default 'pending',
  constraint sign_in_attempt_pkey primary key (attempt_id),
  constraint account_key_is_a_sha256 check (octet_length(account_key) = 32),
  constraint address_key_is_a_sha256 check (octet_length(address_key) = 32)
);
create index sign_in_attempt_of_pair on core.sign_in_attempt (account_key, address_key, tried_at);
create index sign_in_attempt_of_account on core.sign_in_attempt (account_key, tried_at);
create index sign_in_attempt_of_address on core.sign_in_attempt (address_key, tried_at);
create index sign_in_attempt_in_time on core.sign_in_attempt (tried_at);
comment on table core.sign_in_attempt is
  'Guesses at a password in the last 24 hours. Account and address are keyed with core.secret: neither can be read here.';
comment on column core.sign_in_attempt.state is 'Pending counts as failed until it succeeds.';

create table core.known_address (
  account_key  bytea not null,
  address_key  bytea not null,
  succeeded_at timestamptz not null default now(),
  constraint known_address_pkey primary key (account_key, address_key),
  constraint known_account_key_is_a_sha256 check (octet_length(account_key) = 32),
  constraint known_address_key_is_a_sha256 check (octet_length(address_key) = 32)
);
comment on table core.known_address is
  'From where an account signed in last, keyed: strangers who guess at it elsewhere do not slow its owner here. Forgotten after 90 days.';

alter table core.sign_in
  add column sign_in_id bigint generated always as identity,
  add constraint sign_in_is_numbered_once unique (sign_in_id);
comment on column core.sign_in.sign_in_id is 'What a colleague calls it by; opens nothing.';

-- Each is its own record: who, when, until when. The audit would keep hashes that are to be forgotten.
drop policy identity_is_looked_up on core.sign_in;
drop policy the_operator_works on core.sign_in;
do $$
declare
  kept text;
begin
  foreach kept in array array['secret', 'password', 'sign_in_link', 'sign_in_attempt', 'known_address', 'sign_in'] loop
    execute format('alter table core.%I enable row level security, force row level security', kept);
    execute format('create policy identity_is_kept on core.%I to tjansen_owner using (true) with check (true)', kept);
  end loop;
end
$$;

create function core.keyed_with(secret bytea, purpose text, value text) returns bytea
language sql stable
return sha256(secret || sha256(secret || convert_to(purpose || ' ' || value, 'UTF8')));
comment on function core.keyed_with(bytea, text, text) is 'What core.keyed() answers, where the secret was read already.';

create index sign_in_in_time on core.sign_in (created_at);

create function core.keyed(purpose text, value text) returns bytea
language sql stable
return (select core.keyed_with(s.value, purpose, keyed.value) from core.secret as s);
comment on function core.keyed(text, text) is
  'A hash of the value that only this database can make, another one for each purpose.';

create function core.email_as_stored(email text) returns text
language sql immutable
return lower(btrim(coalesce(email, '')));
comment on function core.email_as_stored(text) is 'An e-mail address the way core.staff has it, however it was typed.';

create function core.account_key(email text) returns bytea
language sql stable
return core.keyed('account', core.email_as_stored(email));
comment on function core.account_key(text) is 'What stands for an e-mail address where it must not be read.';

create function core.wait_in_line(line text) returns void
language plpgsql
as $$
begin
  -- What was stored before one's turn must be seen in it, and the snapshot of a whole transaction is older.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using
      errcode = 'invalid_transaction_state',
      message = 'passwords and sign-ins are dealt with at read committed, where each statement sees the latest';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('tjansen.' || line, 0));
end
$$;
comment on function core.wait_in_line(text) is 'Waits for all others in the same line; they wait until this transaction ends.';

create function core.wait_for_account(account_key bytea) returns void
language plpgsql
as $$
begin
  perform core.wait_in_line('account ' || encode(account_key, 'hex'));
end
$$;
comment on function core.wait_for_account(bytea) is
  'Everything that makes, proves or cuts access to an account happens in one line, so that none slips past another.';

create function core.wait_for_staff(colleague bigint) returns void
language plpgsql
as $$
begin
  perform core.wait_for_account(core.account_key(p.email)) from core.staff as p where p.staff_id = colleague;
end
$$;
comment on function core.wait_for_staff(bigint) is 'The same for a colleague.';

-- Sign-ins

create function core.lives(s core.sign_in, moment timestamptz) returns boolean
language sql stable
return s.ended_at is null and s.last_seen_at > moment - interval '30 minutes' and s.created_at > moment - interval '12 hours';
comment on function core.lives(core.sign_in, timestamptz) is
  'Whether a sign-in holds: not ended, not 30 minutes idle, not 12 hours old.';

create function core.works(p core.staff, on_day date) returns boolean
language sql immutable
return p.ended_on is null or p.ended_on >= on_day;
comment on function core.works(core.staff, date) is 'Whether a colleague has not left by a day; the last day is worked.';

create or replace function core.acting_staff() returns bigint
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  token constant text := nullif(current_setting('tjansen.token', true), '');
  moment constant timestamptz := core.clock();
begin
  return (
    select s.staff_id
    from core.sign_in as s
    join core.staff as p using (staff_id)
    where s.token_hash = sha256(convert_to(token, 'UTF8'))
      and core.lives(s, moment)
      and core.works(p, core.day_of(moment)));
end
$$;

create function core.acting_sign_in() returns core.sign_in
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  token constant text := nullif(current_setting('tjansen.token', true), '');
  moment constant timestamptz := core.clock();
  found_one core.sign_in;
begin
  select s.* into found_one
  from core.sign_in as s
  join core.staff as p using (staff_id)
  where s.token_hash = sha256(convert_to(token, 'UTF8'))
    and core.lives(s, moment)
    and core.works(p, core.day_of(moment));
  return found_one;
end
$$;
comment on function core.acting_sign_in() is 'The sign-in behind the transaction''s token, by the rules of core.acting_staff().';

create function core.begin_sign_in(colleague bigint, token_hash bytea) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  update core.sign_in as s
  set ended_at = greatest(core.clock(), s.created_at)
  where s.token_hash = sha256(convert_to(nullif(current_setting('tjansen.token', true), ''), 'UTF8')) and s.ended_at is null;
  -- Who signed in when is kept for 30 days. A hundred at a time: a deletion is no reason to wait.
  delete from core.sign_in as s
  where s.token_hash = any (array(
    select o.token_hash from core.sign_in as o where o.created_at < core.clock() - interval '30 days' limit 100 for update skip locked));
  insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
  values (begin_sign_in.token_hash, colleague, core.clock(), core.clock());
end
$$;
comment on function core.begin_sign_in(bigint, bytea) is
  'Signs a colleague in under a new token; the one the browser came with ends. Only for functions that know it is them.';

create function core.end_sign_ins(colleague bigint, but_not bigint default null) returns integer
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  moment constant timestamptz := core.clock();
  lived integer;
begin
  with ended as (
    update core.sign_in as s
    set ended_at = greatest(moment, s.created_at)
    from core.sign_in as before
    where s.staff_id = colleague
      and s.ended_at is null
      and s.sign_in_id is distinct from but_not
      and before.sign_in_id = s.sign_in_id
    returning core.lives(before, moment) as lived
  )
  select count(*) into lived from ended as e where e.lived;
  return lived;
end
$$;
comment on function core.end_sign_ins(bigint, bigint) is
  'Ends all sign-ins of a colleague but the one named; says how many of them still held.';

create function core.touch_sign_in() returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  update core.sign_in as s
  set last_seen_at = greatest(s.last_seen_at, core.clock())
  where s.sign_in_id = (core.acting_sign_in()).sign_in_id;
end
$$;
comment on function core.touch_sign_in() is 'The acting sign-in was seen now.';

create function core.end_own_sign_in(sign_in bigint) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  update core.sign_in as s
  set ended_at = greatest(core.clock(), s.created_at)
  where s.sign_in_id = end_own_sign_in.sign_in
    and s.staff_id = core.acting_staff()
    and core.lives(s, core.clock());
  return found;
end
$$;
comment on function core.end_own_sign_in(bigint) is
  'Ends one of the acting colleague''s sign-ins; false when it is none of theirs, or over.';

create function core.sign_out() returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  perform core.end_own_sign_in((core.acting_sign_in()).sign_in_id);
end
$$;
comment on function core.sign_out() is 'Ends the acting sign-in.';

create function core.sign_out_everywhere() returns integer
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  perform core.wait_for_staff(core.acting_staff());
  return core.end_sign_ins(core.acting_staff());
end
$$;
comment on function core.sign_out_everywhere() is 'Ends every sign-in of the acting colleague; says how many held.';

create function core.own_sign_ins()
returns table (sign_in_id bigint, created_at timestamptz, last_seen_at timestamptz, is_this boolean)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  this constant core.sign_in := core.acting_sign_in();
  moment constant timestamptz := core.clock();
begin
  return query
  select s.sign_in_id, s.created_at, s.last_seen_at, s.sign_in_id = this.sign_in_id
  from core.sign_in as s
  where s.staff_id = this.staff_id and core.lives(s, moment)
  order by s.created_at desc, s.sign_in_id desc;
end
$$;
comment on function core.own_sign_ins() is 'The acting colleague''s sign-ins that hold, newest first.';
