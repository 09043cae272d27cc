-- What is wrong with one value that is there, by the kind of its column; null when nothing is. The answers
-- are words of the program (ImportProblem), which says them in the reader's language.

create function app.problem_with_id(value text) returns text
language sql immutable parallel safe
return case when char_length(value) > 200 then 'too_long' end;
comment on function app.problem_with_id(text) is 'An id is any text of up to 200 characters.';

create function app.problem_with_name(value text) returns text
language sql immutable parallel safe
return case when char_length(value) > 200 then 'too_long' end;
comment on function app.problem_with_name(text) is 'A name is any text of up to 200 characters.';

create function app.problem_with_day(value text) returns text
language sql immutable parallel safe
return case when not app.is_day(value) then 'not_a_day' end;
comment on function app.problem_with_day(text) is 'A day is an ISO date that exists.';

create function app.problem_with_instant(value text) returns text
language sql immutable parallel safe
return case
  when app.is_instant(value) then null
  when app.is_instant(value || 'Z') then 'no_offset'
  else 'not_an_instant'
end;
comment on function app.problem_with_instant(text) is 'An instant says its offset: without it the doubled hour in October is two hours.';

create function app.problem_with_flag(value text) returns text
language sql immutable parallel safe
return case when value not in ('0', '1') then 'unknown_word' end;
comment on function app.problem_with_flag(text) is 'A flag is 1 for yes and 0 for no.';

create function app.problem_with_word(value text, words text) returns text
language sql immutable parallel safe
return case when value <> all (string_to_array(words, ', ')) then 'unknown_word' end;
comment on function app.problem_with_word(text, text) is 'A word is one of a closed list.';

create function app.problem_with_count(value text) returns text
language sql immutable parallel safe
return case
  when app.is_count(value) then null
  when left(value, 1) = '-' and app.is_count(substr(value, 2)) then 'negative'
  else 'not_a_count'
end;
comment on function app.problem_with_count(text) is 'A count is a whole number, not negative, without leading zeros.';

create function app.problem_with_amount(value text) returns text
language sql immutable parallel safe
return case
  when app.is_amount(value) then null
  when left(value, 1) = '-' and app.is_amount(substr(value, 2)) then 'negative'
  else 'not_a_number'
end;
comment on function app.problem_with_amount(text) is 'An amount is a number with a decimal point, not negative.';

create function app.problem_with_hours(value text) returns text
language sql immutable parallel safe
return case
  when not app.is_amount(value) then app.problem_with_amount(value)
  when value::numeric > 168 then 'not_a_number'
end;
comment on function app.problem_with_hours(text) is 'Hours a week are an amount of at most 168.';

create function app.problem_with_money(value text) returns text
language sql immutable parallel safe
return case
  when not app.is_amount(value) then app.problem_with_amount(value)
  when value ~ '[.][0-9]{3}' then 'not_a_number'
end;
comment on function app.problem_with_money(text) is 'Money in kroner has at most two decimals.';

create function app.problem_with_quarter(value text) returns text
language sql stable parallel safe
return case when app.quarter_start(value) is null then 'not_a_quarter' end;
comment on function app.problem_with_quarter(text) is 'A quarter is a year, K, and 1 to 4.';

create function app.problem_with_year(value text) returns text
language sql immutable parallel safe
return case when value !~ '^(19|20|21)[0-9]{2}$' then 'not_a_year' end;
comment on function app.problem_with_year(text) is 'A year is four digits, from 1900 to 2199.';
