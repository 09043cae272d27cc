-- C2. «75 % af de unge der har været ansat i lommepengeprojektet, har efter 1 år et ordinært fritidsjob (måles løbende)»

create function criteria.rolling_quarters(window_after integer, period_start date, as_of date)
returns table (exits_from date, exits_to date)
language sql immutable parallel safe
begin atomic
  -- Q + 1 year + window < as_of: Q is a year before the last quarter that was over when the window began.
  select q.exits_from, q.exits_to
  from (
    select
      (date_trunc('quarter', (as_of - window_after)::timestamp) - interval '2 years')::date as exits_from,
      (date_trunc('quarter', (as_of - window_after)::timestamp) - interval '1 year')::date - 1 as exits_to
  ) as q
  where q.exits_to >= date_trunc('quarter', period_start::timestamp)::date;
end;
comment on function criteria.rolling_quarters(integer, date, date) is
  'The latest four quarters whose exits are all closed; no row when they end before the quarter the project period starts in.';

create function criteria.exit_cells(exits criteria.exit[], period_start date)
returns table (
  quarter_start date, is_closed boolean, is_since_start boolean, is_due boolean, had_no_job boolean, is_18_or_over boolean,
  confirmed bigint, ordinary bigint, not_in_job bigint, unanswered bigint)
language sql stable parallel safe
begin atomic
  -- Two closed exits of a youth lie more than a year apart (a re-hire within the year supersedes the first), so a quarter,
  -- a year and the rolling quarters hold one at most; only the figures since the start have to choose the latest.
  select
    date_trunc('quarter', x.ended_on::timestamp)::date,
    x.state = 'closed',
    x.is_latest_closed and x.ended_on >= period_start,
    x.is_latest_due and x.ended_on >= period_start,
    x.had_job_at_start is not true,
    x.is_18_or_over,
    count(*) filter (where x.in_job),
    count(*) filter (where x.outcome = 'ordinary_job'),
    count(*) filter (where not x.in_job),
    count(*) filter (where x.in_job is null)
  from unnest(exits) as x
  where x.state in ('closed', 'open')
  group by 1, 2, 3, 4, 5, 6;
end;
comment on function criteria.exit_cells(criteria.exit[], date) is
  'How many closed and open exits count alike: the few hundred cells that the shares are put together from.';

create function criteria.job_after_one_year_of(exits criteria.exit[], s criteria.setting, as_of date)
returns table (
  figure text, period text, exits_from date, exits_to date,
  confirmed bigint, ordinary bigint, not_in_job bigint, unanswered bigint, total bigint)
language sql stable parallel safe
begin atomic
  select
    f.figure, to_char(p.period, case f.figure when 'by_exit_year' then 'YYYY' else 'YYYY-"Q"Q' end), f.exits_from, f.exits_to,
    coalesce(sum(c.confirmed), 0)::bigint, coalesce(sum(c.ordinary), 0)::bigint,
    coalesce(sum(c.not_in_job), 0)::bigint, coalesce(sum(c.unanswered), 0)::bigint,
    coalesce(sum(c.confirmed + c.not_in_job + c.unanswered), 0)::bigint
  from (
    select 'rolling' as figure, q.exits_from, q.exits_to
    from criteria.rolling_quarters(s.window_after_days, s.period_start, as_of) as q
    union all
    values ('since_start', s.period_start, null::date), ('due_so_far', null, null), ('without_job_at_start', null, null),
      ('aged_18_or_over', null, null), ('by_exit_year', null, null), ('by_exit_quarter', null, null)
  ) as f
  left join criteria.exit_cells(exits, s.period_start) as c on case f.figure
    when 'rolling' then c.is_closed and c.quarter_start between f.exits_from and f.exits_to
    when 'since_start' then c.is_since_start
    when 'due_so_far' then c.is_due
    when 'without_job_at_start' then c.is_since_start and c.had_no_job
    when 'aged_18_or_over' then c.is_since_start and c.is_18_or_over
    else c.is_closed
  end
  cross join lateral (
    select case f.figure
      when 'by_exit_year' then date_trunc('year', c.quarter_start::timestamp)::date
      when 'by_exit_quarter' then c.quarter_start end as period
  ) as p
  -- A year or a quarter that nobody left in is not listed; the other figures always are.
  where f.figure not in ('by_exit_year', 'by_exit_quarter') or p.period is not null
  group by f.figure, p.period, f.exits_from, f.exits_to;
end;
comment on function criteria.job_after_one_year_of(criteria.exit[], criteria.setting, date) is
  'The counts behind the shares of criterion 2 among exits that were read already; see criteria.job_after_one_year.';

create function criteria.job_after_one_year(project bigint, as_of date)
returns table (
  figure text, period text, exits_from date, exits_to date,
  confirmed bigint, not_in_job bigint, unanswered bigint, total bigint,
  confirmed_pct text, answered_pct text, best_case_pct text, response_pct text, strict_pct text, wilson95 json, verdict text)
language sql stable
begin atomic
  select
    j.figure, j.period, j.exits_from, j.exits_to, j.confirmed, j.not_in_job, j.unanswered, j.total,
    criteria.percent(j.confirmed, j.total),
    criteria.percent(j.confirmed, j.confirmed + j.not_in_job),
    criteria.percent(j.confirmed + j.unanswered, j.total),
    criteria.percent(j.confirmed + j.not_in_job, j.total),
    criteria.percent(j.ordinary, j.total),
    criteria.wilson95(j.confirmed, j.confirmed + j.not_in_job),
    criteria.verdict(j.confirmed, j.not_in_job, j.unanswered, s.job_target, s.min_response_pct, s.min_n_verdict)
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.job_after_one_year_of(array(select x from criteria.exits(project, as_of) as x), s, as_of) as j
  order by array_position(array['rolling', 'since_start', 'due_so_far', 'without_job_at_start', 'aged_18_or_over'], j.figure),
    j.figure desc, j.period;
end;
comment on function criteria.job_after_one_year(bigint, date) is
  '«75 % af de unge der har været ansat i lommepengeprojektet, har efter 1 år et ordinært fritidsjob (måles løbende)»: of closed exits, each youth once by the latest in the window, those whose answer is an ordinary job or an apprenticeship. The unanswered stay in the total. rolling: the latest four quarters that are all closed; since_start: from the start of the project period; due_so_far: open ones too; by exit year and quarter: all closed exits.';
