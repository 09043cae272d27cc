-- «I november 2012 havde 51,11 % af de unge (som har været tilknyttet Tjansen gennem de sidste 4 år) fritidsjob efter Tjansen»

create function criteria.baseline_series_of(runs criteria.run[], project bigint, as_of date)
returns table (
  window_from date, window_to date, youths bigint, answered bigint,
  in_job bigint, pct text, leavers bigint, leavers_pct text, leavers_in_job bigint)
language sql stable
begin atomic
  select
    w.window_from, as_of, c.youths, c.answered,
    -- Nobody asked is not nobody in a job.
    case when c.answered > 0 then c.in_job end,
    case when c.answered > 0 then criteria.percent(c.in_job, c.youths) end,
    case when c.answered > 0 then c.leavers end,
    case when c.answered > 0 then criteria.percent(c.leavers_in_job, c.leavers) end,
    case when c.answered > 0 then c.leavers_in_job end
  from (select (as_of - interval '4 years')::date + 1 as window_from) as w
  cross join lateral (
    select
      count(*) as youths, count(a.youth_id) as answered, count(*) filter (where a.in_job) as in_job,
      count(*) filter (where not y.is_employed) as leavers,
      count(*) filter (where not y.is_employed and a.in_job) as leavers_in_job
    from (
      select r.youth_id, bool_or(coalesce(r.ended_on, as_of) = as_of) as is_employed
      from unnest(runs) as r
      where coalesce(r.ended_on, as_of) >= w.window_from
      group by r.youth_id
    ) as y
    left join (
      select distinct on (f.youth_id) f.youth_id, criteria.says_job(f.outcome) as in_job
      from core.follow_up as f
      where f.project_id = project
        and f.kind = 'snapshot'
        and f.contact_on <= as_of
        and date_trunc('month', f.reference_on::timestamp) = date_trunc('month', as_of::timestamp)
      order by f.youth_id, f.contact_on desc, f.code collate "C" desc
    ) as a using (youth_id)
  ) as c;
end;
comment on function criteria.baseline_series_of(criteria.run[], bigint, date) is
  'The series of the published baseline given the runs that were read already; see criteria.baseline_series.';

create function criteria.baseline_series(project bigint, as_of date)
returns table (
  window_from date, window_to date, youths bigint, answered bigint,
  in_job bigint, pct text, leavers bigint, leavers_pct text)
language sql stable
begin atomic
  select b.window_from, b.window_to, b.youths, b.answered, b.in_job, b.pct, b.leavers, b.leavers_pct
  from criteria.baseline_series_of(array(select r from criteria.runs(project, as_of) as r), project, as_of) as b;
end;
comment on function criteria.baseline_series(bigint, date) is
  '«I november 2012 havde 51,11 % af de unge (som har været tilknyttet Tjansen gennem de sidste 4 år) fritidsjob efter Tjansen»: of all youths employed on some day of the four years ending on the as-of day, those in a job by their last snapshot about that calendar month; leavers are those not employed on the day. Not to be compared with the share one year after an exit.';
