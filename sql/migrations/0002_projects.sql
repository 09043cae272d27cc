-- A project, its places, the bodies around it, and what it is measured by.

create table core.project (
  project_id       bigint generated always as identity,
  name             text not null,
  journal_number   text,
  is_demonstration boolean not null default false,
  constraint project_pkey primary key (project_id),
  constraint project_name_is_used_once unique (name),
  constraint project_name_is_given check (
    char_length(name) between 1 and 200 and name !~ '^[[:space:]]*$' and name !~ '[[:cntrl:]]')
);
comment on table core.project is 'One pocket-money project (helhedsplan) with its own areas, people, targets and figures.';
comment on column core.project.journal_number is 'Landsbyggefonden''s journal number.';
comment on column core.project.is_demonstration is 'Its people are made up; only such a project may be remade.';

create type core.staff_role_name as enum ('coordinator', 'counsellor', 'steering_group', 'administrator');

create table core.staff_role (
  project_id    bigint not null,
  staff_role_id bigint generated always as identity,
  staff_id      bigint not null,
  role          core.staff_role_name not null,
  during        daterange not null,
  constraint staff_role_pkey primary key (project_id, staff_role_id),
  constraint staff_role_is_in_a_project foreign key (project_id) references core.project on delete restrict,
  constraint staff_role_is_held_by_staff foreign key (staff_id) references core.staff on delete restrict,
  constraint staff_role_lasts_a_day check (not isempty(during)),
  constraint staff_role_is_held_once_at_a_time exclude using gist (project_id with =, staff_id with =, role with =, during with &&)
);
create index staff_role_of_staff on core.staff_role (staff_id);
comment on table core.staff_role is 'What a colleague is in a project, and from when until when.';

create function core.acting_projects() returns bigint[]
language plpgsql stable security definer set search_path = core, pg_temp
as $$
declare
  staff constant bigint := core.acting_staff();
  today constant date := core.day_of(core.clock());
begin
  return (
    select coalesce(array_agg(distinct r.project_id), '{}')
    from core.staff_role as r
    where r.staff_id = staff
      and r.role <> 'steering_group'
      and r.during @> today);
end
$$;
comment on function core.acting_projects() is
  'The projects whose rows the acting colleague may reach. The steering group reaches no row: it reads reports.';

