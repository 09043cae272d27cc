-- A demonstration is remade again and again, so its rows may be removed; nobody else's may.

create domain core.demonstration_day as date
  constraint demonstration_day_is_in_reach check (coalesce(value between '2014-01-01' and '2099-12-31', false));
comment on domain core.demonstration_day is 'A day on which a demonstration may be alive, its three years before it included.';

create procedure core.let_demonstrations_be_emptied(guarded regclass)
language plpgsql
as $$
begin
  -- To remove a row is to find it first, hence two policies.
  execute format(
    'create policy demonstrations_are_found on %1$s for select to tjansen_owner
       using ((select core.acting_operator())
         and project_id = any (array(select p.project_id from core.project as p where p.is_demonstration)));
     create policy demonstrations_are_emptied on %1$s for delete to tjansen_owner
       using ((select core.acting_operator())
         and project_id = any (array(select p.project_id from core.project as p where p.is_demonstration)))', guarded);
end
$$;
comment on procedure core.let_demonstrations_be_emptied(regclass) is
  'Lets the command line remove a table''s rows of demonstration projects, through core.empty_demonstration. Every table that carries project_id needs it.';

-- The project itself stays: its number is what links and bookmarks know it by.
create policy demonstrations_are_found on core.project for select to tjansen_owner
  using ((select core.acting_operator()) and is_demonstration);

create function core.tables_of_projects() returns setof regclass
language sql stable
begin atomic
  select c.oid::regclass
  from pg_class as c
  join pg_attribute as a on a.attrelid = c.oid and a.attname = 'project_id' and not a.attisdropped
  where c.relnamespace = 'core'::regnamespace
    and c.relkind in ('r', 'p')
    and c.oid <> 'core.project'::regclass;
end;
comment on function core.tables_of_projects() is 'The tables whose rows belong to a project, the project itself left out.';

do $$
declare
  guarded regclass;
begin
  for guarded in select t from core.tables_of_projects() as t loop
    call core.let_demonstrations_be_emptied(guarded);
  end loop;
end
$$;

create function core.empty_demonstration(project bigint) returns void
language plpgsql volatile security definer set search_path = core, pg_temp
as $$
declare
  remaining regclass[] := array(select t from core.tables_of_projects() as t);
  unreferenced regclass[];
  emptied regclass;
begin
  if not core.acting_operator() then
    raise exception using errcode = 'insufficient_privilege', message = 'only the command line empties a demonstration';
  end if;
  if not exists (select from core.project as p where p.project_id = project and p.is_demonstration) then
    raise exception using
      errcode = 'check_violation', constraint = 'only_a_demonstration_is_remade', message = 'the project is not a demonstration';
  end if;
  -- The order is the catalogue's, so that a table made later cannot be forgotten.
  while cardinality(remaining) > 0 loop
    unreferenced := array(
      select t
      from unnest(remaining) as t
      where not exists (
        select from pg_constraint as k
        where k.contype = 'f' and k.confrelid = t and k.conrelid <> t and k.conrelid = any (remaining)));
    if cardinality(unreferenced) = 0 then
      raise exception 'tables refer to each other in a circle: %', remaining;
    end if;
    foreach emptied in array unreferenced loop
      execute format('delete from %s where project_id = $1', emptied) using project;
    end loop;
    remaining := array(select t from unnest(remaining) as t where t <> all (unreferenced));
  end loop;
end
$$;
comment on function core.empty_demonstration(bigint) is
  'Removes every row of a demonstration project but the project''s own, audited like any removal; refuses any other project.';
