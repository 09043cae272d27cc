-- Criterion 2 as the report prints it.

create function criteria.exit_facts_json(exits criteria.exit[]) returns table (facts json)
language sql stable parallel safe
begin atomic
  select json_build_object(
    'exit_states', json_build_object(
      'closed', count(*) filter (where x.state = 'closed'),
      'open', count(*) filter (where x.state = 'open'),
      'not_due', count(*) filter (where x.state = 'not_due'),
      'superseded', count(*) filter (where x.state = 'superseded'),
      'dead', count(*) filter (where x.state = 'dead')),
    'contradictory', array_to_json(array(
      select distinct c.code collate "C" from unnest(exits) as c where c.is_contradictory order by 1)),
    'late', array_to_json(array(
      select distinct c.code collate "C" from unnest(exits) as c where c.is_late order by 1)))
  from unnest(exits) as x;
end;
comment on function criteria.exit_facts_json(criteria.exit[]) is
  'How many exits stand where, and the youths whose answers contradict each other or whose counted answer came after the window.';

create function criteria.headline_json(
  basis text, exits_from date, exits_to date,
  confirmed bigint, ordinary bigint, not_in_job bigint, unanswered bigint, total bigint, s criteria.setting)
returns json
language sql stable parallel safe
return criteria.beside(
  json_build_object('basis', basis, 'exits_from', exits_from, 'exits_to', exits_to, 'target_pct', s.job_target),
  criteria.beside(
    criteria.share_json(confirmed, ordinary, not_in_job, unanswered, total, s.job_target, s.min_response_pct, s.min_n_verdict),
    json_build_object('answers_still_needed', greatest(0, ceil(s.job_target * total / 100) - confirmed))));
comment on function criteria.headline_json(text, date, date, bigint, bigint, bigint, bigint, bigint, criteria.setting) is
  'Criterion 2''s row in the summary, from the counts of the share it rests on.';

create function criteria.job_after_one_year_json(exits criteria.exit[], s criteria.setting, as_of date)
returns table (figure json, status json)
language sql stable parallel safe
begin atomic
  with share as materialized (
    select j.*
    from criteria.job_after_one_year_of(exits, s, as_of) as j
  ), printed as (
    select j.figure, j.period, j.exits_from, j.exits_to, case j.figure
      when 'by_exit_quarter' then json_build_object(
        'confirmed', j.confirmed, 'not_in_job', j.not_in_job, 'unanswered', j.unanswered, 'total', j.total)
      else criteria.share_json(
        j.confirmed, j.ordinary, j.not_in_job, j.unanswered, j.total, s.job_target, s.min_response_pct, s.min_n_verdict)
    end as share
    from share as j
  ), figures as (
    select json_build_object(
      'target_pct', s.job_target,
      'rolling', (array_agg(criteria.beside(json_build_object('exits_from', p.exits_from, 'exits_to', p.exits_to), p.share))
        filter (where p.figure = 'rolling'))[1],
      'since_start', (array_agg(criteria.beside(json_build_object('exits_from', p.exits_from), p.share))
        filter (where p.figure = 'since_start'))[1],
      'due_so_far', (array_agg(p.share) filter (where p.figure = 'due_so_far'))[1],
      'without_job_at_start', (array_agg(p.share) filter (where p.figure = 'without_job_at_start'))[1],
      'aged_18_or_over', (array_agg(p.share) filter (where p.figure = 'aged_18_or_over'))[1],
      'by_exit_year', coalesce(json_object_agg(p.period, p.share order by p.period)
        filter (where p.figure = 'by_exit_year'), '{}'),
      'by_exit_quarter', coalesce(json_object_agg(p.period, p.share order by p.period)
        filter (where p.figure = 'by_exit_quarter'), '{}')) as figures
    from printed as p
  )
  select
    criteria.beside(f.figures, x.facts),
    criteria.headline_json(h.figure, h.exits_from, h.exits_to, h.confirmed, h.ordinary, h.not_in_job, h.unanswered, h.total, s)
  from figures as f
  cross join criteria.exit_facts_json(exits) as x
  cross join (
    select j.* from share as j where j.figure in ('rolling', 'since_start') order by j.figure limit 1
  ) as h;
end;
comment on function criteria.job_after_one_year_json(criteria.exit[], criteria.setting, date) is
  'Criterion 2 as the report prints it, and its row in the summary: the rolling share, else the one since the start.';
