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
    select j.file,
      string_agg(format('(%L, r.%I, %s, %L)', j.name, j.name, j.judgement, j.expected), ', ' order by j.ordinal) as judgements,
      string_agg(j.judgement, ', ' order by j.ordinal) as problems
    from (
      select c.file, c.ordinal, c.name, c.expected,
        format('case when r.%1$I is null then %2$L::text else app.problem_with_%3$s(r.%1$I%4$s) end',
          c.name, case when c.required then 'missing_field' end, c.kind,
          case when c.kind = 'word' then format(', %L', c.expected) end) as judgement
      from app.import_column as c
      join staging.file as f on f.name = c.file and c.name = any (f.columns)
    ) as j
    group by j.file
  loop
    -- Nearly all rows are right, and are passed over before they are taken apart column by column.
    execute format(
      'insert into staging.complaint (file, line, column_name, value, problem, expected)
       select %1$L, r.line, c.name, c.value, c.problem, case when c.value is not null then c.expected end
       from staging.%2$I as r
       cross join lateral (values %3$s) as c (name, value, problem, expected)
       where r.line > 0 and num_nonnulls(%4$s) > 0 and c.problem is not null',
      staged.file || '.csv', staged.file, staged.judgements, staged.problems);
  end loop;
end
$$;
comment on function app.judge_shape() is 'Complains of missing files and columns, and of every value that is missing or not of its column''s kind.';
