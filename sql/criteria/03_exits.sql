-- Exits: the ends of runs, where they stand on a day, and which answer counts.

create type criteria.exit as (
  youth_id         bigint,
  code             text,
  ended_on         date,
  anniversary      date,
  state            text,
  is_latest_closed boolean,
  is_latest_due    boolean,
  had_job_at_start boolean,
  is_18_or_over    boolean,
  outcome          core.follow_up_outcome,
  in_job           boolean,
  is_contradictory boolean,
  is_late          boolean
);
comment on type criteria.exit is 'The end of a run, its state on a day, and the chosen answer; in_job is null while unanswered.';

create function criteria.says_job(outcome core.follow_up_outcome) returns boolean
language sql immutable parallel safe
return case
  when outcome in ('ordinary_job', 'apprenticeship') then true
  when outcome in ('no_job', 'internship_unpaid', 'tjansen') then false
end;
comment on function criteria.says_job(core.follow_up_outcome) is
  'Whether an outcome says an ordinary job or none; null for unreachable and declined, which answer nothing.';

create function criteria.exits_of(
  runs criteria.run[], project bigint, window_before integer, window_after integer, as_of date)
returns setof criteria.exit
language sql stable parallel safe
begin atomic
  with ended as (
    select r.*, (r.ended_on + interval '1 year')::date as anniversary
    from unnest(runs) as r
    where r.ended_on is not null
  ), standing as (
    select e.*,
      case
        when e.next_started_on <= e.anniversary then 'superseded'
        when e.died_on <= e.anniversary then 'dead'
        when as_of < e.anniversary then 'not_due'
        when as_of <= e.anniversary + window_after then 'open'
        else 'closed'
      end as state
    from ended as e
  ), answer as (
    select distinct on (e.youth_id, e.ended_on)
      e.youth_id, e.ended_on, f.outcome, f.contact_on,
      bool_or(criteria.says_job(f.outcome)) over w and bool_or(not criteria.says_job(f.outcome)) over w as is_contradictory
    from ended as e
    join core.follow_up as f using (youth_id)
    where f.project_id = project
      and f.kind = 'one_year'
      and criteria.says_job(f.outcome) is not null
      and f.contact_on <= as_of
      and f.reference_on <= f.contact_on
      and f.reference_on between e.anniversary - window_before and e.anniversary + window_after
    window w as (partition by e.youth_id, e.ended_on)
    order by e.youth_id, e.ended_on,
      abs(f.reference_on - e.anniversary), f.source, f.contact_on desc, f.code collate "C" desc
  )
  select
    s.youth_id, s.code, s.ended_on, s.anniversary, s.state,
    s.state = 'closed' and s.ended_on = max(s.ended_on) filter (where s.state = 'closed') over y,
    s.state in ('closed', 'open') and s.ended_on = max(s.ended_on) filter (where s.state in ('closed', 'open')) over y,
    s.had_job_at_start,
    date_part('year', age(s.anniversary, s.birth_date)) >= 18,
    a.outcome, criteria.says_job(a.outcome), coalesce(a.is_contradictory, false),
    coalesce(a.contact_on > s.anniversary + window_after, false)
  from standing as s
  left join answer as a using (youth_id, ended_on)
  window y as (partition by s.youth_id);
end;
comment on function criteria.exits_of(criteria.run[], bigint, integer, integer, date) is
  'The exits among runs that were read already; see criteria.exits.';

create function criteria.exits(project bigint, as_of date) returns setof criteria.exit
language sql stable parallel safe
begin atomic
  select x.*
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.exits_of(
    array(select r from criteria.runs(project, as_of) as r), project, s.window_before_days, s.window_after_days, as_of) as x;
end;
comment on function criteria.exits(bigint, date) is
  'Every exit with its state: superseded by a re-hire on or before the anniversary (exit + 1 civil year, 29 February becomes 28 February); dead on or before it; not_due before it; open until the window ends; closed after. The answer is the one nearest to the anniversary whose reference day lies in the window and not after its contact; then payslip before employer, youth, parent, staff; then the latest contact; then the latest id.';
