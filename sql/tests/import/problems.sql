-- What is said of one value, by the kind of its column; both sides of each.
begin;
create temporary table tried (kind text, value text, required boolean, problem text);
insert into tried values
  ('id', 'u1', true, null), ('id', null, true, 'missing_field'), ('id', null, false, null),
  ('id', repeat('é', 200), true, null), ('id', repeat('é', 201), true, 'too_long'),
  ('name', 'Løget', true, null), ('name', null, true, 'missing_field'), ('name', null, false, null),
  ('name', repeat('æ', 200), false, null), ('name', repeat('æ', 201), false, 'too_long'),
  ('day', '2016-02-29', true, null), ('day', '2015-02-29', false, 'not_a_day'), ('day', null, true, 'missing_field'), ('day', null, false, null),
  ('instant', '2016-06-15T15:30:00+02:00', true, null), ('instant', '2016-06-15T15:30:00', true, 'no_offset'),
  ('instant', '2016-06-15 15:30', true, 'no_offset'), ('instant', '2015-02-29T15:30:00', true, 'not_an_instant'),
  ('instant', '2016-06-15', true, 'not_an_instant'), ('instant', '2016-06-15T24:00:00Z', true, 'not_an_instant'),
  ('instant', null, true, 'missing_field'), ('instant', null, false, null),
  ('flag', '1', true, null), ('flag', '0', true, null), ('flag', '2', true, 'unknown_word'), ('flag', 'true', false, 'unknown_word'),
  ('flag', '01', false, 'unknown_word'), ('flag', null, true, 'missing_field'), ('flag', null, false, null),
  ('count', '0', true, null), ('count', '-0', true, 'negative'), ('count', '-1', true, 'negative'), ('count', '1.5', true, 'not_a_count'),
  ('count', '-1.5', true, 'not_a_count'), ('count', '1000000000', true, 'not_a_count'), ('count', '--1', true, 'not_a_count'),
  ('count', null, true, 'missing_field'), ('count', null, false, null),
  ('amount', '0', true, null), ('amount', '10.25', true, null), ('amount', '-10.25', true, 'negative'), ('amount', '10,25', true, 'not_a_number'),
  ('amount', 'NaN', true, 'not_a_number'), ('amount', null, true, 'missing_field'), ('amount', null, false, null),
  ('hours', '0', true, null), ('hours', '168', true, null), ('hours', '168.000', true, null), ('hours', '168.01', true, 'not_a_number'),
  ('hours', '-1', true, 'negative'), ('hours', '7,5', false, 'not_a_number'), ('hours', null, true, 'missing_field'), ('hours', null, false, null),
  ('money', '10', true, null), ('money', '10.25', true, null), ('money', '10.255', true, 'not_a_number'), ('money', '10.250', true, 'not_a_number'),
  ('money', '-10', true, 'negative'), ('money', '10,25', true, 'not_a_number'), ('money', null, true, 'missing_field'), ('money', null, false, null),
  ('quarter', '2013K1', true, null), ('quarter', '2013K5', true, 'not_a_quarter'), ('quarter', null, true, 'missing_field'), ('quarter', null, false, null),
  ('year', '1900', true, null), ('year', '2199', true, null), ('year', '1899', true, 'not_a_year'), ('year', '2200', true, 'not_a_year'),
  ('year', '02016', true, 'not_a_year'), ('year', '16', true, 'not_a_year'), ('year', null, true, 'missing_field'), ('year', null, false, null);

create function pg_temp.problem(kind text, value text, required boolean) returns text
language plpgsql
as $$
declare
  problem text;
begin
  execute format('select app.problem_with_%s($1, $2)', kind) into problem using value, required;
  return problem;
end
$$;

select plan(count(*)::integer + 15) from tried;
select is(
  pg_temp.problem(kind, value, required), problem,
  format('%s %L %s', case when required then 'needed' else 'possible' end || ' ' || kind, left(value, 30), coalesce('is ' || problem, 'will do')))
from tried;

select is(app.problem_with_word('attended', true, 'attended, no_show'), null, 'a word of the list will do');
select is(app.problem_with_word('no_show', true, 'attended, no_show'), null, 'also the last');
select is(app.problem_with_word('attended, no_show', true, 'attended, no_show'), 'unknown_word', 'the list itself is no word');
select is(app.problem_with_word('Attended', true, 'attended, no_show'), 'unknown_word', 'nor is a word in other letters');
select is(app.problem_with_word('attend', true, 'attended, no_show'), 'unknown_word', 'nor a part of one');
select is(app.problem_with_word(null, true, 'attended'), 'missing_field', 'a word may be needed');
select is(app.problem_with_word(null, false, 'attended'), null, 'or not');

-- The words of the contract are those of the types, no more and no fewer.
select set_eq(
  format($$ select unnest(string_to_array(expected, ', ')) from app.import_column where file = %L and name = %L $$, file, name),
  format($$ select unnest(enum_range(null::%s))::text $$, type),
  format('%s.csv: %s has the words of %s', file, name, type))
from (values
  ('sessions', 'status', 'core.session_status'), ('followups', 'outcome', 'core.follow_up_outcome'),
  ('followups', 'source', 'core.follow_up_source'), ('uu', 'point', 'core.measurement_point'), ('funding', 'kind', 'core.funding_kind'),
  ('followups', 'kind', 'core.follow_up_kind'), ('volunteering', 'kind', 'core.volunteering_kind'), ('staff_time', 'focus', 'core.focus')
) as t (file, name, type);

select * from finish();
rollback;
