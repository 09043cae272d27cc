-- Reading text that may be wrong: each function is one expression, so that it melts into the query that
-- uses it, and casts only what it has first found to be well formed.

create function app.is_day(value text) returns boolean
language sql immutable parallel safe
return case
  when value is null then null
  when value !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' or value < '0001' then false
  when substr(value, 9, 2) <= '28' then true
  when substr(value, 6, 2) = '02' then
    substr(value, 9, 2) = '29'
    and mod(substr(value, 1, 4)::integer, 4) = 0
    and (mod(substr(value, 1, 4)::integer, 100) <> 0 or mod(substr(value, 1, 4)::integer, 400) = 0)
  when substr(value, 6, 2) in ('04', '06', '09', '11') then substr(value, 9, 2) <= '30'
  else true
end;
comment on function app.is_day(text) is 'Whether the text is an ISO date that exists (2016-02-29, not 2015-02-29).';

create function app.day(value text) returns date
language sql stable parallel safe
return case when app.is_day(value) then value::date end;
comment on function app.day(text) is 'The day the text names; null when it names none.';

create function app.is_instant(value text) returns boolean
language sql immutable parallel safe
return value ~ '^.{10}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)$'
  and app.is_day(left(value, 10));
comment on function app.is_instant(text) is 'Whether the text is an ISO 8601 instant with Z or an offset.';

create function app.instant(value text) returns timestamptz
language sql stable parallel safe
return case when app.is_instant(value) then value::timestamptz end;
comment on function app.instant(text) is 'The instant the text names; null when it names none.';

create function app.is_count(value text) returns boolean
language sql immutable parallel safe
return value ~ '^(0|[1-9][0-9]{0,8})$';
comment on function app.is_count(text) is 'Whether the text is a whole number of at most nine digits, not negative; without leading zeros, so that one number is one text.';

create function app.is_amount(value text) returns boolean
language sql immutable parallel safe
return value ~ '^[0-9]{1,12}([.][0-9]{1,6})?$';
comment on function app.is_amount(text) is 'Whether the text is a number with a decimal point, not negative.';

create function app.quarter_start(value text) returns date
language sql stable parallel safe
return case
  when value ~ '^(19|20|21)[0-9]{2}K[1-4]$' then make_date(left(value, 4)::integer, right(value, 1)::integer * 3 - 2, 1)
end;
comment on function app.quarter_start(text) is 'The first day of the quarter the text names (2013K1); null when it names none.';
