-- What is said of one value that is there, by the kind of its column; both sides of each. That one is
-- missing is judged with the row (judging.sql).
begin;
create temporary table tried (kind text, value text, problem text);
insert into tried values
  ('id', 'u1', null), ('id', repeat('é', 200), null), ('id', repeat('é', 201), 'too_long'),
  ('name', 'Løget', null), ('name', repeat('æ', 200), null), ('name', repeat('æ', 201), 'too_long'),
  ('day', '2016-02-29', null), ('day', '2015-02-29', 'not_a_day'),
  ('instant', '2016-06-15T15:30:00+02:00', null), ('instant', '2016-06-15T15:30:00', 'no_offset'),
  ('instant', '2016-06-15 15:30', 'no_offset'), ('instant', '2015-02-29T15:30:00', 'not_an_instant'),
  ('instant', '2016-06-15', 'not_an_instant'), ('instant', '2016-06-15T24:00:00Z', 'not_an_instant'),
  ('flag', '1', null), ('flag', '0', null), ('flag', '2', 'unknown_word'), ('flag', 'true', 'unknown_word'),
  ('flag', '01', 'unknown_word'),
  ('count', '0', null), ('count', '-0', 'negative'), ('count', '-1', 'negative'), ('count', '1.5', 'not_a_count'),
  ('count', '-1.5', 'not_a_count'), ('count', '1000000000', 'not_a_count'), ('count', '--1', 'not_a_count'),
  ('amount', '0', null), ('amount', '10.25', null), ('amount', '-10.25', 'negative'),
  ('amount', '10,25', 'not_a_number'), ('amount', 'NaN', 'not_a_number'),
  ('hours', '0', null), ('hours', '168', null), ('hours', '168.000', null), ('hours', '168.01', 'not_a_number'),
  ('hours', '-1', 'negative'), ('hours', '7,5', 'not_a_number'),
  ('money', '10', null), ('money', '10.25', null), ('money', '10.255', 'not_a_number'),
  ('money', '10.250', 'not_a_number'), ('money', '-10', 'negative'), ('money', '10,25', 'not_a_number'),
  ('quarter', '2013K1', null), ('quarter', '2013K5', 'not_a_quarter'),
  ('year', '1900', null), ('year', '2199', null), ('year', '1899', 'not_a_year'), ('year', '2200', 'not_a_year'),
  ('year', '02016', 'not_a_year'), ('year', '16', 'not_a_year');

create function pg_temp.problem(kind text, value text) returns text
language plpgsql
as $$
declare
  problem text;
begin
  execute format('select app.problem_with_%s($1)', kind) into problem using value;
  return problem;
end
$$;

select plan(count(*)::integer + 13) from tried;
select is(
  pg_temp.problem(kind, value), problem,
  format('%s %L %s', kind, left(value, 30), coalesce('is ' || problem, 'will do')))
from tried;

select is(app.problem_with_word('attended', 'attended, no_show'), null, 'a word of the list will do');
select is(app.problem_with_word('no_show', 'attended, no_show'), null, 'also the last');
select is(app.problem_with_word('attended, no_show', 'attended, no_show'), 'unknown_word', 'the list itself is no word');
select is(app.problem_with_word('Attended', 'attended, no_show'), 'unknown_word', 'nor is a word in other letters');
select is(app.problem_with_word('attend', 'attended, no_show'), 'unknown_word', 'nor a part of one');

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
