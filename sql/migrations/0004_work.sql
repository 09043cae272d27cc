-- Employments, planned shifts, and the hours that were worked.

create table core.employment (
  project_id          bigint not null,
  employment_id       bigint generated always as identity,
  youth_id            bigint not null,
  code                core.code not null,
  started_on          core.day not null,
  ended_on            core.day,
  weekly_hours        numeric,
  registered_in_error boolean not null default false,
  constraint employment_pkey primary key (project_id, employment_id),
  constraint employment_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint employment_code_is_used_once unique (project_id, code),
  constraint employment_ends_after_start check (ended_on >= started_on),
  constraint weekly_hours_fit_in_a_week check (weekly_hours between 0 and 168)
);
create index employment_of_youth on core.employment (project_id, youth_id, started_on);
comment on table core.employment is
  'A pocket-money employment. Those of one youth may overlap or nest; an exit is the end of an unbroken run of them.';
comment on column core.employment.ended_on is 'The last day; null while it lasts.';
comment on column core.employment.weekly_hours is 'Agreed hours a week; null when not known.';
comment on column core.employment.registered_in_error is 'Counted nowhere.';

create table core.shift (
  project_id    bigint not null,
  shift_id      bigint generated always as identity,
  area_id       bigint,
  during        tstzrange not null,
  youths_needed integer not null default 1,
  constraint shift_pkey primary key (project_id, shift_id),
  constraint shift_is_in_a_project foreign key (project_id) references core.project on delete restrict,
  constraint shift_is_in_an_area foreign key (project_id, area_id) references core.area on delete restrict,
  constraint shift_has_start_and_end check (
    not isempty(during) and not lower_inf(during) and not upper_inf(during)
    and isfinite(lower(during)) and isfinite(upper(during))),
  constraint shift_needs_somebody check (youths_needed between 1 and 1000)
);
create index shift_in_time on core.shift (project_id, lower(during));
create index shift_of_area on core.shift (project_id, area_id);
comment on table core.shift is 'Planned work: where, when, and for how many.';

create table core.assignment (
  project_id    bigint not null,
  assignment_id bigint generated always as identity,
  shift_id      bigint not null,
  youth_id      bigint not null,
  constraint assignment_pkey primary key (project_id, assignment_id),
  constraint assignment_is_to_a_shift foreign key (project_id, shift_id) references core.shift on delete restrict,
  constraint assignment_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint youth_is_on_a_shift_once unique (project_id, shift_id, youth_id)
);
create index assignment_of_youth on core.assignment (project_id, youth_id);
comment on table core.assignment is 'A youth on a shift.';

create table core.worked_time (
  project_id     bigint not null,
  worked_time_id bigint generated always as identity,
  youth_id       bigint not null,
  assignment_id  bigint,
  code           core.code not null,
  started_at     core.moment not null,
  ended_at       core.moment not null,
  constraint worked_time_pkey primary key (project_id, worked_time_id),
  constraint worked_time_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint worked_time_is_on_an_assignment foreign key (project_id, assignment_id) references core.assignment on delete restrict,
  constraint worked_time_code_is_used_once unique (project_id, code),
  constraint worked_time_ends_after_start check (ended_at >= started_at)
);
create index worked_time_of_youth on core.worked_time (project_id, youth_id, started_at) include (ended_at);
create index worked_time_of_assignment on core.worked_time (project_id, assignment_id);
comment on table core.worked_time is
  'Hours a youth worked. What happened is stored also where the law forbade it: it is paid, and shown as a breach.';
comment on column core.worked_time.assignment_id is 'The planned work it fulfils; null for hours from before there were plans.';

call core.guard_project_table('core.employment');
call core.guard_project_table('core.shift');
call core.guard_project_table('core.assignment');
call core.guard_project_table('core.worked_time');
