-- Checks every reference that went unchecked. Left out in the largest database:
-- the same statements made it.

do $$
declare
  r record;
  broken bigint;
begin
  for r in
    select c.conname, c.conrelid::regclass as child, c.confrelid::regclass as parent,
      (select string_agg(format('p.%I = c.%I', q.attname, a.attname), ' and ')
       from unnest(c.conkey, c.confkey) as k (child, parent)
       join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.child
       join pg_attribute as q on q.attrelid = c.confrelid and q.attnum = k.parent) as same,
      (select string_agg(format('c.%I is not null', a.attname), ' and ')
       from unnest(c.conkey) as k (child)
       join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.child) as is_given
    from pg_constraint as c
    where c.contype = 'f' and c.conrelid::regclass::text like 'core.%'
  loop
    execute format('select count(*) from %s as c where %s and not exists (select from %s as p where %s)', r.child, r.is_given, r.parent, r.same)
      into broken;
    if broken > 0 then
      raise exception '% rows break %', broken, r.conname;
    end if;
  end loop;
end
$$;
