create function app.change_password(attempt uuid, derived bytea, new_password text) returns boolean
language sql volatile security definer set search_path = app, core, pg_temp
return core.change_password(attempt, derived, new_password);
comment on function app.change_password(uuid, bytea, text) is
  'Changes the acting colleague''s password, proved by an attempt with the old one; every other sign-in of theirs ends.';

create function app.password_words() returns setof text
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select w from core.own_words() as w;
end;
comment on function app.password_words() is 'Words a password of the acting colleague may not be made of.';

create function app.link(link_hash bytea) returns table (name text, email text)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select l.name, l.email from core.link(link.link_hash) as l;
end;
comment on function app.link(bytea) is 'Whose link it is; no row when it opens nothing.';

create function app.link_words(link_hash bytea) returns setof text
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select w from core.link_words(link_words.link_hash) as w;
end;
comment on function app.link_words(bytea) is 'Words a password of the link''s owner may not be made of.';

create function app.use_link(link_hash bytea, new_password text, token_hash bytea, submission_hash bytea) returns boolean
language sql volatile security definer set search_path = app, core, pg_temp
return core.use_link(link_hash, new_password, token_hash, submission_hash);
comment on function app.use_link(bytea, text, bytea, bytea) is
  'Sets the password the link was given for and signs its owner in; false when it opens nothing. The submission is remembered; null when the form has no key.';

create function app.link_used(link_hash bytea, submission_hash bytea) returns table (name text, email text)
language sql stable security definer set search_path = app, core, pg_temp
begin atomic
  select l.name, l.email from core.link_used(link_used.link_hash, link_used.submission_hash) as l;
end;
comment on function app.link_used(bytea, bytea) is
  'Whose link it was, when this very submission used it in the last 5 minutes; they sign in with the password they have just set. Else no row.';
