-- C3. «Unge der har været tilknyttet Tjansen er frivillige …» «Tallet skal stige i løbet af projektperioden (der er pt. ingen frivillige)»

create function criteria.volunteers_of(runs criteria.run[], project bigint, first_year integer, as_of date)
returns table (
  year integer, youths bigint, concrete_activity bigint, ongoing_activity bigint, neighbourhood_house bigint,
  youths_by_same_day bigint)
language sql stable
begin atomic
  select
    y.year,
    count(v.youth_id),
    count(*) filter (where v.concrete),
    count(*) filter (where v.ongoing),
    count(*) filter (where v.house),
    count(*) filter (where v.earliest <= criteria.same_day_in(y.year, as_of))
  from generate_series(first_year, criteria.year_of(as_of)) as y (year)
  left join (
    -- Each youth once a year, over the days from the first employment on.
    select
      s.year, v.youth_id,
      bool_or(v.kind = 'concrete') as concrete, bool_or(v.kind = 'ongoing') as ongoing, bool_or(v.kind = 'house') as house,
      min(greatest(v.from_date, r.started_on)) as earliest
    from core.volunteering as v
    join unnest(runs) as r using (youth_id)
    cross join lateral generate_series(
      greatest(first_year, criteria.year_of(greatest(v.from_date, r.started_on))),
      criteria.year_of(least(v.to_date, as_of))) as s (year)
    where v.project_id = project
      and r.previous_started_on is null
      and greatest(v.from_date, r.started_on) <= least(v.to_date, as_of)
    group by s.year, v.youth_id
  ) as v using (year)
  group by y.year;
end;
comment on function criteria.volunteers_of(criteria.run[], bigint, integer, date) is
  'Volunteers, year by year, given the runs that were read already; see criteria.volunteers.';

create function criteria.volunteers(project bigint, as_of date)
returns table (year integer, youths bigint, concrete_activity bigint, ongoing_activity bigint, neighbourhood_house bigint)
language sql stable
begin atomic
  select v.year, v.youths, v.concrete_activity, v.ongoing_activity, v.neighbourhood_house
  from criteria.settings(project, as_of) as s
  cross join lateral criteria.volunteers_of(
    array(select r from criteria.runs(project, as_of) as r), project, s.first_year, as_of) as v
  order by v.year;
end;
comment on function criteria.volunteers(bigint, date) is
  '«Unge der har været tilknyttet Tjansen er frivillige i enten konkrete aktiviteter (eks. ferieaktiviteter), løbende aktiviteter (eks. ungeråd) eller i kvarters/beboerhus (eks. cafe, lektiecafe)»; «Tallet skal stige i løbet af projektperioden (der er pt. ingen frivillige)»: youths with a day of volunteering in the year on or after their first employment''s start and not after the as-of day, each once, and once in each kind.';

create function criteria.volunteers_json(runs criteria.run[], project bigint, first_year integer, as_of date)
returns table (figure json, status json)
language sql stable
begin atomic
  with counted as materialized (
    select v.*, lag(v.youths) over (order by v.year) as previous, make_date(v.year, 12, 31) <= as_of as is_full
    from criteria.volunteers_of(runs, project, first_year, as_of) as v
  )
  select
    (select json_build_object('years', coalesce(json_object_agg(c.year, json_build_object(
       'youths', c.youths, 'concrete_activity', c.concrete_activity, 'ongoing_activity', c.ongoing_activity,
       'neighbourhood_house', c.neighbourhood_house) order by c.year), '{}'))
     from counted as c),
    json_build_object(
      'year', f.year, 'youths', f.youths, 'previous', f.previous,
      'trend', case when f.youths > f.previous then 'rising' when f.youths = f.previous then 'unchanged'
        when f.youths < f.previous then 'falling' end,
      'verdict', case when f.year is null then 'not_measured' when f.youths = 0 then 'not_met'
        when f.youths < f.previous then 'falling' else 'met' end,
      'this_year', (select c.youths from counted as c where c.year = criteria.year_of(as_of)),
      'same_day_last_year', (select c.youths_by_same_day from counted as c where c.year = criteria.year_of(as_of) - 1))
  from (select) as always
  left join (select c.* from counted as c where c.is_full order by c.year desc limit 1) as f on true;
end;
comment on function criteria.volunteers_json(criteria.run[], bigint, integer, date) is
  'Criterion 3 as the report prints it, and its row in the summary: the latest full year against the one before.';
