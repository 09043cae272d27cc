-- Leaves nothing of the generator behind: the audit fires again, and numbers go on where the rows end.

call bench.audit_is('on');

do $$
declare
  c record;
  highest bigint;
begin
  for c in
    select a.attrelid::regclass as of_table, a.attname
    from pg_attribute as a
    where a.attidentity = 'a' and a.attrelid::regclass::text like 'core.%'
  loop
    execute format('select max(%I) from %s', c.attname, c.of_table) into highest;
    if highest is not null then
      perform setval(pg_get_serial_sequence(c.of_table::text, c.attname), highest);
    end if;
  end loop;
end
$$;

set client_min_messages = warning;
drop schema bench cascade;
