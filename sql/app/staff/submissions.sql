create function app.begin_submission(submission_hash bytea) returns table (is_new boolean, answer text)
language sql volatile security definer set search_path = app, core, pg_temp
begin atomic
  select b.is_new, b.answer from core.begin_submission(begin_submission.submission_hash) as b;
end;
comment on function app.begin_submission(bytea) is
  'First in the transaction that does what a form asks: whether to do it, or else what it was answered when it was done. No row when nobody acts.';

create function app.end_submission(submission_hash bytea, answer text) returns void
language sql volatile security definer set search_path = app, core, pg_temp
return core.end_submission(submission_hash, answer);
comment on function app.end_submission(bytea, text) is
  'Last in that transaction: keeps the answer, up to 1,000 characters and nothing confidential, for when the form is sent again.';

create function app.earlier_submission(submission_hash bytea) returns table (answer text)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select e.answer from core.earlier_submission(earlier_submission.submission_hash) as e;
end;
comment on function app.earlier_submission(bytea) is
  'What the acting colleague''s form was answered when it was done; no row when it was not.';
