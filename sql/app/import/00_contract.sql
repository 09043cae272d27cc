-- The contract of the import: which files, which columns, what may stand in them, and what names a row.

create view app.import_file with (security_invoker = true) as
select f.*
from (values
  (1,  'youths',       true,  array['youth_id']),
  (2,  'residences',   false, array['youth_id', 'area', 'from_date']),
  (3,  'employments',  false, array['employment_id']),
  (4,  'sessions',     false, array['session_id']),
  (5,  'followups',    false, array['followup_id']),
  (6,  'volunteering', false, array['volunteering_id']),
  (7,  'uu',           false, array['point', 'period', 'area']),
  (8,  'population',   false, array['ref_date', 'area', 'age_from', 'age_to']),
  (9,  'shifts',       false, array['shift_id']),
  (10, 'staff_time',   false, array['year', 'focus']),
  (11, 'funding',      false, array['plan', 'source', 'kind'])
) as f (ordinal, file, required, key);
comment on view app.import_file is 'The files an import may hold, in the order they are stored, and the columns that name a row.';

create view app.import_column with (security_invoker = true) as
select c.file, c.ordinal, c.name, c.required, c.kind,
  coalesce(
    c.words,
    case c.kind
      when 'flag' then '0, 1'
      when 'day' then '2013-01-31'
      when 'instant' then '2013-01-31T15:30:00+01:00'
      when 'quarter' then '2013K1'
      when 'year' then '2013'
    end) as expected
from (values
  ('youths',       1, 'youth_id',        true,  'id',      null),
  ('youths',       2, 'birth_date',      true,  'day',     null),
  ('youths',       3, 'died_on',         false, 'day',     null),
  ('youths',       4, 'job_at_start',    false, 'flag',    null),
  ('youths',       5, 'void',            false, 'flag',    null),
  ('youths',       6, 'given_name',      false, 'name',    null),
  ('youths',       7, 'family_name',     false, 'name',    null),
  ('youths',       8, 'phone',           false, 'name',    null),
  ('youths',       9, 'email',           false, 'name',    null),
  ('residences',   1, 'youth_id',        true,  'id',      null),
  ('residences',   2, 'area',            true,  'name',    null),
  ('residences',   3, 'from_date',       true,  'day',     null),
  ('residences',   4, 'to_date',         false, 'day',     null),
  ('employments',  1, 'employment_id',   true,  'id',      null),
  ('employments',  2, 'youth_id',        true,  'id',      null),
  ('employments',  3, 'start_date',      true,  'day',     null),
  ('employments',  4, 'end_date',        false, 'day',     null),
  ('employments',  5, 'weekly_hours',    false, 'hours',   '0 – 168'),
  ('employments',  6, 'void',            false, 'flag',    null),
  ('sessions',     1, 'session_id',      true,  'id',      null),
  ('sessions',     2, 'youth_id',        true,  'id',      null),
  ('sessions',     3, 'offered_on',      false, 'day',     null),
  ('sessions',     4, 'held_at',         false, 'instant', null),
  ('sessions',     5, 'status',          true,  'word',    'attended, no_show, declined, cancelled, offered'),
  ('followups',    1, 'followup_id',     true,  'id',      null),
  ('followups',    2, 'youth_id',        true,  'id',      null),
  ('followups',    3, 'kind',            true,  'word',    'one_year, snapshot'),
  ('followups',    4, 'contact_date',    true,  'day',     null),
  ('followups',    5, 'reference_date',  true,  'day',     null),
  ('followups',    6, 'outcome',         true,  'word',
    'ordinary_job, apprenticeship, no_job, internship_unpaid, tjansen, unreachable, declined'),
  ('followups',    7, 'source',          true,  'word',    'payslip, employer, youth, parent, staff'),
  ('volunteering', 1, 'volunteering_id', true,  'id',      null),
  ('volunteering', 2, 'youth_id',        true,  'id',      null),
  ('volunteering', 3, 'from_date',       true,  'day',     null),
  ('volunteering', 4, 'to_date',         false, 'day',     null),
  ('volunteering', 5, 'kind',            true,  'word',    'concrete, ongoing, house'),
  ('uu',           1, 'point',           true,  'word',    'baseline, midway, final'),
  ('uu',           2, 'period',          true,  'quarter', null),
  ('uu',           3, 'area',            true,  'name',    null),
  ('uu',           4, 'dropouts',        true,  'count',   null),
  ('uu',           5, 'at_risk',         false, 'count',   null),
  ('population',   1, 'ref_date',        true,  'day',     null),
  ('population',   2, 'area',            true,  'name',    null),
  ('population',   3, 'age_from',        true,  'count',   null),
  ('population',   4, 'age_to',          true,  'count',   null),
  ('population',   5, 'persons',         true,  'count',   null),
  ('shifts',       1, 'shift_id',        true,  'id',      null),
  ('shifts',       2, 'youth_id',        true,  'id',      null),
  ('shifts',       3, 'start_at',        true,  'instant', null),
  ('shifts',       4, 'end_at',          true,  'instant', null),
  ('staff_time',   1, 'year',            true,  'year',    null),
  ('staff_time',   2, 'focus',           true,  'word',    'pocket_money, counselling'),
  ('staff_time',   3, 'hours',           true,  'amount',  null),
  ('funding',      1, 'plan',            true,  'name',    null),
  ('funding',      2, 'source',          true,  'name',    null),
  ('funding',      3, 'kind',            true,  'word',    'lbf, municipality, housing, other'),
  ('funding',      4, 'amount_kr',       true,  'money',   null)
) as c (file, ordinal, name, required, kind, words);
comment on view app.import_column is 'The columns of each file: whether a value must be there, of which kind, and what would be right.';

create view app.import_setting with (security_invoker = true) as
select s.*
from (values
  ('period_start',       'day',   null, null, null),
  ('first_year',         'year',  1900, 2199, null),
  ('window_before_days', 'count', 0,    364,  30),
  ('window_after_days',  'count', 0,    364,  60),
  ('target_pct',         'count', 0,    100,  75),
  ('min_response_pct',   'count', 0,    100,  50),
  ('min_n_verdict',      'count', 0,    100000, 10),
  ('suppress_below',     'count', 0,    100,  5)
) as s (name, kind, least, greatest, fallback);
comment on view app.import_setting is 'The settings params.json may hold besides areas: which values are possible, and what holds when one is left out; without a fallback it must be there.';
