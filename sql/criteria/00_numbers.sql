-- Shares, their limits and their verdicts, from counts. Everything is numeric: float8 rounds half to even.

create function criteria.percent(part numeric, whole numeric) returns text
language sql immutable parallel safe
return round(100 * part / nullif(whole, 0), 2)::text;
comment on function criteria.percent(numeric, numeric) is
  'A percentage with two decimals, rounded half up (2 of 64 is 3.13); null when there is nothing to divide by.';

create function criteria.wilson_limit(part numeric, whole numeric, side integer) returns numeric
language sql immutable parallel safe
return (part + 1.959964 * 1.959964 / 2
        + side * 1.959964 * sqrt(part * (whole - part) / nullif(whole, 0) + 1.959964 * 1.959964 / 4))
  / (whole + 1.959964 * 1.959964);
comment on function criteria.wilson_limit(numeric, numeric, integer) is
  'The lower (side -1) or upper (side 1) Wilson 95 % limit of a share, between 0 and 1; null of nothing.';

create function criteria.wilson95(part numeric, whole numeric) returns json
language sql stable parallel safe
return case when whole > 0 then json_build_array(
  round(100 * criteria.wilson_limit(part, whole, -1), 1)::text,
  round(100 * criteria.wilson_limit(part, whole, 1), 1)::text) end;
comment on function criteria.wilson95(numeric, numeric) is
  'Both Wilson 95 % limits in percent with one decimal: what a similar group could have given.';

create function criteria.verdict(
  confirmed bigint, not_in_job bigint, unanswered bigint, target_pct numeric, min_response_pct integer, min_n integer)
returns text
language sql immutable parallel safe
return case
  when confirmed + not_in_job + unanswered = 0 then 'not_measured'
  when confirmed + not_in_job + unanswered < min_n then 'too_few'
  when 100 * confirmed >= target_pct * (confirmed + not_in_job + unanswered) then 'met'
  -- Not met even if everybody unanswered has a job.
  when 100 * (confirmed + unanswered) < target_pct * (confirmed + not_in_job + unanswered) then 'not_met'
  when 100 * (confirmed + not_in_job) < min_response_pct * (confirmed + not_in_job + unanswered) then 'insufficient_response'
  else 'undetermined'
end;
comment on function criteria.verdict(bigint, bigint, bigint, numeric, integer, integer) is
  'What a share says about its target. "met" and "not_met" hold whatever the unanswered would have said, so they ask for no response rate.';

create function criteria.share_json(
  confirmed bigint, ordinary bigint, not_in_job bigint, unanswered bigint, total bigint,
  target_pct numeric, min_response_pct integer, min_n integer)
returns json
language sql stable parallel safe
return json_build_object(
  'confirmed', confirmed, 'not_in_job', not_in_job, 'unanswered', unanswered, 'total', total,
  'confirmed_pct', criteria.percent(confirmed, total),
  'answered_pct', criteria.percent(confirmed, confirmed + not_in_job),
  'best_case_pct', criteria.percent(confirmed + unanswered, total),
  'response_pct', criteria.percent(confirmed + not_in_job, total),
  'strict_pct', criteria.percent(ordinary, total),
  'wilson95', criteria.wilson95(confirmed, confirmed + not_in_job),
  'verdict', criteria.verdict(confirmed, not_in_job, unanswered, target_pct, min_response_pct, min_n));
comment on function criteria.share_json(bigint, bigint, bigint, bigint, bigint, numeric, integer, integer) is
  'A share of youths with an ordinary job as the report prints it; ordinary leaves apprenticeships out (strict_pct).';

create function criteria.beside(first_keys json, then_keys json) returns json
language sql immutable parallel safe
return (left(first_keys::text, -1) || ', ' || substr(then_keys::text, 2))::json;
comment on function criteria.beside(json, json) is
  'The keys of one object followed by those of another, in their order; neither may be empty.';

create function criteria.year_of(day date) returns integer
language sql immutable parallel safe
return date_part('year', day)::integer;
comment on function criteria.year_of(date) is 'The calendar year of a day.';

create function criteria.same_day_in(year integer, as_of date) returns date
language sql immutable parallel safe
return (as_of::timestamp + make_interval(years => year - criteria.year_of(as_of)))::date;
comment on function criteria.same_day_in(integer, date) is
  'The day of another year with the month and day of the as-of day; 29 February becomes 28 February.';

create function criteria.yearly_verdict(reached bigint, target numeric, as_of date) returns text
language sql immutable parallel safe
return case
  when reached is null then 'not_measured'
  when reached >= target then 'met'
  when as_of < make_date(criteria.year_of(as_of), 12, 31) then 'in_progress'
  else 'not_met'
end;
comment on function criteria.yearly_verdict(bigint, numeric, date) is
  'Whether the year of the as-of day reached its target; until 31 December a year that has not is in progress. Null was not counted.';
