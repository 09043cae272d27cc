-- What small numbers are hidden, and that nobody who knows the rule can work them out.
begin;
select plan(12);

-- Three ways to join in a year add up to the youths of the year. Fewer than 5 is too few.
select results_eq(
  $$ select carried_over, first_time, came_back, youths, criteria.masked(array[carried_over, first_time, came_back]::bigint[], youths, 5)
     from (values
       (18, 12,  5, 35),   -- nobody is alone
       (18, 17,  0, 35),   -- nobody came back: no youth is told about
       (18, 15,  2, 35),   -- 2 is too few, and 15 would tell it
       (12, 10,  3, 25),   -- 3 is too few; 10 and 12 would not hide it well enough
       (20,  1,  0, 21),   -- 1 too few, and 20 is all but one
       (30,  0,  0, 30),   -- all of them: as good as a list of names
       ( 5,  4,  0,  9),   -- fewer than 10 youths are shown as a number only
       ( 5,  5,  0, 10),
       ( 2,  1,  0,  3),
       ( 0,  0,  0,  0)    -- of nobody nothing can be told
     ) as line (carried_over, first_time, came_back, youths) $$,
  $$ values
       (18, 12,  5, 35, '{18,12,5}'::bigint[]),
       (18, 17,  0, 35, '{18,17,0}'),
       (18, 15,  2, 35, '{18,null,null}'),
       (12, 10,  3, 25, '{null,null,null}'),
       (20,  1,  0, 21, '{null,null,0}'),
       (30,  0,  0, 30, '{null,null,0}'),
       ( 5,  4,  0,  9, '{null,null,null}'),
       ( 5,  5,  0, 10, '{5,5,0}'),
       ( 2,  1,  0,  3, '{null,null,null}'),
       ( 0,  0,  0,  0, '{0,0,0}') $$,
  'cells of a line');

-- Volunteers may be of several kinds, so the kinds add up to more.
select results_eq(
  $$ select concrete, ongoing, house, youths, criteria.masked_kinds(array[concrete, ongoing, house]::bigint[], youths, 5)
     from (values
       (10, 10, 5, 20),   -- five are in two kinds
       (10, 10, 0, 20),
       (10, 10, 4, 20),   -- 4 is too few
       (10, 10, 0, 19),   -- one is in two kinds, which one could subtract
       (16, 10, 5, 20),   -- all but four do something concrete
       (20,  9, 5, 20),   -- all do
       ( 0,  0, 0,  0)
     ) as line (concrete, ongoing, house, youths) $$,
  $$ values
       (10, 10, 5, 20, '{10,10,5}'::bigint[]),
       (10, 10, 0, 20, '{10,10,0}'),
       (10, 10, 4, 20, '{null,null,null}'),
       (10, 10, 0, 19, '{null,null,null}'),
       (16, 10, 5, 20, '{null,null,null}'),
       (20,  9, 5, 20, '{null,null,null}'),
       ( 0,  0, 0,  0, '{0,0,0}') $$,
  'kinds that overlap are shown together or not at all');

select results_eq(
  $$ select part, whole, criteria.masked_share(part, whole, 5)
     from (values (0, 120), (4, 120), (5, 120), (115, 120), (116, 120), (120, 120), (5, 10), (5, 9), (0, 0), (4, null), (5, null), (0, null)) as share (part, whole) $$,
  $$ values (0, 120, null::bigint), (4, 120, null), (5, 120, 5), (115, 120, 115), (116, 120, null), (120, 120, null),
       (5, 10, 5), (5, 9, null), (0, 0, 0), (4, null, null), (5, null, 5), (0, null, 0) $$,
  'a share of a known whole: too few, all but too few, none and all are hidden; of an unknown whole too few');

select results_eq(
  $$ select n, criteria.masked_count(n, 5) from generate_series(0, 6) as n $$,
  $$ values (0, 0::bigint), (1, null), (2, null), (3, null), (4, null), (5, 5), (6, 6) $$,
  'a number by itself');

select is(
  (criteria.masked('{1,2,3}', 6, null), criteria.masked_kinds('{1,2,3}', 4, null), criteria.masked_share(1, 2, null), criteria.masked_count(1, null))::text,
  '("{1,2,3}","{1,2,3}",1,1)', 'without a k nothing is hidden');
