-- What an import is told of its params.json.
begin;
create temporary table tried (sentence text, document text, told text);
insert into tried values
  ('a day, a year and the areas are enough', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"]}', null),
  ('a setting nobody knows is left alone', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"], "as_of": 7, "colour": "red"}', null),
  ('an empty setting has what holds without it', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"], "target_pct": null}', null),
  ('no document', null, 'params.json:1 missing_file'),
  ('no JSON', '{', 'params.json:1 not_json'),
  ('nothing', '', 'params.json:1 not_json'),
  ('a list', '[]', 'params.json:1 not_json'),
  ('a number', '7', 'params.json:1 not_json'),
  ('an empty value', 'null', 'params.json:1 not_json'),
  ('U+0000, which no text holds', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["L\u0000get"]}', 'params.json:1 not_json'),
  ('half a surrogate', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["\ud800"]}', 'params.json:1 not_json'),
  ('no day', e'{"first_year": 2013,\n"areas": ["Løget"], "period_start": "2013-02-29"}', 'params.json:2 period_start=2013-02-29 not_a_day 2013-01-01'),
  ('a day that is a number', '{"period_start": 20130101, "first_year": 2013, "areas": ["Løget"]}', 'params.json:1 period_start=20130101 not_a_day 2013-01-01'),
  ('a day too early', '{"period_start": "1899-12-31", "first_year": 2013, "areas": ["Løget"]}', 'params.json:1 period_start=1899-12-31 not_a_day 2013-01-01'),
  ('a day too late', '{"period_start": "2200-01-01", "first_year": 2013, "areas": ["Løget"]}', 'params.json:1 period_start=2200-01-01 not_a_day 2013-01-01'),
  ('the first day there is', '{"period_start": "1900-01-01", "first_year": 1900, "areas": ["Løget"]}', null),
  ('the last', '{"period_start": "2199-12-31", "first_year": 2199, "areas": ["Løget"]}', null),
  ('a year too early', '{"period_start": "2013-01-01", "first_year": 1899, "areas": ["Løget"]}', 'params.json:1 first_year=1899 not_a_count 1900 – 2199'),
  ('a year too late', '{"period_start": "2013-01-01", "first_year": 2200, "areas": ["Løget"]}', 'params.json:1 first_year=2200 not_a_count 1900 – 2199'),
  ('a year in quotes', '{"period_start": "2013-01-01", "first_year": "2013", "areas": ["Løget"]}', 'params.json:1 first_year=2013 not_a_count 1900 – 2199'),
  ('a year and a half', '{"period_start": "2013-01-01", "first_year": 2013.5, "areas": ["Løget"]}', 'params.json:1 first_year=2013.5 not_a_count 1900 – 2199'),
  ('a number far too great', '{"period_start": "2013-01-01", "first_year": 1e99, "areas": ["Løget"]}', 'params.json:1 first_year=100000000000000000000000000000 not_a_count 1900 – 2199'),
  ('windows and shares at their ends', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"],
    "window_before_days": 0, "window_after_days": 364, "target_pct": 100, "min_response_pct": 0,
    "min_n_verdict": 0, "suppress_below": 100}', null),
  ('a window of a year', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"], "window_after_days": 365}', 'params.json:1 window_after_days=365 not_a_count 0 – 364'),
  ('a negative window', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"], "window_before_days": -1}', 'params.json:1 window_before_days=-1 not_a_count 0 – 364'),
  ('a target above everybody', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget"], "target_pct": 101}', 'params.json:1 target_pct=101 not_a_count 0 – 100'),
  ('no areas', '{"period_start": "2013-01-01", "first_year": 2013}', 'params.json:1 areas= missing_field ["Løget", "Nørremarken"]'),
  ('none of them', '{"period_start": "2013-01-01", "first_year": 2013, "areas": []}', 'params.json:1 areas=[] not_names ["Løget", "Nørremarken"]'),
  ('an area that is a number', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget", 7]}', 'params.json:1 areas=["Løget", 7] not_names ["Løget", "Nørremarken"]'),
  ('an area without a name', '{"period_start": "2013-01-01", "first_year": 2013, "areas": [""]}', 'params.json:1 areas=[""] not_names ["Løget", "Nørremarken"]'),
  ('a name alone', '{"period_start": "2013-01-01", "first_year": 2013, "areas": "Løget"}', 'params.json:1 areas=Løget not_names ["Løget", "Nørremarken"]'),
  ('areas that are null', '{"period_start": "2013-01-01", "first_year": 2013, "areas": null}', 'params.json:1 areas= not_names ["Løget", "Nørremarken"]'),
  ('an area named twice is one', '{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Løget", "Løget"]}', null),
  ('an area of 201 characters', format('{"period_start": "2013-01-01", "first_year": 2013, "areas": [%s]}', to_json(repeat('a', 201))),
    format('params.json:1 areas=%s not_names ["Løget", "Nørremarken"]', left('["' || repeat('a', 201), 30)));

select plan(count(*)::integer + 4) from tried;
select tests.stage_clean_files();
delete from staging.params;
select is(
  tests.judgement_of(format('insert into staging.params select document from (values (%L)) as p (document) where document is not null', document), 'An import of the tests'),
  told, sentence)
from tried;

-- What holds when it is left out.
insert into staging.params values ('{"period_start": "2013-01-01", "first_year": 2013, "areas": ["Nørremarken", "Løget", "Løget"]}');
select is(
  app.given_settings(),
  '{"period_start": "2013-01-01", "first_year": 2013, "window_before_days": 30, "window_after_days": 60, "target_pct": 75,
    "min_response_pct": 50, "min_n_verdict": 10, "suppress_below": 5, "areas": ["Løget", "Nørremarken"]}'::jsonb,
  'what is left out has the value the contract names');
select is(app.line_of_key(e'{\n\n"a": 1,\n"b": 2}', 'b'), 4, 'a setting is found on its line');
select is(app.line_of_key(e'{\n"a": 1}', 'b'), 1, 'one that is not there is looked for on the first');
select is(app.json_or_null('{"a": [1, 2]}'), '{"a": [1, 2]}'::jsonb, 'JSON is read');

select * from finish();
rollback;
