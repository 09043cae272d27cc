-- Passwords are set by their owner: with a link from the command line, or with the old password.

create function core.set_password(colleague bigint, new_password text, but_not bigint default null) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  insert into core.password (staff_id, stored, set_at)
  values (colleague, new_password, core.clock())
  on conflict (staff_id) do update set stored = excluded.stored, set_at = excluded.set_at;
  perform core.void_links(colleague);
  perform core.end_sign_ins(colleague, but_not);
end
$$;
comment on function core.set_password(bigint, text, bigint) is
  'Sets a password; links and sign-ins from before end, but for the one named. Only for functions that know whose it is.';

create function core.void_links(colleague bigint) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  update core.sign_in_link as l
  set voided_at = greatest(core.clock(), l.made_at)
  where l.staff_id = colleague and l.used_at is null and l.voided_at is null;
end
$$;
comment on function core.void_links(bigint) is 'Whatever links a colleague was given open nothing any more.';

create function core.change_password(attempt uuid, derived bytea, new_password text) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  colleague constant bigint := core.end_attempt(attempt, derived);
  this constant core.sign_in := core.acting_sign_in();
begin
  if colleague is null or this.staff_id is distinct from colleague then
    return false;
  end if;
  perform core.set_password(colleague, new_password, but_not => this.sign_in_id);
  return true;
end
$$;
comment on function core.change_password(uuid, bytea, text) is
  'Changes the acting colleague''s password, which the attempt must prove; every other sign-in of theirs ends.';

create function core.link_owner(link_hash bytea) returns bigint
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return (
    select l.staff_id
    from core.sign_in_link as l
    join core.staff as p using (staff_id)
    where l.link_hash = link_owner.link_hash
      and l.used_at is null
      and l.voided_at is null
      and l.made_at > core.clock() - interval '24 hours'
      and core.works(p, core.day_of(core.clock())));
end
$$;
comment on function core.link_owner(bytea) is 'Whose link it is; null when it is unknown, used, void or 24 hours old.';

create function core.link(link_hash bytea) returns table (name text, email text)
language plpgsql stable security definer set search_path = core, pg_temp
as $$
begin
  return query select p.name, p.email from core.staff as p where p.staff_id = core.link_owner(link.link_hash);
end
$$;
comment on function core.link(bytea) is 'Whose link it is, for the page that it opens.';

create function core.use_link(link_hash bytea, new_password text, token_hash bytea) returns boolean
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
  update core.sign_in_link as l set used_at = greatest(core.clock(), l.made_at) where l.link_hash = use_link.link_hash;
  perform core.set_password(colleague, new_password);
  perform core.begin_sign_in(colleague, token_hash);
  return true;
end
$$;
comment on function core.use_link(bytea, text, bytea) is
  'Sets the password a link was given for and signs its owner in; every sign-in from before ends.';

-- The command line

create function core.require_operator() returns void
language plpgsql stable
as $$
begin
  if not core.acting_operator() then
    raise exception using errcode = 'insufficient_privilege', message = 'only the command line may do that';
  end if;
end
$$;
comment on function core.require_operator() is
  'Refuses whoever is not the command line, whatever function of the door they came through.';

create function core.end_access(colleague bigint) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
declare
  account bytea;
begin
  perform core.require_operator();
  perform core.wait_for_staff(colleague);
  select core.account_key(p.email) into account from core.staff as p where p.staff_id = colleague;
  delete from core.password as w where w.staff_id = colleague;
  delete from core.known_address as k where k.account_key = account;
  delete from core.sign_in_attempt as a where a.account_key = account and a.state = 'pending';
  perform core.void_links(colleague);
  perform core.end_sign_ins(colleague);
end
$$;
comment on function core.end_access(bigint) is 'A colleague''s password, links and sign-ins are over, from this moment.';

create function core.make_link(colleague bigint, link_hash bytea) returns boolean
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  perform core.require_operator();
  perform core.wait_for_staff(colleague);
  if exists (select from core.password as w where w.staff_id = colleague) then
    return false;
  end if;
  perform core.void_links(colleague);
  insert into core.sign_in_link (link_hash, staff_id, made_at) values (make_link.link_hash, colleague, core.clock());
  return true;
end
$$;
comment on function core.make_link(bigint, bytea) is
  'Gives a colleague who has no password a link to set one, in place of older ones; false for who has one.';

create function core.give_password(colleague bigint, new_password text) returns void
language plpgsql security definer set search_path = core, pg_temp
as $$
begin
  perform core.require_operator();
  perform core.wait_for_staff(colleague);
  if not coalesce((
    select bool_and(j.is_demonstration)
    from core.staff_role as r
    join core.project as j using (project_id)
    where r.staff_id = colleague), false)
  then
    raise exception using
      errcode = 'check_violation',
      constraint = 'only_a_demonstration_is_given_passwords',
      message = 'who works with people sets the password alone';
  end if;
  perform core.set_password(colleague, new_password);
end
$$;
comment on function core.give_password(bigint, text) is
  'Sets the password of a made-up colleague, all of whose roles are and were in demonstration projects.';
