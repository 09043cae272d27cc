-- A coordinator of the projects that are asked for, signed in with the token.
insert into core.staff (name, email, started_on) values ('Bench Coordinator', :'email', '2000-01-01');
insert into core.staff_role (project_id, staff_id, role, during)
select j, p.staff_id, 'coordinator', '[2000-01-01,)'
from unnest(:'projects'::bigint[]) as j, core.staff as p
where p.email = :'email';
insert into core.sign_in (token_hash, staff_id) select sha256(:'token'), p.staff_id from core.staff as p where p.email = :'email';
analyze core.staff, core.staff_role, core.sign_in;
