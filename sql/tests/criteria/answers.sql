begin;
select plan(4);
\ir facts.psql

-- Everybody leaves on 30 June 2015, so everybody's anniversary is 30 June 2016 and the window is 31 May to 29 August.
select pg_temp.ask(youth, asked::date, about::date, outcome, source, id) from (values
  ('31 days early',       '2016-05-30', '2016-05-30', 'ordinary_job',      'youth',   null),
  ('30 days early',       '2016-05-31', '2016-05-31', 'ordinary_job',      'youth',   null),
  ('60 days after',       '2016-08-29', '2016-08-29', 'no_job',            'youth',   null),
  ('61 days after',       '2016-08-30', '2016-08-30', 'ordinary_job',      'youth',   null),
  ('late about then',     '2016-12-01', '2016-06-30', 'ordinary_job',      'youth',   null),
  ('late about today',    '2016-12-01', '2016-12-01', 'ordinary_job',      'youth',   null),
  ('about the future',    '2016-06-29', '2016-06-30', 'ordinary_job',      'youth',   null),
  ('nearest',             '2016-06-20', '2016-06-20', 'ordinary_job',      'staff',   null),
  ('nearest',             '2016-07-11', '2016-07-11', 'no_job',            'payslip', null),
  ('payslip over youth',  '2016-07-20', '2016-06-30', 'no_job',            'youth',   null),
  ('payslip over youth',  '2016-07-05', '2016-06-30', 'ordinary_job',      'payslip', null),
  ('latest contact',      '2016-07-05', '2016-07-05', 'no_job',            'youth',   null),
  ('latest contact',      '2016-07-10', '2016-06-25', 'ordinary_job',      'youth',   null),
  ('latest id',           '2016-07-05', '2016-06-30', 'no_job',            'youth',   'a2'),
  ('latest id',           '2016-07-05', '2016-06-30', 'apprenticeship',    'youth',   'a3'),
  ('latest id',           '2016-07-05', '2016-06-30', 'no_job',            'youth',   'Z9'),
  ('unreachable at last', '2016-06-30', '2016-06-30', 'unreachable',       'payslip', null),
  ('unreachable at last', '2016-06-10', '2016-06-10', 'ordinary_job',      'staff',   null),
  ('declined',            '2016-06-30', '2016-06-30', 'declined',          'youth',   null),
  ('apprentice',          '2016-06-30', '2016-06-30', 'apprenticeship',    'youth',   null),
  ('unpaid internship',   '2016-06-30', '2016-06-30', 'internship_unpaid', 'youth',   null),
  ('still in Tjansen',    '2016-06-30', '2016-06-30', 'tjansen',           'youth',   null)
) as facts (youth, asked, about, outcome, source, id);
select pg_temp.ask('snapshot only', '2016-06-30', '2016-06-30', 'ordinary_job', kind => 'snapshot');
select pg_temp.employ(code, '2015-01-01', '2015-06-30') from core.youth where project_id = pg_temp.project();

select results_eq(
  $$ select code, in_job, is_contradictory, is_late from criteria.exits(pg_temp.project(), '2016-12-31') order by code collate "C" $$,
  $$ values
       ('30 days early',       true,  false, false),
       ('31 days early',       null,  false, false),
       ('60 days after',       false, false, false),
       ('61 days after',       null,  false, false),
       ('about the future',    null,  false, false),
       ('apprentice',          true,  false, false),
       ('declined',            null,  false, false),
       ('late about then',     true,  false, true),
       ('late about today',    null,  false, false),
       ('latest contact',      true,  true,  false),
       ('latest id',           true,  true,  false),
       ('nearest',             true,  true,  false),
       ('payslip over youth',  true,  true,  false),
       ('snapshot only',       null,  false, false),
       ('still in Tjansen',    false, false, false),
       ('unpaid internship',   false, false, false),
       ('unreachable at last', true,  false, false) $$,
  'which answer counts: nearest, then best source, then latest contact, then latest id');

select results_eq(
  $$ select code, in_job from criteria.exits(pg_temp.project(), '2016-07-05')
     where code in ('late about then', 'latest contact', 'payslip over youth', '60 days after') order by code collate "C" $$,
  $$ values ('60 days after', null), ('late about then', null), ('latest contact', false), ('payslip over youth', true) $$,
  'an answer given after the as-of day is not known yet');

select results_eq(
  $$ select facts::jsonb -> 'contradictory', facts::jsonb -> 'late'
     from criteria.exit_facts_json(array(select x from criteria.exits(pg_temp.project(), '2016-12-31') as x)) $$,
  $$ values ('["latest contact", "latest id", "nearest", "payslip over youth"]'::jsonb, '["late about then"]'::jsonb) $$,
  'contradictions and late answers are listed');

select results_eq(
  $$ select confirmed, not_in_job, unanswered, total, strict_pct
     from criteria.job_after_one_year(pg_temp.project(), '2016-12-31') where figure = 'since_start' $$,
  $$ values (8::bigint, 3::bigint, 6::bigint, 17::bigint, '35.29') $$,
  'the unanswered stay in the total; strict leaves the two apprenticeships out: 6 of 17');

select * from finish();
rollback;
