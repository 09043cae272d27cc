-- A form to sign in that is sent twice leaves one sign-in, and a link whose form is sent twice lets its owner in twice.

alter table core.sign_in
  add column submission_hash bytea,
  add constraint sign_in_submission_hash_is_a_sha256 check (octet_length(submission_hash) = 32);
comment on column core.sign_in.submission_hash is
  'What was sent to sign in, as core.submission has it; null when it came without a key.';
create unique index sign_in_is_one_a_submission on core.sign_in (staff_id, submission_hash)
  where ended_at is null and submission_hash is not null;

alter table core.sign_in_link
  add column used_by bytea,
  add constraint link_used_by_is_a_sha256 check (octet_length(used_by) = 32),
  add constraint link_is_used_by_whoever_uses_it check (used_by is null or used_at is not null);
comment on column core.sign_in_link.used_by is
  'What was sent to use it, as core.submission has it; null when it came without a key.';

drop function core.begin_sign_in(bigint, bytea);
create function core.begin_sign_in(colleague bigint, token_hash bytea, submission_hash bytea) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  update core.sign_in as s
  set ended_at = greatest(core.clock(), s.created_at)
  where s.token_hash = sha256(convert_to(nullif(current_setting('tjansen.token', true), ''), 'UTF8')) and s.ended_at is null;
  update core.sign_in as s
  set ended_at = greatest(core.clock(), s.created_at)
  where s.staff_id = colleague and s.submission_hash = begin_sign_in.submission_hash and s.ended_at is null;
  -- Who signed in when is kept for 30 days. A hundred at a time: a deletion is no reason to wait.
  delete from core.sign_in as s
  where s.token_hash = any (array(
    select o.token_hash from core.sign_in as o where o.created_at < core.clock() - interval '30 days' limit 100 for update skip locked));
  insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at, submission_hash)
  values (begin_sign_in.token_hash, colleague, core.clock(), core.clock(), begin_sign_in.submission_hash);
end
$$;
comment on function core.begin_sign_in(bigint, bytea, bytea) is
  'Signs a colleague in under a new token; the one the browser came with ends, and so does one that came of the same submission. Only for functions that know it is them and have waited in their line.';

drop function core.sign_in_with(uuid, bytea, bytea);
create function core.sign_in_with(attempt uuid, derived bytea, token_hash bytea, submission_hash bytea) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.end_attempt(attempt, derived);
begin
  if colleague is null then
    return false;
  end if;
  perform core.begin_sign_in(colleague, token_hash, submission_hash);
  return true;
end
$$;
comment on function core.sign_in_with(uuid, bytea, bytea, bytea) is
  'Signs in whose password the attempt proves; in place of the sign-in that came of the same submission, if one did.';

drop function core.use_link(bytea, text, bytea);
create function core.use_link(link_hash bytea, new_password text, token_hash bytea, submission_hash bytea) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague bigint;
begin
  perform core.wait_for_staff(core.link_owner(use_link.link_hash));
  -- Asked again in one's turn: whoever was before may have used it.
  colleague := core.link_owner(use_link.link_hash);
  if colleague is null then
    return false;
  end if;
  update core.sign_in_link as l
  set used_at = greatest(core.clock(), l.made_at), used_by = use_link.submission_hash
  where l.link_hash = use_link.link_hash;
  perform core.set_password(colleague, new_password);
  perform core.begin_sign_in(colleague, token_hash, submission_hash);
  return true;
end
$$;
comment on function core.use_link(bytea, text, bytea, bytea) is
  'Sets the password a link was given for and signs its owner in; every sign-in from before ends.';

create function core.link_used(link_hash bytea, submission_hash bytea) returns table (name text, email text)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  moment constant timestamptz := core.clock();
begin
  return query
  select p.name, p.email
  from core.sign_in_link as l
  join core.staff as p using (staff_id)
  where l.link_hash = link_used.link_hash
    and l.used_at > moment - interval '5 minutes'
    -- Hashes of the hashes are compared, so that the time it takes says nothing about them.
    and sha256(l.used_by) = sha256(link_used.submission_hash)
    and core.works(p, core.day_of(moment));
end
$$;
comment on function core.link_used(bytea, bytea) is
  'Whose link it was, when this very submission used it in the last 5 minutes: whoever sent it twice proves the new password instead.';
