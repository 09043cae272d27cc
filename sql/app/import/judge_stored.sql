create function app.judge_stored(project bigint) returns void
language plpgsql volatile
as $$
declare
  staged record;
begin
  -- An empty flag is written 0; a column the file does not have says nothing about what is stored.
  for staged in
    select f.file,
      (select string_agg(format('s.%1$I = app.as_stored(%2$L, r.%1$I)', c.name, c.kind), ' and ' order by c.ordinal)
       from app.import_column as c where c.file = f.file and c.name = any (f.key)) as same_key,
      string_agg(
        format('(%1$L, r.%1$I, s.%1$I, app.as_stored(%2$L, %3$s))', c.name, c.kind,
          case when c.name = 'void' then 'coalesce(r.void, ''0'')' else format('r.%I', c.name) end),
        ', ' order by c.ordinal) as compared,
      string_agg(
        format('app.as_stored(%2$L, %3$s)', c.name, c.kind,
          case when c.name = 'void' then 'coalesce(r.void, ''0'')' else format('r.%I', c.name) end),
        ', ' order by c.ordinal) as given,
      string_agg(format('s.%I', c.name), ', ' order by c.ordinal) as stored
    from app.import_file as f
    join staging.file as given on given.name = f.file
    join app.import_column as c on c.file = f.file and c.name = any (given.columns) and c.name <> all (f.key)
    group by f.file, f.key
  loop
    execute format(
      'insert into staging.complaint (file, line, column_name, value, problem, expected)
       select %1$L, r.line, c.name, c.given, ''already_stored'', c.stored
       from staging.%2$I as r
       join app.stored_%2$s as s on s.project_id = $1 and %3$s
       cross join lateral (values %4$s) as c (name, given, stored, as_stored)
       where r.line > 0
         and row(%5$s) is distinct from row(%6$s)
         and c.as_stored is distinct from c.stored
         -- What cannot be read is complained of already.
         and not exists (
           select from staging.complaint as k
           where k.file = %1$L and k.line = r.line and k.column_name = c.name)',
      staged.file || '.csv', staged.file, staged.same_key, staged.compared, staged.given, staged.stored)
    using project;
  end loop;
end
$$;
comment on function app.judge_stored(bigint) is
  'Complains of rows whose key the project has with other values, column by column.';

create function app.judge_stored_params(project bigint) returns void
language plpgsql volatile
as $$
declare
  document constant text := (select p.document from staging.params as p);
  given jsonb;
begin
  -- Settings that cannot be read cannot be compared.
  if exists (select from staging.complaint as c where c.file = 'params.json') then
    return;
  end if;
  given := app.given_settings();
  insert into staging.complaint (file, line, column_name, value, problem, expected)
  select 'params.json', app.line_of_key(document, s.key), s.key, given ->> s.key, 'already_stored', s.value #>> '{}'
  from jsonb_each(app.stored_settings(project)) as s
  where s.value is distinct from given -> s.key;
end
$$;
comment on function app.judge_stored_params(bigint) is 'Complains of settings that the project has with other values.';
