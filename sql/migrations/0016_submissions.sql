-- What was sent twice is done once. The service makes one hash of where a form was sent and of its fields, among them a
-- random key; whoever sends the same again is given the answer of the first time.

create table core.submission (
  staff_id        bigint not null,
  submission_hash bytea not null,
  submitted_at    timestamptz not null default now(),
  answer          text,
  constraint submission_pkey primary key (staff_id, submission_hash),
  constraint submission_is_by_staff foreign key (staff_id) references core.staff on delete restrict,
  constraint submission_hash_is_a_sha256 check (octet_length(submission_hash) = 32),
  constraint submission_answer_is_up_to_1000_characters check (char_length(answer) <= 1000)
);
create index submission_in_time on core.submission (submitted_at);
comment on table core.submission is
  'A form a colleague sent, remembered for 48 hours at least. Only the SHA-256 of what was sent is kept.';
comment on column core.submission.answer is
  'What the service needs to answer again as it did: never anything confidential. Null when it needs nothing.';

-- Like a sign-in it is its own record, and is to be forgotten.
alter table core.submission enable row level security, force row level security;
create policy submissions_are_kept on core.submission to tjansen_owner using (true) with check (true);

-- Commands are serializable, and under that whoever looks through this table is in the way of everybody who adds to it
-- meanwhile. The arbiter of "on conflict" looks without being in the way: what happens with every form is done by it.

create function core.begin_submission(submission_hash bytea) returns table (is_new boolean, answer text)
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.acting_staff();
  moment constant timestamptz := core.clock();
begin
  if colleague is null then
    return;
  end if;
  -- One in 64 looks for old ones and deletes a hundred: more than were added since the last did.
  if begin_submission.submission_hash < '\x04' then
    delete from core.submission as s
    where s.ctid = any (array(
      select o.ctid from core.submission as o where o.submitted_at < moment - interval '48 hours' limit 100 for update skip locked));
  end if;

  insert into core.submission (staff_id, submission_hash, submitted_at)
  values (colleague, begin_submission.submission_hash, moment)
  on conflict on constraint submission_pkey do nothing;
  is_new := found;
  if not is_new then
    select s.answer into answer
    from core.submission as s
    where s.staff_id = colleague and s.submission_hash = begin_submission.submission_hash;
  end if;
  return next;
end
$$;
comment on function core.begin_submission(bytea) is
  'Whether the acting colleague sends this for the first time; if not, what it was answered. One who sends it meanwhile is waited for. No row when nobody acts.';

create function core.submitting_staff() returns bigint
language sql stable security definer set search_path = core, pg_temp
return (
  select s.staff_id
  from core.sign_in as s
  where s.token_hash = sha256(convert_to(nullif(current_setting('tjansen.token', true), ''), 'UTF8')));
comment on function core.submitting_staff() is
  'Whose sign-in the token is of, also when what they sent has just ended it.';

create function core.end_submission(submission_hash bytea, answer text) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.submitting_staff();
begin
  if colleague is null then
    return;
  end if;
  insert into core.submission as s (staff_id, submission_hash, submitted_at, answer)
  values (colleague, end_submission.submission_hash, core.clock(), end_submission.answer)
  on conflict on constraint submission_pkey do update set answer = excluded.answer where s.answer is null;
end
$$;
comment on function core.end_submission(bytea, text) is
  'Keeps what the acting colleague''s submission is answered, for when it is sent again; an answer that is kept stands.';

create function core.earlier_submission(submission_hash bytea) returns table (answer text)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return query
  select s.answer
  from core.submission as s
  where s.staff_id = core.acting_staff() and s.submission_hash = earlier_submission.submission_hash;
end
$$;
comment on function core.earlier_submission(bytea) is
  'What the acting colleague''s submission was answered; no row when it was not sent before.';
