create function app.sign_in_challenge(email text, address text)
returns table (attempt uuid, salt bytea, cost_log2 integer, block_size integer, parallelism integer, wait_seconds integer)
language sql volatile security definer set search_path = app, core, pg_temp
begin atomic
  select c.attempt, c.salt, c.cost_log2, c.block_size, c.parallelism, c.wait_seconds
  from core.begin_attempt(sign_in_challenge.email, sign_in_challenge.address) as c;
end;
comment on function app.sign_in_challenge(text, text) is
  'What to derive a key from the password with, for one attempt; or how long to wait before there is one. The same for who is unknown.';

create function app.sign_in(attempt uuid, derived bytea, token_hash bytea, submission_hash bytea) returns boolean
language sql volatile security definer set search_path = app, core, pg_temp
return core.sign_in_with(attempt, derived, token_hash, submission_hash);
comment on function app.sign_in(uuid, bytea, bytea, bytea) is
  'Signs in with the key derived from the password; false when it is not theirs, or the attempt is used or two minutes old. A form sent twice leaves one sign-in; null when it has no key.';

create function app.touch_sign_in() returns void
language sql volatile security definer set search_path = app, core, pg_temp
return core.touch_sign_in();
comment on function app.touch_sign_in() is 'The acting colleague was seen now.';

create function app.sign_out() returns void
language sql volatile security definer set search_path = app, core, pg_temp
return core.sign_out();
comment on function app.sign_out() is 'Ends the acting sign-in.';

create function app.sign_out_everywhere() returns integer
language sql volatile security definer set search_path = app, core, pg_temp
return core.sign_out_everywhere();
comment on function app.sign_out_everywhere() is 'Ends every sign-in of the acting colleague, this one too; says how many held.';

create function app.own_sign_ins()
returns table (sign_in_id bigint, created_at timestamptz, last_seen_at timestamptz, is_this boolean)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select s.sign_in_id, s.created_at, s.last_seen_at, s.is_this from core.own_sign_ins() as s;
end;
comment on function app.own_sign_ins() is 'Where the acting colleague is signed in, newest first.';

create function app.end_own_sign_in(sign_in bigint) returns boolean
language sql volatile security definer set search_path = app, core, pg_temp
return core.end_own_sign_in(sign_in);
comment on function app.end_own_sign_in(bigint) is
  'Ends one of the acting colleague''s sign-ins; false when it is none of theirs, or over.';
