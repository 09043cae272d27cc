-- A project with a colleague in every role, signed in with one token.
select app.create_project('Attacked', '{"period_start": "2020-01-01", "first_year": 2020, "window_before_days": 30,
  "window_after_days": 60, "target_pct": 75, "min_response_pct": 50, "min_n_verdict": 10, "suppress_below": 5,
  "areas": ["Løget"]}');

insert into core.staff (name, email, started_on) values ('Attacked Colleague', 'attacked@example.org', '2020-01-01');
insert into core.staff_role (project_id, staff_id, role, during)
select j.project_id, p.staff_id, r, '[2020-01-01,)'
from core.project as j, core.staff as p, unnest(enum_range(null::core.staff_role_name)) as r;
insert into core.sign_in (token_hash, staff_id) select sha256('TOKEN'), p.staff_id from core.staff as p;
