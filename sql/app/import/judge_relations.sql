create function app.judge_keys() returns void
language plpgsql volatile
as $$
declare
  staged record;
begin
  for staged in
    select f.file, f.key,
      (select string_agg(format('r.%I', k), ', ') from unnest(f.key) as k) as columns
    from app.import_file as f
    join staging.file as s on s.name = f.file and f.key <@ s.columns
  loop
    execute format(
      'insert into staging.complaint (file, line, column_name, value, problem, expected)
       select %1$L, d.line, %2$L, d.key, ''given_twice'', d.first_line::text
       from (
         select r.line, concat_ws('', '', %3$s) as key,
           min(r.line) over same as first_line, row_number() over (same order by r.line) as occurrence
         from staging.%4$I as r
         where r.line > 0 and num_nulls(%3$s) = 0
         window same as (partition by %3$s)) as d
       where d.occurrence > 1',
      staged.file || '.csv', array_to_string(staged.key, ', '), staged.columns, staged.file);
  end loop;
end
$$;
comment on function app.judge_keys() is 'Complains of a row whose key an earlier line of the same file has.';

create function app.judge_youth_references(project bigint) returns void
language plpgsql volatile
as $$
declare
  staged record;
begin
  -- Without the youths' own column nobody is known, and it has been said once.
  if not exists (select from staging.file as s where s.name = 'youths' and 'youth_id' = any (s.columns)) then
    return;
  end if;
  for staged in
    select s.name as file from staging.file as s where s.name <> 'youths' and 'youth_id' = any (s.columns)
  loop
    -- A youth whose own row is broken is still known: only its row is complained of, not all that name it.
    execute format(
      'insert into staging.complaint (file, line, column_name, value, problem)
       select %1$L, r.line, ''youth_id'', r.youth_id, ''unknown_youth''
       from staging.%2$I as r
       where r.line > 0
         and r.youth_id is not null
         and not exists (select from staging.youths as y where y.youth_id = r.youth_id)
         and not exists (select from core.youth as y where y.project_id = $1 and y.code = r.youth_id)',
      staged.file || '.csv', staged.file)
    using project;
  end loop;
end
$$;
comment on function app.judge_youth_references(bigint) is 'Complains of rows about a youth neither the files nor the project has.';

create function app.readable_shifts()
returns table (line integer, youth_id text, start_text text, end_text text, start_at timestamptz, end_at timestamptz)
language sql stable
begin atomic
  -- A case, since a cast may be tried before a join has taken the unreadable row away.
  select r.line, r.youth_id, r.start_at, r.end_at,
    case when u.line is null then r.start_at::timestamptz end,
    case when u.line is null then r.end_at::timestamptz end
  from staging.shifts as r
  left join (
    select distinct c.line
    from staging.complaint as c
    where c.file = 'shifts.csv' and c.column_name in ('start_at', 'end_at')) as u using (line)
  where r.line > 0;
end;
comment on function app.readable_shifts() is
  'The shifts with their instants, read without a second look once judge_shape has said which cannot be.';

create function app.judge_spans() returns void
language sql volatile
begin atomic
  insert into staging.complaint (file, line, column_name, value, problem, expected)
  select 'youths.csv', r.line, 'died_on', r.died_on, 'ends_before_start', r.birth_date
  from staging.youths as r where r.line > 0 and app.day(r.died_on) < app.day(r.birth_date)
  union all
  select 'residences.csv', r.line, 'to_date', r.to_date, 'ends_before_start', r.from_date
  from staging.residences as r where r.line > 0 and app.day(r.to_date) < app.day(r.from_date)
  union all
  select 'employments.csv', r.line, 'end_date', r.end_date, 'ends_before_start', r.start_date
  from staging.employments as r where r.line > 0 and app.day(r.end_date) < app.day(r.start_date)
  union all
  select 'volunteering.csv', r.line, 'to_date', r.to_date, 'ends_before_start', r.from_date
  from staging.volunteering as r where r.line > 0 and app.day(r.to_date) < app.day(r.from_date)
  union all
  select 'shifts.csv', r.line, 'end_at', r.end_text, 'ends_before_start', r.start_text
  from app.readable_shifts() as r where r.end_at < r.start_at
  union all
  select 'population.csv', r.line, 'age_to', r.age_to, 'ends_before_start', r.age_from
  from staging.population as r
  where r.line > 0
    and case when app.is_count(r.age_from) and app.is_count(r.age_to) then r.age_to::integer < r.age_from::integer end;
end;
comment on function app.judge_spans() is 'Complains of an end before its start.';

create function app.judge_births(project bigint) returns void
language sql volatile
begin atomic
  with birth as materialized (
    -- A youth given twice is complained of once, and judged by the first.
    (select distinct on (y.youth_id) y.youth_id, app.day(y.birth_date) as day, y.line
     from staging.youths as y
     order by y.youth_id, abs(y.line))
    union all
    select y.code, y.birth_date, null
    from core.youth as y
    where y.project_id = judge_births.project and y.code not in (select s.youth_id from staging.youths as s where s.youth_id is not null)
  ), start as (
    select 'employments.csv' as file, r.line, r.youth_id, 'start_date' as column_name, r.start_date as value, app.day(r.start_date) as day
    from staging.employments as r
    union all
    select 'volunteering.csv', r.line, r.youth_id, 'from_date', r.from_date, app.day(r.from_date)
    from staging.volunteering as r
    union all
    select 'shifts.csv', r.line, r.youth_id, 'start_at', r.start_text, core.day_of(r.start_at)
    from app.readable_shifts() as r
  )
  insert into staging.complaint (file, line, column_name, value, problem, expected)
  select s.file, s.line, s.column_name, s.value, 'born_after_start',
    b.day::text || case when b.line is not null then ' (youths.csv:' || abs(b.line) || ': birth_date)' else '' end
  from start as s
  join birth as b using (youth_id)
  where s.line > 0 and s.day < b.day;
end;
comment on function app.judge_births(bigint) is 'Complains of an employment, volunteering or shift that starts before the youth was born.';

create function app.judge_sessions() returns void
language sql volatile
begin atomic
  insert into staging.complaint (file, line, column_name, problem)
  select 'sessions.csv', r.line, 'held_at', case when r.status = 'attended' then 'attended_needs_held_at' else 'needs_offer_or_held' end
  from staging.sessions as r
  where r.line > 0
    and r.held_at is null
    and (r.status = 'attended' or r.offered_on is null);
end;
comment on function app.judge_sessions() is 'Complains of a session without a day, and of an attended one without a time.';
