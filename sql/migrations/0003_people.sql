-- The youths, their guardians, where they live and where they go to school.

create domain core.code as text
  constraint code_is_1_to_200_characters check (char_length(value) between 1 and 200);
comment on domain core.code is 'The name a row has where it came from, unique within its kind and project.';

create table core.youth (
  project_id          bigint not null,
  youth_id            bigint generated always as identity,
  code                core.code not null,
  given_name          text,
  family_name         text,
  birth_date          core.day not null,
  died_on             core.day,
  phone               text,
  email               text,
  had_job_at_start    boolean,
  registered_in_error boolean not null default false,
  constraint youth_pkey primary key (project_id, youth_id),
  constraint youth_is_in_a_project foreign key (project_id) references core.project on delete restrict,
  constraint youth_code_is_used_once unique (project_id, code),
  constraint youth_dies_after_birth check (died_on >= birth_date),
  constraint youth_names_are_short check (char_length(given_name) <= 200 and char_length(family_name) <= 200),
  constraint youth_contact_is_short check (char_length(phone) <= 200 and char_length(email) <= 254)
);
comment on table core.youth is 'A person served by the project.';
comment on column core.youth.code is 'The case number; shown where no name is known or none may be seen.';
comment on column core.youth.had_job_at_start is 'An ordinary spare-time job before the first employment; null when not known.';
comment on column core.youth.registered_in_error is 'Counted nowhere; kept because the audit and the other rows name it.';

create table core.guardian (
  project_id  bigint not null,
  guardian_id bigint generated always as identity,
  youth_id    bigint not null,
  name        text not null,
  relation    text not null,
  phone       text,
  email       text,
  constraint guardian_pkey primary key (project_id, guardian_id),
  constraint guardian_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint guardian_name_is_given check (char_length(name) between 1 and 200),
  constraint guardian_relation_is_given check (char_length(relation) between 1 and 200),
  constraint guardian_contact_is_short check (char_length(phone) <= 200 and char_length(email) <= 254)
);
create index guardian_of_youth on core.guardian (project_id, youth_id);
comment on table core.guardian is 'An adult responsible for a youth under 18.';

create table core.residence (
  project_id    bigint not null,
  residence_id  bigint generated always as identity,
  youth_id      bigint not null,
  area_id       bigint,
  outside       core.place,
  from_date     core.day not null,
  to_date       core.day,
  constraint residence_pkey primary key (project_id, residence_id),
  constraint residence_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint residence_is_in_an_area foreign key (project_id, area_id) references core.area on delete restrict,
  constraint residence_is_in_an_area_or_outside check (num_nonnulls(area_id, outside) = 1),
  constraint residence_ends_after_start check (to_date >= from_date),
  constraint residence_is_stored_once unique nulls not distinct (project_id, youth_id, from_date, area_id, outside)
);
create index residence_of_area on core.residence (project_id, area_id);
comment on table core.residence is 'Where a youth lived, and when; the area of an event is the one of its day.';
comment on column core.residence.outside is 'The place, when it is none of the project''s areas.';
comment on column core.residence.to_date is 'The last day; null while it lasts.';

create table core.schooling (
  project_id       bigint not null,
  schooling_id     bigint generated always as identity,
  youth_id         bigint not null,
  organisation_id  bigint,
  class_level      integer,
  from_date        core.day not null,
  to_date          core.day,
  compulsory_until core.day,
  constraint schooling_pkey primary key (project_id, schooling_id),
  constraint schooling_is_of_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint schooling_is_at_a_school foreign key (project_id, organisation_id) references core.organisation on delete restrict,
  constraint class_level_is_0_to_10 check (class_level between 0 and 10),
  constraint schooling_ends_after_start check (to_date >= from_date)
);
create index schooling_of_youth on core.schooling (project_id, youth_id);
create index schooling_at_school on core.schooling (project_id, organisation_id);
comment on table core.schooling is 'Where a youth goes to school, in which class, and until when education is compulsory.';
comment on column core.schooling.compulsory_until is 'The last day of compulsory education (undervisningspligt); null when not known.';
comment on column core.schooling.to_date is 'The last day; null while it lasts.';

call core.guard_project_table('core.youth');
call core.guard_project_table('core.guardian');
call core.guard_project_table('core.residence');
call core.guard_project_table('core.schooling');