create procedure core.guard_project_table(guarded regclass)
language plpgsql
as $$
begin
  call core.audit_changes_of(guarded);
  -- Scalar subselects: asked once a statement, not once a row.
  execute format(
    'create policy the_operator_or_project_staff on %1$s to tjansen_door
       using ((select core.acting_operator()) or project_id = any ((select core.acting_projects())::bigint[]))
       with check ((select core.acting_operator()) or project_id = any ((select core.acting_projects())::bigint[]))', guarded);
end
$$;
comment on procedure core.guard_project_table(regclass) is
  'Audits a table that carries project_id and lets the door reach only what the acting person may.';

create policy identity_is_looked_up on core.staff_role for select to tjansen_owner using (true);

create table core.project_period (
  project_id bigint not null,
  during     daterange not null,
  name       text not null,
  constraint project_period_pkey primary key (project_id, during),
  constraint project_period_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint project_period_has_a_start check (not isempty(during) and not lower_inf(during)),
  constraint project_periods_follow_each_other exclude using gist (project_id with =, during with &&)
);
comment on table core.project_period is 'The four years a plan runs (2013-01-01 to 2016-12-31).';

create type core.organisation_kind as enum
  ('housing_organisation', 'municipality', 'fund', 'school', 'club', 'employer', 'authority', 'other');

create table core.organisation (
  project_id      bigint not null,
  organisation_id bigint generated always as identity,
  name            text not null,
  kind            core.organisation_kind not null,
  constraint organisation_pkey primary key (project_id, organisation_id),
  constraint organisation_is_known_to_a_project foreign key (project_id) references core.project on delete restrict,
  constraint organisation_name_is_used_once unique (project_id, name),
  constraint organisation_name_is_given check (char_length(name) between 1 and 200)
);
comment on table core.organisation is 'A body the project works with: housing organisation, municipality, fund, school, club, employer.';

create table core.department (
  project_id      bigint not null,
  department_id   bigint generated always as identity,
  organisation_id bigint not null,
  number          integer not null,
  name            text,
  constraint department_pkey primary key (project_id, department_id),
  constraint department_is_of_an_organisation foreign key (project_id, organisation_id)
    references core.organisation on delete restrict,
  constraint department_number_is_used_once unique (project_id, organisation_id, number),
  constraint department_number_is_positive check (number > 0)
);
comment on table core.department is 'A numbered department (afdeling) of a housing organisation: AAB 29, 41, 42.';

create table core.area (
  project_id      bigint not null,
  area_id         bigint generated always as identity,
  name            text not null,
  during          daterange not null default '(,)',
  rolls_up_to     bigint,
  constraint area_pkey primary key (project_id, area_id),
  constraint area_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint area_rolls_up_within_its_project foreign key (project_id, rolls_up_to) references core.area on delete restrict,
  constraint area_does_not_roll_up_to_itself check (rolls_up_to <> area_id),
  constraint area_name_is_given check (char_length(name) between 1 and 200),
  constraint area_lasts_a_day check (not isempty(during)),
  constraint area_name_is_used_once_at_a_time exclude using gist (project_id with =, name with =, during with &&)
);
create index area_rolling_up on core.area (project_id, rolls_up_to);
comment on table core.area is 'A housing area (boligområde) the project works in: Løget, Nørremarken.';
comment on column core.area.during is 'The days the area was one of the project''s, end exclusive.';
comment on column core.area.rolls_up_to is 'The area it is reported under together with others (Søndermarken = Løget Høj + Møllevangen).';

create table core.department_area (
  project_id    bigint not null,
  department_id bigint not null,
  area_id       bigint not null,
  during        daterange not null default '(,)',
  constraint department_area_pkey primary key (project_id, department_id, area_id, during),
  constraint department_area_is_of_a_department foreign key (project_id, department_id) references core.department on delete restrict,
  constraint department_area_is_in_an_area foreign key (project_id, area_id) references core.area on delete restrict,
  constraint department_lies_in_an_area_for_a_day check (not isempty(during)),
  constraint department_lies_in_one_area_at_a_time exclude using gist (project_id with =, department_id with =, during with &&)
);
create index department_area_of_area on core.department_area (project_id, area_id);
comment on table core.department_area is 'Which departments make up an area, and when.';

create table core.definition (
  project_id         bigint not null,
  version            integer not null,
  during             daterange not null default '(,)',
  period_start       core.day not null,
  first_year         integer not null,
  window_before_days integer not null default 30,
  window_after_days  integer not null default 60,
  min_response_pct   integer not null default 50,
  min_n_verdict      integer not null default 10,
  suppress_below     integer not null default 5,
  source             text,
  constraint definition_pkey primary key (project_id, version),
  constraint definition_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint definition_version_is_positive check (version > 0),
  constraint definition_lasts_a_day check (not isempty(during)),
  constraint definitions_follow_each_other exclude using gist (project_id with =, during with &&),
  constraint first_year_is_a_year check (first_year between 1900 and 2199),
  constraint period_starts_in_a_year check (period_start between '1900-01-01' and '2199-12-31'),
  constraint follow_up_window_is_days check (window_before_days between 0 and 364 and window_after_days between 0 and 364),
  constraint min_response_is_a_percentage check (min_response_pct between 0 and 100),
  constraint min_n_verdict_is_a_count check (min_n_verdict >= 0),
  constraint suppression_is_a_count check (suppress_below >= 0)
);
comment on table core.definition is 'How the figures of a project are counted, version by version; the version of a day counts the figures of that day.';
comment on column core.definition.during is 'The as-of days this version answers, end exclusive.';
comment on column core.definition.period_start is 'Exits from this day on count towards the one-year criterion since the start.';
comment on column core.definition.first_year is 'The first calendar year that is reported.';
comment on column core.definition.window_before_days is 'An answer about a day this many days before the anniversary still counts.';
comment on column core.definition.window_after_days is 'An answer about a day this many days after the anniversary still counts.';
comment on column core.definition.min_response_pct is 'With a smaller share answered an open verdict reads: too few answers.';
comment on column core.definition.min_n_verdict is 'With fewer youths no verdict is given.';
comment on column core.definition.suppress_below is 'Cells from 1 to one less than this are hidden from those outside the project.';

create type core.criterion_name as enum (
  'attached', 'job_after_one_year', 'volunteers', 'counselling', 'dropout',
  'at_a_time', 'coverage_13_14', 'weekly_hours', 'focus_split', 'funding', 'reach');
create type core.direction as enum ('at_least', 'at_most', 'rising', 'falling', 'within');

create table core.criterion (
  project_id           bigint not null,
  name                 core.criterion_name not null,
  version              integer not null default 1,
  during               daterange not null default '(,)',
  wording              text not null,
  direction            core.direction,
  target               numeric,
  target_unit          text,
  baseline             numeric,
  baseline_numerator   integer,
  baseline_denominator integer,
  baseline_on          core.day,
  baseline_note        text,
  source               text not null,
  constraint criterion_pkey primary key (project_id, name, version),
  constraint criterion_is_of_a_project foreign key (project_id) references core.project on delete restrict,
  constraint criterion_version_is_positive check (version > 0),
  constraint criterion_lasts_a_day check (not isempty(during)),
  constraint criterion_versions_follow_each_other exclude using gist (project_id with =, name with =, during with &&),
  constraint criterion_wording_is_given check (char_length(wording) between 1 and 1000),
  constraint criterion_target_has_direction_and_unit
    check (target is null or (direction is not null and target_unit is not null)),
  constraint criterion_baseline_share_is_whole check (
    (baseline_numerator is null) = (baseline_denominator is null)
    and (baseline_numerator between 0 and baseline_denominator))
);
comment on table core.criterion is 'A success criterion or context figure, version by version: its words, target, baseline and source.';
comment on column core.criterion.wording is 'The source''s own words, Danish.';
comment on column core.criterion.direction is 'Which way is good; null where the figure is only context.';
comment on column core.criterion.target is 'In target_unit; null where the source names none.';
comment on column core.criterion.baseline is 'In target_unit; null where the source lost the figure, shown as "ikke oplyst i kilden".';
comment on column core.criterion.baseline_numerator is 'The count behind the baseline, where it was published.';
comment on column core.criterion.baseline_note is 'Why the baseline reads as it does, or may not be compared with the figure.';
comment on column core.criterion.source is 'The document the criterion stands in, or where the reading comes from.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array[
    'project', 'staff_role', 'project_period', 'organisation', 'department', 'area', 'department_area', 'definition', 'criterion']
  loop
    call core.guard_project_table(('core.' || guarded)::regclass);
  end loop;
end
$$;
