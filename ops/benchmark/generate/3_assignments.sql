-- Assignments and the hours that were worked on them: one youth in 30 stayed a quarter of an hour longer.

set session_replication_role = replica;
call bench.indexes_sleep('core.assignment');
call bench.indexes_sleep('core.worked_time');

insert into core.assignment (project_id, assignment_id, shift_id, youth_id)
overriding system value
select w.project_id, w.shift_id, w.shift_id, w.youth_id
from bench.work as w
where w.youth_id is not null
order by w.shift_id;

insert into core.worked_time (project_id, worked_time_id, youth_id, assignment_id, code, started_at, ended_at)
overriding system value
select
  w.project_id, w.shift_id, w.youth_id, w.shift_id, 'W' || w.i || '-' || w.turn, w.start_at,
  w.end_at + case when bench.pick(w.seed * 100000 + w.i, w.turn, 30) = 0 then interval '15 minutes' else interval '0' end
from bench.work as w
where w.youth_id is not null
order by w.shift_id;

reindex table core.assignment;
reindex table core.worked_time;
