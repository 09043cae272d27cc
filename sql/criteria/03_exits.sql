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

create function criteria.anniversary(exit_on date) returns date
language sql immutable parallel safe
return (exit_on + interval '1 year')::date;
comment on function criteria.anniversary(date) is 'One civil year after an exit; 29 February becomes 28 February.';

create function criteria.answers_of(
  runs criteria.run[], project bigint, window_before integer, window_after integer, as_of date)
returns table (youth_id bigint, ended_on date, outcome core.follow_up_outcome, contact_on date, is_contradictory boolean)
language sql stable
begin atomic
  select distinct on (e.youth_id, e.ended_on)
    e.youth_id, e.ended_on, f.outcome, f.contact_on,
    bool_or(criteria.says_job(f.outcome)) over one_exit and bool_or(not criteria.says_job(f.outcome)) over one_exit
  from unnest(runs) as e
  join core.follow_up as f using (youth_id)
  where f.project_id = project
    and f.kind = 'one_year'
    and criteria.says_job(f.outcome) is not null
    and f.contact_on <= as_of
    and f.reference_on <= f.contact_on
    and f.reference_on between criteria.anniversary(e.ended_on) - window_before
                           and criteria.anniversary(e.ended_on) + window_after
  window one_exit as (partition by e.youth_id, e.ended_on)
  order by e.youth_id, e.ended_on,
    abs(f.reference_on - criteria.anniversary(e.ended_on)), f.source, f.contact_on desc, f.code collate "C" desc;
end;
comment on function criteria.answers_of(criteria.run[], bigint, integer, integer, date) is
  'The answer that counts for each exit that has one: nearest to the anniversary; then payslip before employer, youth, parent, staff; then the latest contact; then the latest id. Contradictory when yes and no compete.';

create function criteria.exits_of(
  runs criteria.run[], project bigint, window_before integer, window_after integer, as_of date)
returns setof criteria.exit
language sql stable
begin atomic
  with standing as (
    select r.*, y.anniversary,
      case
        when r.next_started_on <= y.anniversary then 'superseded'
        when r.died_on <= y.anniversary then 'dead'
        when as_of < y.anniversary then 'not_due'
        when as_of <= y.anniversary + window_after then 'open'
        else 'closed'
      end as state
    from unnest(runs) as r
    cross join lateral (select criteria.anniversary(r.ended_on) as anniversary) as y
    where r.ended_on is not null
  )
  select
    s.youth_id, s.code, s.ended_on, s.anniversary, s.state,
    s.state = 'closed' and s.ended_on = max(s.ended_on) filter (where s.state = 'closed') over one_youth,
    s.state in ('closed', 'open') and s.ended_on = max(s.ended_on) filter (where s.state in ('closed', 'open')) over one_youth,
    s.had_job_at_start,
    date_part('year', age(s.anniversary::timestamp, s.birth_date::timestamp)) >= 18,
    a.outcome, criteria.says_job(a.outcome), coalesce(a.is_contradictory, false),
    coalesce(a.contact_on > s.anniversary + window_after, false)
  from standing as s
  left join criteria.answers_of(runs, project, window_before, window_after, as_of) as a using (youth_id, ended_on)
  window one_youth as (partition by s.youth_id);
end;
comment on function criteria.exits_of(criteria.run[], bigint, integer, integer, date) is
  'The exits among runs that were read already; see criteria.exits.';

create function criteria.exits(project bigint, as_of date) returns setof criteria.exit
language sql stable
begin atomic
  select x.*
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.exits_of(
    array(select r from criteria.runs(project, as_of) as r), project, s.window_before_days, s.window_after_days, as_of) as x;
end;
comment on function criteria.exits(bigint, date) is
  'Every exit with its state: superseded by a re-hire on or before the anniversary (exit + 1 civil year, 29 February becomes 28 February); dead on or before it; not_due before it; open until the window ends; closed after. The answer is the one nearest to the anniversary whose reference day lies in the window and not after its contact; then payslip before employer, youth, parent, staff; then the latest contact; then the latest id.';
