-- Each table with its rows and a checksum that does not depend on their order.
select t.name || ' ' || (xpath('/row/rows/text()', t.answer))[1] || ' ' || (xpath('/row/checksum/text()', t.answer))[1]
from (
  select c.relname as name, query_to_xml(format(
    'select count(*) as rows, lpad(to_hex(bit_xor(hashtextextended(t::text, 0))), 16, ''0'') as checksum from %s as t',
    c.oid::regclass), false, true, '') as answer
  from pg_class as c
  where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and c.reltuples > 0 and c.relname <> 'migration'
  order by c.relname
) as t;
