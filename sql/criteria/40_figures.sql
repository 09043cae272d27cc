create function criteria.figures(project bigint, as_of date)
returns table (section text, figure text, part text, measure text, value text)
language sql volatile security definer set search_path = criteria, core, pg_temp
begin atomic
  with recursive document as materialized (
    select criteria.report(figures.project, figures.as_of) as report
  ), node as (
    select array[m.name] as path, array[m.place] as place, m.value as json
    from document as d
    cross join lateral (values
      ('criteria', 1::bigint, d.report -> 'criteria'),
      ('context', 2, d.report -> 'context')) as m (name, place, value)
    union all
    select n.path || m.name, n.place || m.place, m.value
    from node as n
    cross join lateral (
      select o.key as name, o.ordinality as place, o.value
      from json_each(case when json_typeof(n.json) = 'object' then n.json end) with ordinality as o
      union all
      select e.ordinality::text, e.ordinality, e.value
      from json_array_elements(case when json_typeof(n.json) = 'array' then n.json end) with ordinality as e
    ) as m
  )
  select n.path[1], n.path[2], array_to_string(n.path[3 : cardinality(n.path) - 1], '.'),
    case when cardinality(n.path) > 2 then n.path[cardinality(n.path)] else '' end, n.json #>> '{}'
  from node as n
  where json_typeof(n.json) not in ('object', 'array')
  order by n.place;
end;
comment on function criteria.figures(bigint, date) is
  'Every value of the report, a row each, in its order: the same figures for a spreadsheet.';
