set session_replication_role = replica;
call bench.indexes_sleep('core.shift');

insert into core.shift (project_id, shift_id, area_id, during)
overriding system value
select w.project_id, w.shift_id, a.areas[case when w.is_in_first_area then 1 else 2 end], tstzrange(w.start_at, w.end_at)
from bench.work as w
join (
  select a.project_id, array_agg(a.area_id order by a.name) as areas from core.area as a group by a.project_id
) as a using (project_id)
order by w.shift_id;

reindex table core.shift;