select is(criteria.masked(array[null, null, null]::bigint[], null, 5), array[null, null, null]::bigint[], 'what was not counted stays so');

-- The proof. Somebody who knows the total, what is shown, k and the rule can only think of the lines that would have been shown the
-- same way. Of these, each hidden cell must leave k values, the least and the greatest k - 1 apart (or all up to the total, when it
-- is below k). Lines as large as the grid may have companions beyond it, so those are not asked.
create temporary table tried as
select k, total, line, criteria.masked(line, total, k) as shown, largest
from (
  select k, largest, array[a, b]::bigint[] as line
  from (values (3, 14), (5, 24)) as grid (k, largest), generate_series(0, largest) as a, generate_series(0, largest) as b
  union all
  select k, largest, array[a, b, c]::bigint[]
  from (values (3, 12), (5, 14)) as grid (k, largest), generate_series(0, largest) as a, generate_series(0, largest) as b, generate_series(0, largest) as c
  union all
  select 3, 7, array[a, b, c, d]::bigint[]
  from generate_series(0, 7) as a, generate_series(0, 7) as b, generate_series(0, 7) as c, generate_series(0, 7) as d
) as g
cross join lateral (select sum(cell)::bigint as total from unnest(line) as cell) as t;

create function pg_temp.pinned(source text) returns table (k integer, total bigint, shown bigint[], place bigint, lowest bigint, highest bigint, choices bigint)
language plpgsql as $$
begin
  return query execute format(
    'select t.k, t.total, t.shown, c.place, min(c.cell), max(c.cell), count(distinct c.cell)
     from %I as t
     cross join lateral unnest(t.line) with ordinality as c (cell, place)
     where t.shown[c.place] is null
     group by t.k, t.total, t.shown, c.place, t.largest
     having t.total - (select coalesce(sum(s), 0) from unnest(t.shown) as s) <= t.largest
       and (max(c.cell) - min(c.cell) < least(t.k - 1, t.total) or count(distinct c.cell) < least(t.k, t.total + 1))', source);
end
$$;

select cmp_ok(
  (select count(*) from tried where shown <> line and total - (select coalesce(sum(s), 0) from unnest(shown) as s) <= largest), '>', 2000::bigint,
  'thousands of lines have something to hide');
select is_empty($$ select * from pg_temp.pinned('tried') $$, 'no hidden cell of any small line can be told, the rule being known');
select is_empty(
  $$ select k, line, shown from tried
     cross join lateral unnest(shown) as cell
     where 0 < cell and cell < k or 0 < total - cell and total - cell < k or cell = total and total > 0 $$,
  'no cell that is shown is too small, all, or all but too few');
select is_empty(
  $$ select k, line, shown from tried
     where shown is distinct from line
       and (select count(*) from unnest(shown) as cell where cell is null) < 2 $$,
  'never is one cell hidden alone');

create temporary table tried_kinds as
select 5 as k, total, array[a, b, c] as line, criteria.masked_kinds(array[a, b, c], total, 5) as shown, 1000 as largest
from generate_series(0::bigint, 16) as total, generate_series(0, total) as a, generate_series(0, total) as b, generate_series(0, total) as c
where a + b + c >= total;
select is_empty($$ select * from pg_temp.pinned('tried_kinds') $$, 'nor any kind of volunteering');

-- Youths who start in the year are those not carried over and those carried over who start again: a fifth number that must neither
-- be told when hidden nor tell another.
create temporary table tried_starting as
select 3 as k, total, array[carried, first_time, came_back, starting, again] as line,
  shown || criteria.masked_starting(starting, split, shown, 3) || case when
    starting is not distinct from criteria.masked_starting(starting, split, shown, 3) and (again = 0 or least(again, carried - again) >= 3)
    then again end as shown, 1000 as largest
from generate_series(0::bigint, 15) as total,
  generate_series(0, total) as carried, generate_series(0, total - carried) as first_time, generate_series(0, carried) as again
cross join lateral (
  select total - carried - first_time as came_back, total - carried + again as starting,
    array[carried, first_time, total - carried - first_time] as split
) as s
cross join lateral (select criteria.masked(split, total, 3) as shown) as m;
select is_empty(
  $$ select * from pg_temp.pinned('tried_starting') $$,
  'nor the youths starting, nor how many of those carried over start again');

select * from finish();
rollback;
