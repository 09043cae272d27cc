-- C5. «Ved udgangen af 2016 er antallet af unge 17-19årige i Løget og på Nørremarken, der falder fra deres oprindelige
-- uddannelsesforløb, mindsket med 10 %»

create function criteria.dropout(project bigint, as_of date)
returns table (point core.measurement_point, quarter_start date, dropouts bigint, at_risk bigint, complete boolean)
language sql stable
begin atomic
  select distinct on (q.point) q.point, q.quarter_start, q.dropouts, q.at_risk, q.complete
  from (
    select
      m.point, m.quarter_start, sum(m.dropouts) as dropouts,
      -- A sum over some of the areas is no population.
      case when count(m.at_risk) = count(*) then sum(m.at_risk) end as at_risk,
      not exists (
        select
        from core.area as a
        where a.project_id = project
          and a.during && daterange(m.quarter_start, (m.quarter_start + interval '3 months')::date)
          and a.area_id <> all (array_agg(m.area_id))) as complete
    from core.uu_measurement as m
    where m.project_id = project
      and m.area_id is not null
      and (m.quarter_start + interval '3 months')::date - 1 <= as_of
    group by m.point, m.quarter_start
  ) as q
  order by q.point, q.quarter_start desc;
end;
comment on function criteria.dropout(bigint, date) is
  '«Ved udgangen af 2016 er antallet af unge 17-19årige i Løget og på Nørremarken, der falder fra deres oprindelige uddannelsesforløb, mindsket med 10 %»: for each measurement point the latest quarter that has ended, summed over the project''s own areas; complete when every area of that quarter is in it.';

create function criteria.odds(share numeric) returns numeric
language sql immutable parallel safe
return share / (1 - share);
comment on function criteria.odds(numeric) is
  'The share p that "after" has in before + after, turned into the ratio after / before.';

create function criteria.reduction_ci95(before bigint, after bigint) returns json
language sql stable parallel safe
return json_build_array(
  round(100 - 100 * criteria.odds(criteria.wilson_limit(after, before + after, 1)), 0)::text,
  round(100 - 100 * criteria.odds(criteria.wilson_limit(after, before + after, -1)), 0)::text);
comment on function criteria.reduction_ci95(bigint, bigint) is
  'The 95 % interval of the reduction between two counts, in whole percent: Wilson on one of the sum of both.';

create function criteria.dropout_change(project bigint, target numeric, as_of date)
returns table (
  point core.measurement_point, period text, dropouts bigint, at_risk bigint, complete boolean, rate_pct text,
  comparable boolean, reduction_pct text, reached boolean, reduction_ci95 json, rate_reduction_pct text, rate_reached boolean,
  expected_at_baseline_population text)
language sql stable
begin atomic
  with measured as materialized (
    select d.* from criteria.dropout(project, as_of) as d
  )
  select
    e.point, to_char(e.quarter_start, 'YYYY-"Q"Q'), e.dropouts, e.at_risk, e.complete, criteria.percent(e.dropouts, e.at_risk),
    c.numbers,
    case when c.numbers then criteria.percent(b.dropouts - e.dropouts, b.dropouts) end,
    case when c.numbers then 100 * (b.dropouts - e.dropouts) >= target * b.dropouts end,
    case when c.numbers then criteria.reduction_ci95(b.dropouts, e.dropouts) end,
    -- 1 - (e / n_e) / (b / n_b), over one denominator so that it stays exact.
    case when c.rates then criteria.percent(
      b.dropouts * e.at_risk - e.dropouts * b.at_risk, b.dropouts * e.at_risk) end,
    case when c.rates then
      100 * (b.dropouts * e.at_risk - e.dropouts * b.at_risk) >= target * (b.dropouts * e.at_risk) end,
    case when c.populations then round(e.dropouts * b.at_risk::numeric / e.at_risk, 2)::text end
  from measured as e
  left join measured as b on b.point = 'baseline'
  cross join lateral (
    select
      coalesce(b.complete and e.complete and b.dropouts > 0, false) as numbers,
      coalesce(b.complete and e.complete and b.at_risk > 0 and e.at_risk > 0, false) as populations,
      coalesce(b.complete and e.complete and b.dropouts > 0 and b.at_risk > 0 and e.at_risk > 0, false) as rates
  ) as c;
end;
comment on function criteria.dropout_change(bigint, numeric, date) is
  'Each measurement point beside the baseline: reductions in percent of number and of rate, and whether they reach the target (10 (b - e) >= b at 10 %). Only complete points with a baseline above 0 are compared.';
