-- A form that is sent twice at once. It takes sessions that wait for each other, so who acts is committed, and removed.
begin;
select plan(31);
create extension dblink;

create function pg_temp.connects(session text) returns text language sql as $$
  select public.dblink_connect(session, format(
    'host=%s port=%s dbname=%s user=%s',
    split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), session_user)) $$;
create function pg_temp.asks(session text, query text) returns text language plpgsql as $$
begin
  return (select string_agg(line, ' ') from public.dblink(session, query) as answered (line text));
exception
  when others then return sqlstate;
end $$;
create function pg_temp.goes_on(session text) returns text language plpgsql as $$
declare
  answer text;
begin
  begin
    select string_agg(line, ' ') into answer from public.dblink_get_result(session) as answered (line text);
  exception
    when others then answer := sqlstate;
  end;
  -- A session takes another query when it has said that there is nothing more.
  perform from public.dblink_get_result(session, false) as answered (line text);
  return answer;
end $$;
create function pg_temp.waits(session text) returns boolean language plpgsql as $$
declare
  backend constant integer := (select pid from pids where name = session);
begin
  for i in 1 .. 1000 loop
    if cardinality(pg_blocking_pids(backend)) > 0 then
      return true;
    end if;
    perform pg_sleep(0.01);
  end loop;
  return false;
end $$;
-- As the service begins: with its first statement the transaction has its snapshot.
create function pg_temp.begins(session text, level text, token text default 'at once') returns text language sql as $$
  select public.dblink_exec(session, 'begin isolation level ' || level)
    || pg_temp.asks(session, format('select set_config(''tjansen.token'', %L, true)', token)) $$;
create function pg_temp.first_time(form text) returns text language sql as
$$ select format('select format(''%%s %%s'', is_new, answer) from app.begin_submission(sha256(%L))', form) $$;
create function pg_temp.ends(session text, form text, answer text) returns text language sql as
$$ select pg_temp.asks(session, format('select app.end_submission(sha256(%L), %L)', form, answer)) $$;

select pg_temp.connects(session) from unnest(array['tidy', 'one', 'other']) as session;
create function pg_temp.tidies() returns text language sql as $$
  select public.dblink_exec('tidy',
    'delete from core.submission as s using core.staff as p where s.staff_id = p.staff_id and p.email like ''%at.once.invalid'';
     delete from core.sign_in as s using core.staff as p where s.staff_id = p.staff_id and p.email like ''%at.once.invalid'';
     delete from core.staff as p where p.email like ''%at.once.invalid''') $$;
select pg_temp.tidies();
select public.dblink_exec('tidy',
  'with new as (
     insert into core.staff (name, email, started_on)
     select n, replace(n, '' '', ''.'') || ''@at.once.invalid'', ''2013-01-01'' from unnest(array[''at once'', ''at once, too'']) as n
     returning *)
   insert into core.sign_in (token_hash, staff_id) select sha256(convert_to(n.name, ''UTF8'')), n.staff_id from new as n');
create temporary table pids as
select name, pg_temp.asks(name, 'select pg_backend_pid()')::integer as pid from unnest(array['one', 'other']) as name;
-- A table so small is read whole, as soon as the planner knows.
select public.dblink_exec(name, 'set session authorization tjansen_app; set enable_indexscan = off; set enable_bitmapscan = off') from pids;

-- The first is done.
create function pg_temp.sent_twice(level text, end_of_first text, then_it_says text) returns setof text language plpgsql as $$
declare
  form constant text := format('%s, %s', level, end_of_first);
begin
  perform pg_temp.begins(session, level) from unnest(array['one', 'other']) as session;
  return next is(pg_temp.asks('one', pg_temp.first_time(form)), 't ', format('%s: a form is sent', level));
  perform public.dblink_send_query('other', pg_temp.first_time(form));
  return next is(pg_temp.waits('other'), true, 'sent again meanwhile, it waits');
  perform pg_temp.ends('one', form, 'done');
  perform public.dblink_exec('one', end_of_first);
  return next is(pg_temp.goes_on('other'), then_it_says, format('for the %s of the first', end_of_first));
  perform public.dblink_exec('other', 'rollback');
end $$;
select pg_temp.sent_twice(level, end_of_first, then_it_says)
from (values
  ('read committed',  'commit',   'f done'),
  ('repeatable read', 'commit',   '40001'),
  ('serializable',    'commit',   '40001'),
  ('read committed',  'rollback', 't '),
  ('repeatable read', 'rollback', 't '),
  ('serializable',    'rollback', 't ')
) as t (level, end_of_first, then_it_says);
select pg_temp.begins('other', 'serializable');
select is(pg_temp.asks('other', pg_temp.first_time('serializable, commit')), 'f done', 'whoever was told to try again is told what was done');
select is(pg_temp.asks('other', pg_temp.first_time('serializable, rollback')), 't ', 'what was undone was not done');
select public.dblink_exec('other', 'rollback');

-- The same hash of another colleague is another form.
select pg_temp.begins('one', 'read committed');
select pg_temp.begins('other', 'read committed', 'at once, too');
select is(pg_temp.asks('one', pg_temp.first_time('of two')), 't ', 'a form of one');
select is(pg_temp.asks('other', pg_temp.first_time('of two')), 't ', 'does not wait for another''s');
select public.dblink_exec(session, 'rollback') from unnest(array['one', 'other']) as session;

-- Different forms are not in each other's way, though each looks whether it was sent before.
create function pg_temp.commits(session text) returns text language plpgsql as $$
begin
  return public.dblink_exec(session, 'commit');
exception
  when others then return sqlstate;
end $$;
create function pg_temp.two_forms(token_of_other text) returns setof text language plpgsql as $$
declare
  sessions constant text[] := array['one', 'other'];
begin
  perform pg_temp.begins('one', 'serializable');
  perform pg_temp.begins('other', 'serializable', token_of_other);
  return query
    select is(pg_temp.asks(s, pg_temp.first_time(format('form of %s, beside %s', s, token_of_other))), 't ', format('a form of %s', s))
    from unnest(sessions) as s;
  perform pg_temp.ends(s, format('form of %s, beside %s', s, token_of_other), 'done') from unnest(sessions) as s;
  return query select is(pg_temp.commits(s), 'COMMIT', 'is in nobody''s way') from unnest(sessions) as s;
end $$;
select pg_temp.two_forms(token) from unnest(array['at once', 'at once, too']) as token;

select pg_temp.tidies();
select is(pg_temp.asks('tidy', 'select count(*) from core.staff where email like ''%at.once.invalid'''), '0', 'nobody stays behind');
select public.dblink_disconnect(session) from unnest(array['tidy', 'one', 'other']) as session;

select * from finish();
rollback;
