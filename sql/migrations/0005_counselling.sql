-- Counselling: what was offered, what was held, and the hours staff spent on each focus.

create table core.counselling_offer (
  project_id bigint not null,
  offer_id   bigint generated always as identity,
  youth_id   bigint not null,
  offered_on core.day not null,
  constraint counselling_offer_pkey primary key (project_id, offer_id),
  constraint counselling_offer_is_to_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict
);
create index counselling_offer_to_youth on core.counselling_offer (project_id, youth_id, offered_on);
comment on table core.counselling_offer is 'Advice about CV, education or jobs offered to a youth on a day.';

create type core.session_status as enum ('offered', 'attended', 'no_show', 'declined', 'cancelled');

create table core.counselling_session (
  project_id bigint not null,
  session_id bigint generated always as identity,
  youth_id   bigint not null,
  offer_id   bigint,
  code       core.code not null,
  held_at    core.moment,
  status     core.session_status not null,
  constraint counselling_session_pkey primary key (project_id, session_id),
  constraint counselling_session_is_with_a_youth foreign key (project_id, youth_id) references core.youth on delete restrict,
  constraint counselling_session_follows_an_offer foreign key (project_id, offer_id) references core.counselling_offer on delete restrict,
  constraint counselling_session_code_is_used_once unique (project_id, code),
  constraint attended_session_was_held check (status <> 'attended' or held_at is not null),
  constraint session_was_offered_or_held check (num_nonnulls(offer_id, held_at) > 0)
);
create index counselling_session_of_youth on core.counselling_session (project_id, youth_id, held_at) include (status, offer_id);
create index counselling_session_of_offer on core.counselling_session (project_id, offer_id);
comment on table core.counselling_session is 'One meeting with one youth: offered, held, declined, missed.';
comment on column core.counselling_session.held_at is 'When it was held, or was to be; null when it never got a time.';

create type core.focus as enum ('pocket_money', 'counselling');

create table core.staff_time (
  project_id    bigint not null,
  staff_time_id bigint generated always as identity,
  staff_id      bigint,
  during        daterange not null,
  focus         core.focus not null,
  hours         numeric not null,
  constraint staff_time_pkey primary key (project_id, staff_time_id),
  constraint staff_time_is_in_a_project foreign key (project_id) references core.project on delete restrict,
  constraint staff_time_is_of_staff foreign key (staff_id) references core.staff on delete restrict,
  constraint staff_time_has_start_and_end check (
    not isempty(during) and not lower_inf(during) and not upper_inf(during)
    and isfinite(lower(during)) and isfinite(upper(during))),
  constraint staff_time_is_not_negative check (hours >= 0 and hours < 'infinity'),
  constraint staff_time_is_stored_once unique nulls not distinct (project_id, staff_id, during, focus)
);
create index staff_time_of_staff on core.staff_time (staff_id);
comment on table core.staff_time is 'Hours staff spent on each of the two focus areas in a stretch of days.';
comment on column core.staff_time.staff_id is 'The colleague; null where only the project''s sum is known.';
comment on column core.staff_time.during is 'The days the hours belong to, end exclusive; they count in the year of the first.';

call core.guard_project_table('core.counselling_offer');
call core.guard_project_table('core.counselling_session');
call core.guard_project_table('core.staff_time');
