-- How the texts of an import are read: what is a day, an instant, a number, a quarter, and what is not.
begin;
create temporary table tried (kind text, value text, is_read boolean);
insert into tried values
  ('day', '2016-02-29', true), ('day', '2000-02-29', true), ('day', '1900-02-29', false), ('day', '2015-02-29', false),
  ('day', '2016-02-28', true), ('day', '2016-02-30', false), ('day', '2100-02-29', false), ('day', '2400-02-29', true),
  ('day', '2016-04-30', true), ('day', '2016-04-31', false), ('day', '2016-06-31', false), ('day', '2016-09-31', false),
  ('day', '2016-11-31', false), ('day', '2016-01-31', true), ('day', '2016-12-31', true), ('day', '2016-12-32', false),
  ('day', '2016-00-10', false), ('day', '2016-13-10', false), ('day', '2016-10-00', false),
  ('day', '0000-01-01', false), ('day', '0001-01-01', true), ('day', '9999-12-31', true), ('day', '10000-01-01', false),
  ('day', '16-01-01', false), ('day', '2016-1-1', false), ('day', '20160101', false), ('day', '2016/01/01', false),
  ('day', '31-01-2016', false), ('day', ' 2016-01-01', false), ('day', '2016-01-01 ', false), ('day', e'2016-01-01\n', false),
  ('day', '-2016-01-01', false), ('day', '2016-01-01 BC', false), ('day', '２０１６-01-01', false), ('day', '٢٠١٦-01-01', false),
  ('day', 'today', false), ('day', 'infinity', false), ('day', '', false),

  ('instant', '2016-06-15T15:30:00Z', true), ('instant', '2016-06-15T15:30:00+02', true), ('instant', '2016-06-15T15:30:00+0200', true),
  ('instant', '2016-06-15T15:30:00+02:00', true), ('instant', '2016-06-15T15:30:00-09:30', true), ('instant', '2016-06-15T15:30:00+00:00', true),
  ('instant', '2016-06-15T15:30:00+14:00', true), ('instant', '2016-06-15T15:30:00+15:00', false), ('instant', '2016-06-15T15:30:00+02:60', false),
  ('instant', '2016-06-15T15:30:00+2', false), ('instant', '2016-06-15T15:30:00 +02:00', false), ('instant', '2016-06-15T15:30:00', false),
  ('instant', '2016-06-15T15:30Z', true), ('instant', '2016-06-15 15:30Z', true), ('instant', '2016-06-15T15Z', false),
  ('instant', '2016-06-15T00:00:00Z', true), ('instant', '2016-06-15T23:59:59Z', true), ('instant', '2016-06-15T24:00:00Z', false),
  ('instant', '2016-06-15T15:60:00Z', false), ('instant', '2016-06-15T15:30:60Z', false), ('instant', '2016-06-15T15:30:59.999999Z', true),
  ('instant', '2016-06-15T15:30:59.9999999Z', false), ('instant', '2016-06-15T15:30:59.Z', false), ('instant', '2016-06-15T15:30:59,5Z', false),
  ('instant', '2016-06-15t15:30:00Z', false), ('instant', '2016-06-15T15:30:00z', false), ('instant', '2016-06-15T15:30:00 Europe/Copenhagen', false),
  ('instant', '2015-02-29T15:30:00Z', false), ('instant', '2016-06-15', false), ('instant', '2016-06-15T1５:30:00Z', false),
  ('instant', ' 2016-06-15T15:30:00Z', false), ('instant', e'2016-06-15T15:30:00Z\n', false), ('instant', 'now', false), ('instant', '', false),
  ('instant', '0001-01-01T00:00:00+14:00', true), ('instant', '9999-12-31T23:59:59-14:00', true),

  ('count', '0', true), ('count', '007', false), ('count', '999999999', true), ('count', '1000000000', false), ('count', '-1', false),
  ('count', '+1', false), ('count', '1.0', false), ('count', '1e3', false), ('count', '1 000', false), ('count', '0x1', false),
  ('count', '٣', false), ('count', ' 1', false), ('count', e'1\n', false), ('count', '', false),

  ('amount', '0', true), ('amount', '12', true), ('amount', '12.5', true), ('amount', '0012.50', true), ('amount', '999999999999.999999', true),
  ('amount', '1000000000000', false), ('amount', '0.0000001', false), ('amount', '12,5', false), ('amount', '1.000,50', false),
  ('amount', '.5', false), ('amount', '12.', false), ('amount', '-1', false), ('amount', '+1', false), ('amount', '1e3', false),
  ('amount', 'NaN', false), ('amount', 'Infinity', false), ('amount', '１２', false), ('amount', e'12\n', false), ('amount', '', false),

  ('quarter', '2013K1', true), ('quarter', '2013K4', true), ('quarter', '2013K0', false), ('quarter', '2013K5', false),
  ('quarter', '1900K1', true), ('quarter', '1899K4', false), ('quarter', '2199K4', true), ('quarter', '2200K1', false),
  ('quarter', '2013k1', false), ('quarter', '2013Q1', false), ('quarter', '2013-Q1', false), ('quarter', '2013K11', false),
  ('quarter', ' 2013K1', false), ('quarter', '', false);

select plan(count(*)::integer + 22) from tried;

select is(
  case kind
    when 'day' then app.is_day(value) and app.day(value)::text = value
    when 'instant' then app.is_instant(value) and app.instant(value) = value::timestamptz
    when 'count' then app.is_count(value) and value::integer >= 0
    when 'amount' then app.is_amount(value) and value::numeric >= 0
    when 'quarter' then app.quarter_start(value) is not null
  end,
  is_read, format('%s is %s %s', to_json(value), case when is_read then 'read as a' else 'no' end, kind))
from tried;

-- What is not read is no error but nothing.
select is(app.day('2015-02-29'), null, 'a day that does not exist is none');
select is(app.instant('2016-06-15T15:30:00'), null, 'an instant without an offset is none');
select is(app.is_day(null), null, 'of nothing it is not said that it is a day');
select is(app.is_instant(null), null, 'nor an instant');
select is(app.is_count(null), null, 'nor a count');
select is(app.is_amount(null), null, 'nor an amount');
select is(app.day(null), null, 'and no day is read from it');

select is(app.quarter_start(quarter), start, format('%s begins on %s', quarter, start))
from (values ('2013K1', '2013-01-01'::date), ('2013K2', '2013-04-01'), ('2013K3', '2013-07-01'), ('2013K4', '2013-10-01')) as t (quarter, start);
select is(app.instant('2016-06-15T15:30:00+02:00'), '2016-06-15 13:30Z'::timestamptz, 'an offset is taken off');
select is(app.instant('2016-06-15T15:30:00-0930'), '2016-06-16 01:00Z'::timestamptz, 'or put on');

-- One text for one value, so that a second import can be compared with what is stored.
select is(app.as_stored(kind, value), stored, format('%s %L is stored as %L', kind, value, stored))
from (values
  ('hours', '08.50', '8.5'), ('hours', '8', '8'), ('amount', '100.000', '100'), ('money', '12.30', '12.3'), ('count', '7', '7'),
  ('day', '2016-02-29', '2016-02-29'), ('name', ' Løget ', ' Løget '), ('hours', null, null)) as t (kind, value, stored);
select is(app.as_stored('instant', '2016-06-15T15:30:00+02:00'), app.as_stored('instant', '2016-06-15T13:30Z'), 'one instant has one text, whatever its offset');

select * from finish();
rollback;
