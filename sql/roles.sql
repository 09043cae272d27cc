-- Who may log in and what each of them is. Run first by every migration, as the person who migrates:
-- roles belong to the whole server, so they are made once and found again by the next database.
do $$
declare
  wanted constant text[] := array[
    -- role, attributes
    'tjansen_owner',    'nologin nobypassrls',
    'tjansen_door',     'nologin nobypassrls',
    'tjansen_app',      'login nobypassrls',
    'tjansen_operator', 'login nobypassrls',
    -- A backup that leaves out rows is none.
    'tjansen_backup',   'login replication bypassrls'];
begin
  for i in 1 .. array_length(wanted, 1) by 2 loop
    if not exists (select from pg_roles where rolname = wanted[i]) then
      begin
        execute format('create role %I noinherit nosuperuser nocreatedb nocreaterole %s', wanted[i], wanted[i + 1]);
      exception
        -- Another database on this server is being migrated at the same moment: its role is ours.
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception using
            errcode = 'insufficient_privilege',
            message = format('the role %s does not exist and %s may not make it', wanted[i], current_user),
            hint = 'Migrate once as the owner of the server (a superuser); it makes the roles.';
      end;
    end if;
  end loop;
end
$$;

do $$
declare
  -- member, of: the owner creates functions and hands them to the door; the operator becomes the owner to migrate.
  memberships constant text[] := array['tjansen_owner', 'tjansen_door', 'tjansen_operator', 'tjansen_owner'];
  database constant name := current_database();
begin
  for i in 1 .. array_length(memberships, 1) by 2 loop
    if not pg_has_role(memberships[i], memberships[i + 1], 'member') then
      execute format('grant %I to %I', memberships[i + 1], memberships[i]);
    end if;
  end loop;
  if pg_has_role(current_user, (select datdba from pg_database where datname = database), 'usage') then
    execute format('revoke all on database %I from public', database);
    execute format('grant create on database %I to tjansen_owner', database);
    execute format('grant connect on database %I to tjansen_app, tjansen_operator, tjansen_backup', database);
    revoke create on schema public from public;
  elsif not has_database_privilege('tjansen_owner', database, 'create') then
    raise exception using
      errcode = 'insufficient_privilege',
      message = format('%s may not prepare the database %s', current_user, database),
      hint = 'Migrate once as the owner of the database; it lets tjansen_owner create schemas there.';
  end if;
end
$$;
