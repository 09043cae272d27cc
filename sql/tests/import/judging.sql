-- What an import is told: every kind of mistake, where it stands, and what would be right.
begin;
create temporary table tried (sentence text, statement text, told text);
insert into tried values
  ('files without mistakes are told nothing', '', null),
  ('no youths.csv', $$delete from staging.file where name = 'youths'; delete from staging.youths$$, 'youths.csv:1 missing_file'),
  ('any other file may be missing', $$delete from staging.file where name <> 'youths'$$, null),
  ('a missing column', $$update staging.file set columns = array_remove(columns, 'birth_date') where name = 'youths'; update staging.youths set birth_date = null$$,
    'youths.csv:1 birth_date= missing_column'),
  ('a column that need not be there', $$update staging.file set columns = array_remove(columns, 'weekly_hours') where name = 'employments'$$, null),
  ('a missing field', $$update staging.youths set birth_date = null$$, 'youths.csv:2 birth_date= missing_field'),
  ('a field that need not be there', $$update staging.employments set end_date = null, weekly_hours = null$$, null),
  ('too long a text', $$update staging.youths set given_name = repeat('n', 201)$$, 'youths.csv:2 given_name=' || repeat('n', 30) || ' too_long'),
  ('no day', $$update staging.youths set birth_date = '2001-02-29'$$, 'youths.csv:2 birth_date=2001-02-29 not_a_day 2013-01-31'),
  ('no flag', $$update staging.youths set job_at_start = 'yes'$$, 'youths.csv:2 job_at_start=yes unknown_word 0, 1'),
  ('no instant', $$update staging.shifts set end_at = '2014-07-05'$$, 'shifts.csv:2 end_at=2014-07-05 not_an_instant 2013-01-31T15:30:00+01:00'),
  ('no offset', $$update staging.shifts set end_at = '2014-07-05T17:00:00'$$, 'shifts.csv:2 end_at=2014-07-05T17:00:00 no_offset 2013-01-31T15:30:00+01:00'),
  ('an unknown word', $$update staging.volunteering set kind = 'House'$$, 'volunteering.csv:2 kind=House unknown_word concrete, ongoing, house'),
  ('no count', $$update staging.population set persons = 'many'$$, 'population.csv:2 persons=many not_a_count'),
  ('a negative count', $$update staging.population set persons = '-1'$$, 'population.csv:2 persons=-1 negative'),
  ('a negative amount', $$update staging.funding set amount_kr = '-1'$$, 'funding.csv:2 amount_kr=-1 negative'),
  ('a decimal comma', $$update staging.staff_time set hours = '7,5'$$, 'staff_time.csv:2 hours=7,5 not_a_number'),
  ('more hours than a week has', $$update staging.employments set weekly_hours = '169'$$, 'employments.csv:2 weekly_hours=169 not_a_number 0 – 168'),
  ('a tenth of an øre', $$update staging.funding set amount_kr = '1.001'$$, 'funding.csv:2 amount_kr=1.001 not_a_number'),
  ('no quarter', $$update staging.uu set period = '2013Q1' where line = 2$$, 'uu.csv:2 period=2013Q1 not_a_quarter 2013K1'),
  ('no year', $$update staging.staff_time set year = '14'$$, 'staff_time.csv:2 year=14 not_a_year 2013'),

  ('an id twice in a file', $$insert into staging.employments (line, employment_id, youth_id, start_date) values (7, 'e1', 'u1', '2016-01-01')$$,
    'employments.csv:7 employment_id=e1 given_twice 2'),
  ('and three times', $$insert into staging.employments (line, employment_id, youth_id, start_date) values (9, 'e1', 'u1', '2016-01-01'), (7, 'e1', 'u1', '2016-01-01')$$,
    e'employments.csv:7 employment_id=e1 given_twice 2\nemployments.csv:9 employment_id=e1 given_twice 2'),
  ('a youth twice, with another birthday', $$insert into staging.youths (line, youth_id, birth_date) values (7, 'u1', '2015-01-01')$$,
    'youths.csv:7 youth_id=u1 given_twice 2'),
  ('a key of several columns twice', $$insert into staging.residences (line, youth_id, area, from_date) values (7, 'u1', 'Løget', '2013-01-01')$$,
    'residences.csv:7 youth_id, area, from_date=u1, Løget, 2013-01-01 given_twice 2'),
  ('one id in two files', $$update staging.employments set employment_id = 's1'$$, null),
  ('a year of hours twice', $$insert into staging.staff_time (line, year, focus, hours) values (3, '2014', 'counselling', '1')$$,
    'staff_time.csv:3 year, focus=2014, counselling given_twice 2'),

  ('a youth nobody knows', $$update staging.followups set youth_id = 'u2'$$, 'followups.csv:2 youth_id=u2 unknown_youth'),
  ('a youth in other letters', $$update staging.followups set youth_id = 'U1'$$, 'followups.csv:2 youth_id=U1 unknown_youth'),
  ('a youth of another project', $$update staging.followups set youth_id = 'youth -1'$$, 'followups.csv:2 youth_id=youth -1 unknown_youth'),
  ('a youth whose own row could not be read is known', $$update staging.youths set line = -2$$, null),

  ('died before birth', $$update staging.youths set died_on = '2000-02-28'$$, 'youths.csv:2 died_on=2000-02-28 ends_before_start 2000-02-29'),
  ('moved out before moving in', $$update staging.residences set to_date = '2012-12-31' where line = 2$$, 'residences.csv:2 to_date=2012-12-31 ends_before_start 2013-01-01'),
  ('stopped before starting', $$update staging.employments set end_date = '2014-06-30'$$, 'employments.csv:2 end_date=2014-06-30 ends_before_start 2014-07-01'),
  ('volunteered until before', $$update staging.volunteering set to_date = '2014-04-30'$$, 'volunteering.csv:2 to_date=2014-04-30 ends_before_start 2014-05-01'),
  ('worked until before', $$update staging.shifts set end_at = '2014-07-05T14:59:59+02:00'$$,
    'shifts.csv:2 end_at=2014-07-05T14:59:59+02:00 ends_before_start 2014-07-05T15:00:00+02:00'),
  ('ages that run backwards', $$update staging.population set age_to = '12'$$, 'population.csv:2 age_to=12 ends_before_start 13'),
  ('an end on the day of the start', $$update staging.youths set died_on = birth_date; update staging.employments set start_date = '2014-07-01', end_date = '2014-07-01';
    update staging.volunteering set to_date = from_date; update staging.shifts set end_at = start_at; update staging.population set age_to = age_from$$, null),

  ('employed before birth', $$update staging.employments set start_date = '2000-02-28'$$, 'employments.csv:2 start_date=2000-02-28 born_after_start 2000-02-29 (youths.csv:2: birth_date)'),
  ('volunteered before birth', $$update staging.volunteering set from_date = '2000-02-28'$$, 'volunteering.csv:2 from_date=2000-02-28 born_after_start 2000-02-29 (youths.csv:2: birth_date)'),
  ('worked before birth', $$update staging.shifts set start_at = '2000-02-28T23:59:59+01:00'$$,
    'shifts.csv:2 start_at=2000-02-28T23:59:59+01:00 born_after_start 2000-02-29 (youths.csv:2: birth_date)'),
  ('worked on the day of birth, in Denmark', $$update staging.shifts set start_at = '2000-02-28T23:00:00Z'$$, null),

  ('attended without a time', $$update staging.sessions set held_at = null where line = 2$$, 'sessions.csv:2 held_at= attended_needs_held_at'),
  ('neither offered nor held', $$update staging.sessions set held_at = null where line = 3$$, 'sessions.csv:3 held_at= needs_offer_or_held'),
  ('offered and not held', $$update staging.sessions set held_at = null, status = 'declined' where line = 2$$, null),

  ('history is loaded as it was', $$
    insert into staging.employments values (3, 'e2', 'u1', '2014-07-01', '2015-06-30', '160', '0'), (4, 'e3', 'u1', '2014-08-01', '2014-08-02', null, '1');
    insert into staging.shifts values (3, 'w2', 'u1', '2014-07-06T00:00:00+02:00', '2014-07-06T23:00:00+02:00'), (4, 'w3', 'u1', '2014-07-05T16:00:00+02:00', '2014-07-05T18:00:00+02:00');
    insert into staging.followups values (3, 'f2', 'u1', 'one_year', '2016-06-30', '2016-06-30', 'no_job', 'parent')$$, null),
  ('all mistakes are told at once, in the order of the files', $$
    update staging.funding set kind = 'gift', amount_kr = '-1'; update staging.youths set void = 'x', birth_date = '1';
    update staging.shifts set youth_id = 'u9' where line = 2; update staging.params set document = '{}'$$,
    concat_ws(e'\n', 'params.json:1 areas= missing_field ["Løget", "Nørremarken"]', 'params.json:1 first_year= missing_field 1900 – 2199',
      'params.json:1 period_start= missing_field 2013-01-01', 'youths.csv:2 birth_date=1 not_a_day 2013-01-31', 'youths.csv:2 void=x unknown_word 0, 1',
      'shifts.csv:2 youth_id=u9 unknown_youth', 'funding.csv:2 kind=gift unknown_word lbf, municipality, housing, other', 'funding.csv:2 amount_kr=-1 negative'));

select plan(count(*)::integer) from tried;
select tests.one_project(-1);
select tests.stage_clean_files();
select is(tests.judgement_of(statement, 'An import of the tests'), told, sentence) from tried;
select * from finish();
rollback;
