-- Small numbers. Who is only in the steering group is shown totals in full and no cell of a breakdown that one could
-- recognise a youth by. Null is hidden; a null k hides nothing.

create function criteria.masked(counts bigint[], total bigint, k integer) returns bigint[]
language plpgsql immutable parallel safe
as $$
declare
  is_hidden boolean[];
  hidden integer;
  hidden_sum bigint;
  next_place integer;
begin
  if k is null or total is null or total = 0 then
    return counts;
  end if;
  select array_agg(0 < c and c < k or 0 < total - c and total - c < k or c = total order by n)
  into is_hidden
  from unnest(counts) with ordinality as cell (c, n);
  if not true = any (is_hidden) then
    return counts;
  end if;
  loop
    select count(*), sum(c) into hidden, hidden_sum from unnest(counts, is_hidden) as cell (c, h) where h;
    -- The smallest one that still shows, zeros last.
    next_place := (
      select n from unnest(counts, is_hidden) with ordinality as cell (c, h, n) where not h order by c = 0, c, n limit 1);
    exit when next_place is null
      or total >= 2 * k
        and hidden >= 2
        -- With at least one in each, k values are left for every one of them.
        and hidden_sum >= k + hidden - 1
        -- That the smaller are hidden first tells something, unless the shown ones are bigger than the hidden together.
        and (counts[next_place] = 0 or counts[next_place] >= hidden_sum);
    is_hidden[next_place] := true;
  end loop;
  return array(select case when not h then c end from unnest(counts, is_hidden) with ordinality as cell (c, h, n) order by n);
end
$$;
comment on function criteria.masked(bigint[], bigint, integer) is
  'The cells of one line that add up to a total shown in full, the hidden ones null. Hidden is a cell of 1 to k - 1, one that leaves 1 to k - 1 to the others, and one that is the whole total; then the smallest of the others, until the hidden ones cannot be told from the total and the rest; the whole line when the total is below 2 k. Protects: whoever knows the total, the shown cells, k and this rule has at least k values to choose from for each hidden cell (all up to the total, when that is below k). Does not protect: from somebody who knows cells by themselves (a youth who knows who else is new); from two lines that share youths, which the caller must see to; from the same line of two days, whose totals are shown in full and whose difference is a flow; and not the total.';

create function criteria.masked_kinds(counts bigint[], total bigint, k integer) returns bigint[]
language sql immutable parallel safe
return (
  select case
    when k is null or total is null or total = 0 then counts
    when bool_or(0 < c and c < k or 0 < total - c and total - c < k or c = total) then array_fill(null::bigint, array[cardinality(counts)])
    -- How many times a youth is counted once more: so many are in two kinds.
    when 0 < sum(c) - total and sum(c) - total < k then array_fill(null::bigint, array[cardinality(counts)])
    else counts
  end
  from unnest(counts) as cell (c));
comment on function criteria.masked_kinds(bigint[], bigint, integer) is
  'Cells that overlap, so that a youth may be in several and they add up to the total or more: when one is to be hidden, or fewer than k youths would show as being in two, the whole line is. Protects and does not protect as criteria.masked.';

create function criteria.masked_count(n bigint, k integer) returns bigint
language sql immutable parallel safe
return case when k is null or n = 0 or n >= k then n end;
comment on function criteria.masked_count(bigint, integer) is
  'A number that stands by itself: hidden from 1 to k - 1, which is all that its being hidden says.';

create function criteria.masked_share(part bigint, whole bigint, k integer) returns bigint
language sql immutable parallel safe
return case
  when whole is null then criteria.masked_count(part, k)
  else (criteria.masked(array[part, whole - part], whole, k))[1]
end;
comment on function criteria.masked_share(bigint, bigint, integer) is
  'The part of a whole that is known: a line of two cells, the part and the rest. Where the whole is not known the part stands by itself.';
