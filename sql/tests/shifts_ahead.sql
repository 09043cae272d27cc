-- The shifts of today and the next seven days.
begin;
select plan(13);
select tests.one_project(-1);
update core.installation set made_for_tests = true;
select set_config('tjansen.now', '2016-06-15 12:00:00+02', true);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();
delete from core.worked_time; delete from core.assignment; delete from core.shift;
insert into core.area (project_id, area_id, name) overriding system value values (-1, -111, 'Another area');
select tests.limited(-1, 'coordinator', 'elsewhere', -111);
update core.sign_in set created_at = core.clock(), last_seen_at = core.clock();
insert into core.shift (project_id, shift_id, area_id, during, youths_needed) overriding system value
select -1, id, area, tstzrange(starts, starts + interval '2 hours'), 3
from (values
  (-1, -1,   '2016-06-14 23:59:59+02'::timestamptz),
  (-2, -1,   '2016-06-15 00:00:00+02'),
  (-3, -1,   '2016-06-16 15:00:00+02'),
  (-4, -111, '2016-06-16 15:00:00+02'),
  (-5, null, '2016-06-16 15:00:00+02'),
  (-6, -1,   '2016-06-22 23:59:59+02'),
  (-7, -1,   '2016-06-23 00:00:00+02')
) as s (id, area, starts);
update core.youth set given_name = 'Bo', family_name = 'Bentsen' where youth_id = -1;
update core.youth set given_name = ' ', family_name = null, code = 'A 17' where youth_id = -101;
insert into core.assignment (project_id, shift_id, youth_id) values (-1, -4, -1), (-1, -4, -101), (-1, -3, -1);

create function pg_temp.ahead(token text, asked text) returns text language sql as
$$ select tests.answer('tjansen_app', token, format('select %s from app.shifts_ahead(-1)', asked)) $$;
select is(pg_temp.ahead('coordinator -1', 'shift_id'), '-2 -4 -3 -5 -6', 'from midnight in Denmark to midnight in eight days, by start and area');
select is(pg_temp.ahead('counsellor -1', 'shift_id'), '-2 -4 -3 -5 -6', 'counsellors see them, too');
select is(pg_temp.ahead('coordinator -1', 'coalesce(area, ''none'')'), 'Area -1 Another area Area -1 none Area -1', 'each with its area');
select is(pg_temp.ahead('coordinator -1', 'youths_needed'), '3 3 3 3 3', 'how many youths it needs');
select is(pg_temp.ahead('coordinator -1', 'youths::text'), '{} {"A 17","Bo Bentsen"} {"Bo Bentsen"} {} {}', 'and which are on it: by name, or code where there is none');
select is(pg_temp.ahead('coordinator -1', 'extract(epoch from ends_at - starts_at)::integer'), '7200 7200 7200 7200 7200', 'from when until when');
set local timezone = 'Pacific/Auckland';
select is(pg_temp.ahead('coordinator -1', 'shift_id'), '-2 -4 -3 -5 -6', 'wherever the session is');
select is(pg_temp.ahead('elsewhere', 'format(''%s %s'', shift_id, youths)'), '-4 {}', 'who is limited to an area sees its shifts, and of the youths their own');
select is(pg_temp.ahead(token, 'shift_id'), '', token || ' sees none') from (values ('administrator -1'), ('steering_group -1'), ('')) as t (token);

-- Under row-level security only what cannot leak a row may be asked of an index.
set local enable_seqscan = off;
create function pg_temp.plan_of(condition text) returns text language sql as $$
  select array_to_string(tests.read('tjansen_app', 'coordinator -1',
    format('explain (costs off) select from core.shift where project_id = -1 and %s', condition)), e'\n') $$;
select matches(
  pg_temp.plan_of('starts_at >= ''2026-01-01'''), 'Index Cond: [^\n]*starts_at >=', 'a shift is found by its start in an index');
create index on core.shift (project_id, lower(during));
select doesnt_match(
  pg_temp.plan_of('lower(during) >= ''2026-01-01'''), 'Index Cond: [^\n]*lower', 'which the start of the range itself is not');

select * from finish();
rollback;
