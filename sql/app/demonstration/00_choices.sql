-- The demonstration is the same whenever it is made for the same day: every choice follows from the names of
-- what is chosen for, and nothing asks what time it is.

create function app.demonstration_pick(seed text, choices integer) returns integer
language sql immutable parallel safe
return mod(
  ('x' || encode(substr(sha256(convert_to('Tjansen ' || seed, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint, choices)::integer;
comment on function app.demonstration_pick(text, integer) is
  'One of so many choices, counted from 0: always the same for the same seed, and as good as random from one seed to the next.';

create function app.demonstration_start(as_of date) returns date
language sql immutable parallel safe
return make_date(date_part('year', as_of)::integer - 3, 1, 1);
comment on function app.demonstration_start(date) is
  'The first day of the four years the demonstration runs: three whole years have always passed, so early years can show the rarer verdicts.';

create function app.demonstration_day(start date, month integer, day integer) returns date
language sql immutable parallel safe
return (start + make_interval(months => month))::date + day - 1;
comment on function app.demonstration_day(date, integer, integer) is 'A day of a month of the plan; its months count from 0, its days from 1.';

create function app.demonstration_weekday(day date) returns date
language sql immutable parallel safe
return day + case date_part('isodow', day) when 6 then 2 when 7 then 1 else 0 end;
comment on function app.demonstration_weekday(date) is 'The day, or the Monday after it.';

create function app.demonstration_moment(day date, clock interval) returns timestamptz
language sql immutable parallel safe
return (day + clock) at time zone 'Europe/Copenhagen';
comment on function app.demonstration_moment(date, interval) is 'A time of day in Denmark.';

create function app.demonstration_phone(seed text) returns text
language sql stable parallel safe
return '09' || regexp_replace(to_char(app.demonstration_pick('phone ' || seed, 1000000), 'FM000000'), '(..)', ' \1', 'g');
comment on function app.demonstration_phone(text) is 'A telephone number nobody has: the Danish numbering plan gives out none that begins with 0.';
