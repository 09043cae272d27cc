create function app.judge_shape() returns void
language plpgsql volatile
as $$
declare
  staged record;
begin
  insert into staging.complaint (file, line, problem)
  select f.file || '.csv', 1, 'missing_file'
  from app.import_file as f
  where f.required and f.file not in (select s.name from staging.file as s);

  insert into staging.complaint (file, line, column_name, problem)
  select c.file || '.csv', 1, c.name, 'missing_column'
  from app.import_column as c
  join staging.file as f on f.name = c.file
  where c.required and c.name <> all (f.columns);

  for staged in
    select c.file,
      string_agg(
        format('(%1$L, r.%1$I, app.problem_with_%2$s(r.%1$I, %3$L%4$s), %5$L)',
          c.name, c.kind, c.required, case when c.kind = 'word' then format(', %L', c.expected) end, c.expected),
        ', ' order by c.ordinal) as judgements,
      string_agg(
        format('app.problem_with_%2$s(r.%1$I, %3$L%4$s)', c.name, c.kind, c.required, case when c.kind = 'word' then format(', %L', c.expected) end),
        ', ' order by c.ordinal) as problems
    from app.import_column as c
    join staging.file as f on f.name = c.file and c.name = any (f.columns)
    group by c.file
  loop
    -- Nearly all rows are right, and are passed over before they are taken apart column by column.
    execute format(
      'insert into staging.complaint (file, line, column_name, value, problem, expected)
       select %1$L, r.line, c.name, c.value, c.problem, case when c.problem <> ''missing_field'' then c.expected end
       from staging.%2$I as r
       cross join lateral (values %3$s) as c (name, value, problem, expected)
       where r.line > 0 and num_nonnulls(%4$s) > 0 and c.problem is not null',
      staged.file || '.csv', staged.file, staged.judgements, staged.problems);
  end loop;
end
$$;
comment on function app.judge_shape() is 'Complains of missing files and columns, and of every value that is not of its column''s kind.';
