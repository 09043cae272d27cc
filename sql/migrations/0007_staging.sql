-- Where an import lies while it is judged: the files as text, line by line, and what was wrong with them.
-- Unlogged, without keys and without row-level security (COPY cannot fill a table that has it); empty
-- outside the one transaction of an import.

create unlogged table staging.file (
  name    text not null,
  columns text[] not null
);
comment on table staging.file is 'The files that are there, and the columns each of them has.';

create unlogged table staging.params (document text not null);
comment on table staging.params is 'params.json as it stands.';

create unlogged table staging.youths
  (line integer, youth_id text, birth_date text, died_on text, job_at_start text, void text,
   given_name text, family_name text, phone text, email text);
create unlogged table staging.residences
  (line integer, youth_id text, area text, from_date text, to_date text);
create unlogged table staging.employments
  (line integer, employment_id text, youth_id text, start_date text, end_date text, weekly_hours text, void text);
create unlogged table staging.sessions
  (line integer, session_id text, youth_id text, offered_on text, held_at text, status text);
create unlogged table staging.followups
  (line integer, followup_id text, youth_id text, kind text, contact_date text, reference_date text, outcome text, source text);
create unlogged table staging.volunteering
  (line integer, volunteering_id text, youth_id text, from_date text, to_date text, kind text);
create unlogged table staging.uu
  (line integer, point text, period text, area text, dropouts text, at_risk text);
create unlogged table staging.population
  (line integer, ref_date text, area text, age_from text, age_to text, persons text);
create unlogged table staging.shifts
  (line integer, shift_id text, youth_id text, start_at text, end_at text);
create unlogged table staging.staff_time
  (line integer, year text, focus text, hours text);
create unlogged table staging.funding
  (line integer, plan text, source text, kind text, amount_kr text);

create unlogged table staging.complaint (
  file        text not null,
  line        integer not null,
  column_name text,
  value       text,
  problem     text not null,
  expected    text
);
comment on table staging.complaint is 'What is wrong with the files, one row a value.';
comment on column staging.complaint.problem is 'The kind of mistake; the program has the words for it.';
comment on column staging.complaint.expected is 'What would be right, or the value it disagrees with.';

do $$
declare
  staged record;
begin
  for staged in select tablename as name from pg_tables where schemaname = 'staging' and tablename not in ('file', 'params', 'complaint') loop
    execute format('comment on table staging.%I is %L', staged.name, 'The rows of ' || staged.name || '.csv as text, each with its line.');
  end loop;
end
$$;
