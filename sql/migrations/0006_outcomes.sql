-- What came of it: follow-ups, volunteering, drop-out, and the population and money around it.

create type core.follow_up_kind as enum ('one_year', 'snapshot');
create type core.follow_up_outcome as enum
  ('ordinary_job', 'apprenticeship', 'no_job', 'internship_unpaid', 'tjansen', 'unreachable', 'declined');
-- The order is the trust placed in the source, greatest first.
create type core.follow_up_source as enum ('payslip', 'employer', 'youth', 'parent', 'staff');

create table core.follow_up (
  project_id   bigint not null,
  follow_up_id bigint generated always as identity,
  youth_id     bigint not null,
  code         core.code not null,
  kind         core.follow_up_kind not null,
  contact_on   core.day not null,
  reference_on core.day not null,
  outcome      core.follow_up_outcome not null,
  source       core.follow_up_source not null,
  constraint follow_up_pkey primary key (project_id, follow_up_id),
  constraint follow_up_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint follow_up_code_is_used_once unique (project_id, code)
);
create index follow_up_of_youth on core.follow_up (project_id, youth_id, reference_on);
comment on table core.follow_up is
  'An attempt to learn whether a youth has an ordinary job. Answers are kept beside each other; which one counts is for the criterion to say.';
comment on column core.follow_up.kind is 'one_year: asked a year after an exit. snapshot: asked of everybody at one moment, as in November 2012.';
comment on column core.follow_up.reference_on is 'The day the answer is about.';
comment on column core.follow_up.contact_on is 'The day the answer was given or the attempt was made.';

create type core.volunteering_kind as enum ('concrete', 'ongoing', 'house');

create table core.volunteering (
  project_id      bigint not null,
  volunteering_id bigint generated always as identity,
  youth_id        bigint not null,
  code            core.code not null,
  kind            core.volunteering_kind not null,
  from_date       core.day not null,
  to_date         core.day,
  constraint volunteering_pkey primary key (project_id, volunteering_id),
  constraint volunteering_is_by_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint volunteering_code_is_used_once unique (project_id, code),
  constraint volunteering_ends_after_start check (to_date >= from_date)
);
create index volunteering_of_youth on core.volunteering (project_id, youth_id, from_date);
comment on table core.volunteering is 'Unpaid work: a concrete activity, an ongoing one, or in the neighbourhood house.';
comment on column core.volunteering.to_date is 'The last day; null while it lasts.';

create type core.measurement_point as enum ('baseline', 'midway', 'final');

create table core.uu_measurement (
  project_id     bigint not null,
  measurement_id bigint generated always as identity,
  point          core.measurement_point not null,
  quarter_start  core.day not null,
  area_id        bigint,
  outside        core.place,
  dropouts       integer not null,
  at_risk        integer,
  constraint uu_measurement_pkey primary key (project_id, measurement_id),
  constraint uu_measurement_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint uu_measurement_is_in_an_area foreign key (project_id, area_id) references core.area on delete restrict,
  constraint uu_measurement_is_in_an_area_or_outside check (num_nonnulls(area_id, outside) = 1),
  constraint uu_measurement_starts_a_quarter check (quarter_start = date_trunc('quarter', quarter_start::timestamp)::date),
  constraint uu_measurement_is_counts check (dropouts >= 0 and at_risk >= 0),
  constraint uu_measurement_is_stored_once unique nulls not distinct (project_id, point, quarter_start, area_id, outside)
);
create index uu_measurement_of_area on core.uu_measurement (project_id, area_id);
comment on table core.uu_measurement is
  'How many 17-19-year-olds of an area left their original youth programme in a quarter, as Ungdommens Uddannelsesvejledning (UU) counted.';
comment on column core.uu_measurement.quarter_start is 'The first day of the quarter (2013K1 is 2013-01-01).';
comment on column core.uu_measurement.at_risk is '17-19-year-olds enrolled in a youth programme; null when not given.';
comment on column core.uu_measurement.outside is 'The place, when it is none of the project''s areas.';

create table core.population (
  project_id    bigint not null,
  population_id bigint generated always as identity,
  reference_on  core.day not null,
  area_id       bigint,
  outside       core.place,
  age_from      integer not null,
  age_to        integer not null,
  persons       integer not null,
  constraint population_pkey primary key (project_id, population_id),
  constraint population_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint population_is_in_an_area foreign key (project_id, area_id) references core.area on delete restrict,
  constraint population_is_in_an_area_or_outside check (num_nonnulls(area_id, outside) = 1),
  constraint population_ages_are_in_order check (age_from >= 0 and age_to >= age_from),
  constraint population_is_a_count check (persons >= 0),
  constraint population_is_stored_once unique nulls not distinct (project_id, reference_on, area_id, outside, age_from, age_to)
);
create index population_of_area on core.population (project_id, area_id);
comment on table core.population is 'How many people of an age span lived in an area on a day.';
comment on column core.population.age_to is 'In completed years, included.';
comment on column core.population.outside is 'The place, when it is none of the project''s areas.';

create type core.funding_kind as enum ('lbf', 'municipality', 'housing', 'other');

create table core.funding (
  project_id bigint not null,
  funding_id bigint generated always as identity,
  plan       text not null,
  source     text not null,
  kind       core.funding_kind not null,
  amount     core.oere,
  in_kind    boolean not null default false,
  constraint funding_pkey primary key (project_id, funding_id),
  constraint funding_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint funding_plan_is_named check (char_length(plan) between 1 and 200),
  constraint funding_source_is_named check (char_length(source) between 1 and 200),
  constraint funding_is_not_negative check (amount >= 0),
  constraint funding_is_stored_once unique (project_id, plan, source, kind, in_kind)
);
comment on table core.funding is
  'What each source pays to a plan. Landsbyggefonden may carry at most 75 %; the rest is local.';
comment on column core.funding.kind is 'lbf is Landsbyggefonden; every other kind is local.';
comment on column core.funding.amount is 'Null where the source lost the figure, shown as "ikke oplyst i kilden".';
comment on column core.funding.in_kind is 'Paid in hours or rooms, not in money.';

call core.guard_project_table('core.follow_up');
call core.guard_project_table('core.volunteering');
call core.guard_project_table('core.uu_measurement');
call core.guard_project_table('core.population');
call core.guard_project_table('core.funding');
