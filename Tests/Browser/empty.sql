-- A project where nothing has happened yet.
select app.create_project('EMPTY', '{"period_start": "2020-01-01", "first_year": 2020, "window_before_days": 30,
  "window_after_days": 60, "target_pct": 75, "min_response_pct": 50, "min_n_verdict": 10, "suppress_below": 5,
  "areas": ["Løget"]}');
