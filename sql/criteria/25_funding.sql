-- «LBF kan således bidrage med op til 75 % af det samlede budget, mens boligorg. og kommune tilsammen … minimum 25 %»

create function criteria.funding(project bigint)
returns table (plan text, total numeric, lbf_pct text, local_pct text, rule_ok boolean)
language sql stable
begin atomic
  select
    f.plan, trim_scale(f.total / 100),
    criteria.percent(f.lbf, f.total), criteria.percent(f.total - f.lbf, f.total),
    4 * f.lbf <= 3 * f.total
  from (
    select m.plan, coalesce(sum(m.amount) filter (where m.kind = 'lbf'), 0) as lbf, sum(m.amount) as total
    from core.funding as m
    where m.project_id = project
      and m.amount is not null
    group by m.plan
  ) as f
  order by f.plan collate "C";
end;
comment on function criteria.funding(bigint) is
  '«LBF kan således bidrage med op til 75 % af det samlede budget, mens boligorg. og kommune tilsammen er forpligtet til at bidtage med minimum 25 %»: Landsbyggefonden''s share of each plan in kroner; every other kind is local, an amount the source lost is left out, and the rule compares øre, not percentages.';
