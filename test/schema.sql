-- Made by `npm run tables` from the catalogue of a migrated database. For reading; nothing runs it.

create type accreditation_state as enum ('requested', 'accredited', 'withdrawn', 'expired');

create type agency_state as enum ('registered', 'closed');

create type certificate_state as enum ('valid', 'suspended', 'departed', 'ended');

create type clearance_state as enum ('requested', 'clear', 'obstructed', 'unknown', 'issued', 'withdrawn', 'refused');

create type contract_state as enum ('signed', 'verified', 'ended');

create type decision_result as enum ('clear', 'obstructed', 'unknown');

create type departure_state as enum ('confirmed', 'not boarded');

create type entry_permission_state as enum ('recorded', 'replaced');

create type finding_state as enum ('open', 'closed');

create type job_order_state as enum ('submitted', 'verified', 'approved', 'returned', 'closed');

create type licence_state as enum ('granted', 'suspended', 'expired', 'cancelled');

create type name_kind as enum ('passport', 'own script', 'former', 'visa');

create type offer_state as enum ('offered', 'accepted', 'waiting', 'declined', 'withdrawn', 'departed');

create type office_kind as enum ('ministry', 'post', 'airport', 'immigration', 'agency', 'clinic', 'training centre', 'insurer', 'welfare fund');

create type payment_statement_state as enum ('stated');

create type principal_kind as enum ('employer', 'foreign agency', 'household');

create type principal_state as enum ('registered', 'closed');

create type proposal_state as enum ('proposed', 'decided', 'declined', 'lapsed');

create type provider_result_kind as enum ('medical', 'orientation', 'household orientation', 'skills', 'insurance', 'fund membership');

create type provider_result_state as enum ('asked', 'entered');

create type receipt_state as enum ('recorded', 'refunded');

create type role as enum ('agency clerk', 'labour attache', 'clearance officer', 'director', 'licensing officer', 'clinic officer', 'training officer', 'insurance officer', 'fund officer', 'immigration officer', 'airport officer', 'worker', 'keeper', 'system');

create type run_state as enum ('running', 'done', 'broken');

create type worker_state as enum ('registered', 'forgotten');

-- A principal's standing with one agency, given by the post of its country, with the joint undertaking to answer for claims.
create table accreditation (
  id                             uuid not null
  state                          accreditation_state not null
  agency_id                      uuid not null
  principal_id                   uuid not null
  post_id                        uuid not null
  joint_undertaking_signed_on    date
  from_on                        date
  ends_on                        date
  recorded_by                    uuid not null
  withdraw_reason                text
  constraint accreditation_pkey PRIMARY KEY (id)
  constraint accreditation_parties UNIQUE (id, agency_id, principal_id, post_id)
  constraint accreditation_dated CHECK ((state = ANY (ARRAY['requested'::accreditation_state, 'withdrawn'::accreditation_state])) OR from_on IS NOT NULL AND ends_on IS NOT NULL)
  constraint accreditation_order CHECK (ends_on > from_on)
  constraint accreditation_agency FOREIGN KEY (agency_id) REFERENCES agency(id)
  constraint accreditation_post FOREIGN KEY (post_id) REFERENCES office(id)
  constraint accreditation_principal FOREIGN KEY (principal_id) REFERENCES principal(id)
);
alter table accreditation enable row level security;
CREATE INDEX accreditation_at_post ON accreditation USING btree (post_id, id);
CREATE INDEX accreditation_of_agency ON accreditation USING btree (agency_id, principal_id);
create policy accreditation_outside on accreditation as permissive for select to fairway_outside using ((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])));
create policy accreditation_state on accreditation as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (state, joint_undertaking_signed_on, from_on, ends_on, withdraw_reason) on accreditation to fairway_app;
grant select on accreditation to fairway_outside;

-- A private recruitment agency of this country.
create table agency (
  id                             uuid not null
  state                          agency_state not null
  office_id                      uuid not null
  name                           text not null
  address                        text not null
  telephone                      text
  registered_at                  timestamp with time zone not null
  constraint agency_pkey PRIMARY KEY (id)
  constraint agency_one_office UNIQUE (office_id)
  constraint agency_named CHECK (name <> ''::text)
  constraint agency_office FOREIGN KEY (office_id) REFERENCES office(id)
);
CREATE INDEX agency_name_words ON agency USING gin (to_tsvector('simple'::regconfig, name));
grant insert, select, update (state) on agency to fairway_app;
grant select on agency to fairway_outside;

-- A key with which a machine acts under one appointment; only its hash is kept.
create table api_token (
  token_hash                     bytea not null
  appointment_id                 uuid not null
  label                          text not null
  made_at                        timestamp with time zone not null
  expires_at                     timestamp with time zone not null
  ended_at                       timestamp with time zone
  constraint api_token_pkey PRIMARY KEY (token_hash)
  constraint api_token_appointment FOREIGN KEY (appointment_id) REFERENCES appointment(id)
);
grant insert, select, update (ended_at) on api_token to fairway_app;

-- Gives an officer a role in an office from a day until a day (not included).
create table appointment (
  id                             uuid not null
  officer_id                     uuid not null
  office_id                      uuid not null
  role                           role not null
  from_on                        date not null
  until_on                       date
  constraint appointment_pkey PRIMARY KEY (id)
  constraint appointment_order CHECK (until_on > from_on)
  constraint appointment_office FOREIGN KEY (office_id) REFERENCES office(id)
  constraint appointment_officer FOREIGN KEY (officer_id) REFERENCES officer(id)
);
CREATE INDEX appointment_of_officer ON appointment USING btree (officer_id);
grant insert, select, update (until_on) on appointment to fairway_app;
grant select on appointment to fairway_keeper;

-- One approval of a line, once and never updated. More places are a new line.
create table approved_line (
  line_id                        uuid not null
  job_order_id                   uuid not null
  agency_id                      uuid not null
  places                         integer not null
  approved_by                    uuid not null
  approved_at                    timestamp with time zone not null
  constraint approved_line_pkey PRIMARY KEY (line_id)
  constraint approved_line_total UNIQUE (line_id, places)
  constraint approved_line_places CHECK (places > 0)
  constraint approved_line_of FOREIGN KEY (line_id) REFERENCES job_order_line(id)
  constraint approved_line_order FOREIGN KEY (job_order_id) REFERENCES job_order(id)
);
alter table approved_line enable row level security;
create policy approved_line_outside on approved_line as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (job_order_id = ANY ((string_to_array(NULLIF(current_setting('app.job_orders'::text, true), ''::text), ','::text))::uuid[]))));
create policy approved_line_state on approved_line as permissive for all to fairway_app using (true) with check (true);
grant insert, select on approved_line to fairway_app;
grant select on approved_line to fairway_outside;

-- A place's turn: what the airport officer checks. Number and token never change; only the state does.
create table certificate (
  id                             uuid not null
  state                          certificate_state not null
  clearance_id                   uuid not null
  offer_id                       uuid not null
  line_id                        uuid not null
  place                          integer not null
  turn                           integer not null
  worker_id                      uuid not null
  agency_id                      uuid not null
  job_order_id                   uuid not null
  number                         text not null
  status_index                   integer not null
  token_hash                     bytea not null
  valid_from_on                  date not null
  valid_until_on                 date not null
  issued_at                      timestamp with time zone not null
  issued_by                      uuid not null
  after                          integer generated always as (NULLIF((turn - 1), 0)) stored
  heir_of                        uuid
  released                       integer
  constraint certificate_pkey PRIMARY KEY (id)
  constraint certificate_number UNIQUE (number)
  constraint certificate_one_a_turn UNIQUE (line_id, place, turn)
  constraint certificate_status UNIQUE (status_index)
  constraint certificate_whole UNIQUE (id, line_id, place, turn, worker_id)
  constraint certificate_order CHECK (valid_until_on >= valid_from_on)
  constraint certificate_same_or_released CHECK (turn = 1 OR (heir_of = worker_id) IS TRUE OR (released = (turn - 1)) IS TRUE)
  constraint certificate_turn CHECK (turn > 0)
  constraint certificate_after_end FOREIGN KEY (line_id, place, after) REFERENCES certificate_end(line_id, place, turn)
  constraint certificate_clearance FOREIGN KEY (clearance_id) REFERENCES clearance(id)
  constraint certificate_heir FOREIGN KEY (line_id, place, after, heir_of) REFERENCES certificate_end(line_id, place, turn, worker_id)
  constraint certificate_offer FOREIGN KEY (offer_id, worker_id, agency_id, line_id) REFERENCES offer(id, worker_id, agency_id, line_id)
  constraint certificate_place FOREIGN KEY (line_id, place) REFERENCES place(line_id, number)
  constraint certificate_released FOREIGN KEY (line_id, place, released) REFERENCES place_release(line_id, place, turn)
  constraint certificate_worker FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table certificate enable row level security;
CREATE INDEX certificate_by_state ON certificate USING btree (state, id);
CREATE INDEX certificate_of_agency ON certificate USING btree (agency_id, id);
CREATE INDEX certificate_of_clearance ON certificate USING btree (clearance_id);
CREATE INDEX certificate_of_order ON certificate USING btree (job_order_id, id);
CREATE UNIQUE INDEX certificate_one_live ON certificate USING btree (worker_id) WHERE (state = ANY (ARRAY['valid'::certificate_state, 'suspended'::certificate_state]));
create policy certificate_keeper on certificate as permissive for select to fairway_keeper using (true);
create policy certificate_outside on certificate as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy certificate_state on certificate as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (state) on certificate to fairway_app;
grant select on certificate to fairway_keeper;
grant select on certificate to fairway_outside;

-- The end of one turn, which the status list publishes. To make one certificate more, one must be ended in public.
create table certificate_end (
  certificate_id                 uuid not null
  line_id                        uuid not null
  place                          integer not null
  turn                           integer not null
  worker_id                      uuid not null
  reason                         text not null
  ground                         text
  ended_at                       timestamp with time zone not null
  constraint certificate_end_pkey PRIMARY KEY (line_id, place, turn)
  constraint certificate_end_worker UNIQUE (line_id, place, turn, worker_id)
  constraint certificate_end_reason CHECK (reason = ANY (ARRAY['expired unused'::text, 'revoked'::text, 'handed back'::text, 'replaced'::text, 'withdrawn'::text]))
  constraint certificate_end_of FOREIGN KEY (certificate_id, line_id, place, turn, worker_id) REFERENCES certificate(id, line_id, place, turn, worker_id)
);
alter table certificate_end enable row level security;
CREATE INDEX certificate_end_by_certificate ON certificate_end USING btree (certificate_id);
create policy certificate_end_own on certificate_end as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy certificate_end_state on certificate_end as permissive for all to fairway_app using (true) with check (true);
grant insert, select on certificate_end to fairway_app;
grant select on certificate_end to fairway_outside;

-- What anyone may learn of a certificate by its whole number: the words of its status, and whether a token is the one that was signed. No person.
create view certificate_standing as
 SELECT number,
    state,
    valid_from_on,
    valid_until_on,
    token_hash
   FROM certificate;
--  number                         text
--  state                          certificate_state
--  valid_from_on                  date
--  valid_until_on                 date
--  token_hash                     bytea
grant select on certificate_standing to fairway_app;
grant select on certificate_standing to fairway_outside;

-- On which ground a certificate was suspended, as its worker reads it and no agency. On another ground it is not revoked before the worker was heard on that one.
create table certificate_suspension (
  certificate_id                 uuid not null
  worker_id                      uuid not null
  ground                         text not null
  at                             timestamp with time zone not null
  lifted_at                      timestamp with time zone
  constraint certificate_suspension_pkey PRIMARY KEY (certificate_id, at)
  constraint certificate_suspension_order CHECK (lifted_at >= at)
  constraint certificate_suspension_of FOREIGN KEY (certificate_id) REFERENCES certificate(id)
);
alter table certificate_suspension enable row level security;
create policy certificate_suspension_own on certificate_suspension as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy certificate_suspension_state on certificate_suspension as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (lifted_at) on certificate_suspension to fairway_app;
grant select on certificate_suspension to fairway_outside;

-- The signed text behind the QR. The worker's; the agency reads it only when the worker said that it may print (agency_id). Personal.
create table certificate_token (
  certificate_id                 uuid not null
  worker_id                      uuid not null
  agency_id                      uuid
  token                          text not null
  constraint certificate_token_pkey PRIMARY KEY (certificate_id)
  constraint certificate_token_of FOREIGN KEY (certificate_id) REFERENCES certificate(id)
);
alter table certificate_token enable row level security;
create policy certificate_token_keeper on certificate_token as permissive for all to fairway_keeper using (true) with check (true);
create policy certificate_token_outside on certificate_token as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy certificate_token_state on certificate_token as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (agency_id) on certificate_token to fairway_app;
grant select, update (token) on certificate_token to fairway_keeper;
grant select on certificate_token to fairway_outside;

-- The question whether one worker may leave for one place, and its answer.
create table clearance (
  id                             uuid not null
  state                          clearance_state not null
  offer_id                       uuid not null
  worker_id                      uuid not null
  agency_id                      uuid not null
  line_id                        uuid not null
  job_order_id                   uuid not null
  decision_id                    uuid
  requested_at                   timestamp with time zone not null
  recorded_by                    uuid not null
  refusal_reason                 text
  constraint clearance_pkey PRIMARY KEY (id)
  constraint clearance_decided CHECK ((state = ANY (ARRAY['clear'::clearance_state, 'obstructed'::clearance_state, 'unknown'::clearance_state, 'issued'::clearance_state])) <= (decision_id IS NOT NULL))
  constraint clearance_decision FOREIGN KEY (decision_id) REFERENCES decision(id)
  constraint clearance_of FOREIGN KEY (offer_id, worker_id, agency_id, line_id) REFERENCES offer(id, worker_id, agency_id, line_id)
);
alter table clearance enable row level security;
CREATE INDEX clearance_by_state ON clearance USING btree (state, id);
CREATE INDEX clearance_of_order ON clearance USING btree (job_order_id, state, id);
CREATE INDEX clearance_of_worker ON clearance USING btree (worker_id, id);
CREATE UNIQUE INDEX clearance_one_open ON clearance USING btree (offer_id) WHERE (state = ANY (ARRAY['requested'::clearance_state, 'clear'::clearance_state, 'obstructed'::clearance_state, 'unknown'::clearance_state, 'issued'::clearance_state]));
create policy clearance_outside on clearance as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy clearance_state on clearance as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, decision_id, refusal_reason) on clearance to fairway_app;
grant select, update (refusal_reason) on clearance to fairway_keeper;
grant select on clearance to fairway_outside;

create table clearance_facts (
  decision_id                    uuid not null
  lane                           text
  destination_country            text
  occupation_code                text
  household_service_work         boolean
  birth_on                       date
  nationality                    text
  sex                            text
  passport_ends_on               date
  passport_check_digits_right    boolean
  passport_of_another_worker     boolean
  other_accepted_offer           boolean
  offer_accepted_on              date
  place_number                   integer
  job_order_state                text
  job_order_approved_on          date
  job_order_ends_on              date
  agency_licence_state           text
  agency_licence_ends_on         date
  accreditation_state            text
  accreditation_ends_on          date
  joint_undertaking_signed_on    date
  contract_signed_on             date
  contract_verified_on           date
  contract_clauses_missing       integer
  contract_months                integer
  contract_occupation_code       text
  contract_country               text
  basic_monthly_salary_minor     bigint
  basic_monthly_salary_currency  text
  line_monthly_wage_minor        bigint
  line_monthly_wage_currency     text
  entry_permission_issued_on     date
  entry_permission_ends_on       date
  entry_permission_kind          text
  entry_permission_occupation_co text
  entry_permission_sponsor_is_em boolean
  entry_permission_name_known    boolean
  entry_permission_passport_know boolean
  medical_outcome                text
  medical_ends_on                date
  medical_condition_met          boolean
  orientation_completed_on       date
  household_orientation_days     integer
  skills_certificate_on          date
  insurance_ends_on              date
  insurance_items                integer
  fund_membership_ends_on        date
  placement_fee_received_minor   bigint
  placement_fee_received_currenc text
  placement_fee_paid_by_worker_m bigint
  placement_fee_paid_by_worker_c text
  first_payment_on               date
  cost_sheet_placement_fee_minor bigint
  cost_sheet_placement_fee_curre text
  departure_planned_on           date
  constraint clearance_facts_pkey PRIMARY KEY (decision_id)
);
grant insert, select on clearance_facts to fairway_app;
grant select, update on clearance_facts to fairway_keeper;

-- The employment contract of one worker for one line. Its clauses are the line's; a clause without a provision is named.
create table contract (
  id                             uuid not null
  state                          contract_state not null
  offer_id                       uuid not null
  worker_id                      uuid not null
  agency_id                      uuid not null
  line_id                        uuid not null
  post_id                        uuid not null
  signed_on                      date not null
  occupation_code                text not null
  country                        text not null
  monthly_wage_minor             bigint not null
  currency                       text not null
  months                         integer not null
  clauses_missing                text[] not null default '{}'::text[]
  verified_on                    date
  verified_by                    uuid
  recorded_by                    uuid not null
  recorded_at                    timestamp with time zone not null
  ended_on                       date -- The day on which the work, or the promise of it, ended. The limits of claims run from it.
  end_reason                     text
  constraint contract_pkey PRIMARY KEY (id)
  constraint contract_country CHECK (country ~ '^[A-Z]{2}$'::text)
  constraint contract_currency CHECK (currency ~ '^[A-Z]{3}$'::text)
  constraint contract_end_reason CHECK (end_reason = ANY (ARRAY['completed'::text, 'ended by the employer'::text, 'ended by the worker'::text, 'agreed'::text, 'transferred'::text, 'employer died or closed'::text, 'worker died'::text]))
  constraint contract_ended_after_signing CHECK (ended_on >= signed_on)
  constraint contract_ended_when CHECK ((state = 'ended'::contract_state) = (ended_on IS NOT NULL))
  constraint contract_ended_why CHECK ((ended_on IS NULL) = (end_reason IS NULL))
  constraint contract_isco CHECK (occupation_code ~ '^[0-9]{4}$'::text)
  constraint contract_months CHECK (months >= 1 AND months <= 120)
  constraint contract_verified_when CHECK ((state = 'verified'::contract_state) <= (verified_on IS NOT NULL))
  constraint contract_wage CHECK (monthly_wage_minor >= 0)
  constraint contract_of FOREIGN KEY (offer_id, worker_id, agency_id, line_id) REFERENCES offer(id, worker_id, agency_id, line_id)
);
alter table contract enable row level security;
CREATE INDEX contract_at_post ON contract USING btree (post_id, state, id);
CREATE INDEX contract_of_agency ON contract USING btree (agency_id, id);
CREATE INDEX contract_of_offer ON contract USING btree (offer_id, recorded_at);
create policy contract_outside on contract as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy contract_state on contract as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, signed_on, occupation_code, country, monthly_wage_minor, currency, months, verified_on, verified_by, ended_on, end_reason) on contract to fairway_app;
grant select on contract to fairway_keeper;
grant select on contract to fairway_outside;

-- Who bears what of the cost of one worker's going, as the agency declares it with the job order.
create table cost_sheet_item (
  job_order_id                   uuid not null
  agency_id                      uuid not null
  item                           text not null
  borne_by                       text not null
  amount_minor                   bigint not null
  currency                       text not null
  constraint cost_sheet_item_pkey PRIMARY KEY (job_order_id, item)
  constraint cost_sheet_item_amount CHECK (amount_minor >= 0)
  constraint cost_sheet_item_bearer CHECK (borne_by = ANY (ARRAY['worker'::text, 'agency'::text, 'employer'::text]))
  constraint cost_sheet_item_currency CHECK (currency ~ '^[A-Z]{3}$'::text)
  constraint cost_sheet_item_of FOREIGN KEY (job_order_id) REFERENCES job_order(id)
);
alter table cost_sheet_item enable row level security;
create policy cost_sheet_item_outside on cost_sheet_item as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (job_order_id = ANY ((string_to_array(NULLIF(current_setting('app.job_orders'::text, true), ''::text), ','::text))::uuid[]))));
create policy cost_sheet_item_state on cost_sheet_item as permissive for all to fairway_app using (true) with check (true);
grant insert, select on cost_sheet_item to fairway_app;
grant select on cost_sheet_item to fairway_outside;

-- Business numbers: a row a series, taken last in the act because its lock is held to the commit.
create table counter (
  name                           text not null
  value                          bigint not null
  constraint counter_pkey PRIMARY KEY (name)
);
grant insert, select, update (value) on counter to fairway_app;

-- A clock that one act starts and another stops.
create table deadline (
  id                             uuid not null
  clock                          text not null
  register                       text not null
  record_id                      uuid not null
  owner_role                     role not null
  owner_office_id                uuid
  started_by                     uuid not null
  due_on                         date not null
  source                         text not null
  stopped_by                     uuid
  constraint deadline_pkey PRIMARY KEY (id)
  constraint deadline_started FOREIGN KEY (started_by) REFERENCES journal(id)
  constraint deadline_stopped FOREIGN KEY (stopped_by) REFERENCES journal(id)
);
CREATE INDEX deadline_of_record ON deadline USING btree (record_id);
CREATE INDEX deadline_open ON deadline USING btree (owner_role, due_on) WHERE (stopped_by IS NULL);
grant insert, select, update (stopped_by) on deadline to fairway_app;

-- What the rules said of one subject at one moment. The facts taken lie in <subject>_facts under the same id.
create table decision (
  id                             uuid not null
  subject                        text not null
  record_id                      uuid not null
  at                             timestamp with time zone not null
  today                          date not null
  pack_hash                      text not null
  engine                         text not null
  result                         decision_result not null
  answers                        jsonb not null -- The rules that did not hold: rule, result, version, missing. The explanation is computed again from facts and pack.
  constraint decision_pkey PRIMARY KEY (id)
  constraint decision_pack FOREIGN KEY (pack_hash) REFERENCES pack_version(hash)
);
CREATE INDEX decision_of_record ON decision USING btree (record_id, id);
grant insert, select on decision to fairway_app;
grant select, update (answers) on decision to fairway_keeper;

-- What an agency is shown of a decision: the explained answers whose rules use nothing that the worker said in private.
create table decision_shown (
  decision_id                    uuid not null
  clearance_id                   uuid not null
  agency_id                      uuid not null
  worker_id                      uuid not null
  result                         decision_result not null
  answers                        jsonb not null
  decided_on                     date not null
  decided_at                     timestamp with time zone not null
  events                         jsonb not null -- The days by which the answers' versions of law were picked, by their facts' columns; all of them the agency's own papers.
  pack_hash                      text not null -- The pack that decided: under another one the answers are no longer said in its words.
  constraint decision_shown_pkey PRIMARY KEY (decision_id)
  constraint decision_shown_clearance FOREIGN KEY (clearance_id) REFERENCES clearance(id)
  constraint decision_shown_of FOREIGN KEY (decision_id) REFERENCES decision(id)
);
alter table decision_shown enable row level security;
CREATE INDEX decision_shown_of_clearance ON decision_shown USING btree (clearance_id, decision_id);
create policy decision_shown_keeper on decision_shown as permissive for all to fairway_keeper using (true) with check (true);
create policy decision_shown_outside on decision_shown as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy decision_shown_state on decision_shown as permissive for all to fairway_app using (true) with check (true);
grant insert, select on decision_shown to fairway_app;
grant select, update (answers, events) on decision_shown to fairway_keeper;
grant select on decision_shown to fairway_outside;

-- A departure as immigration confirmed it. A scan at the gate is not one.
create table departure (
  id                             uuid not null
  state                          departure_state not null
  certificate_id                 uuid not null
  worker_id                      uuid not null
  departed_on                    date not null
  flight                         text
  recorded_by                    uuid not null
  recorded_at                    timestamp with time zone not null
  constraint departure_pkey PRIMARY KEY (id)
  constraint departure_certificate FOREIGN KEY (certificate_id) REFERENCES certificate(id)
);
alter table departure enable row level security;
CREATE INDEX departure_by_state ON departure USING btree (state, id);
CREATE UNIQUE INDEX departure_once ON departure USING btree (certificate_id) WHERE (state = 'confirmed'::departure_state);
create policy departure_own on departure as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy departure_state on departure as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (state) on departure to fairway_app;
grant select on departure to fairway_outside;

-- A paper by its SHA-256. The bytes may be erased, the hash stays.
create table document (
  hash                           bytea not null
  kind                           text not null
  size                           integer not null
  bytes                          bytea
  kept_at                        timestamp with time zone not null
  constraint document_pkey PRIMARY KEY (hash)
  constraint document_size CHECK (size >= 0 AND size <= 10485760)
);
grant insert, select on document to fairway_app;

-- The visa or permit with which the worker may enter and work: number, kind, job, sponsor, dates. Personal.
create table entry_permission (
  id                             uuid not null
  state                          entry_permission_state not null
  offer_id                       uuid not null
  worker_id                      uuid not null
  agency_id                      uuid not null
  line_id                        uuid not null
  number                         text not null
  kind                           text not null
  occupation_code                text
  sponsor                        text not null
  name_on_visa                   text not null
  passport_number                text not null
  issued_on                      date not null
  ends_on                        date not null
  recorded_by                    uuid not null
  recorded_at                    timestamp with time zone not null
  constraint entry_permission_pkey PRIMARY KEY (id)
  constraint entry_permission_isco CHECK (occupation_code ~ '^[0-9]{4}$'::text)
  constraint entry_permission_order CHECK (ends_on > issued_on)
  constraint entry_permission_of FOREIGN KEY (offer_id, worker_id, agency_id, line_id) REFERENCES offer(id, worker_id, agency_id, line_id)
);
alter table entry_permission enable row level security;
CREATE INDEX entry_permission_of_offer ON entry_permission USING btree (offer_id, recorded_at);
create policy entry_permission_outside on entry_permission as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy entry_permission_state on entry_permission as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state) on entry_permission to fairway_app;
grant select, update (number, name_on_visa, passport_number) on entry_permission to fairway_keeper;
grant select on entry_permission to fairway_outside;

create view fact_clearance as
 SELECT c.id AS clearance_id,
    'agency'::text AS lane,
    o.country AS destination_country,
    l.occupation_code,
    (l.occupation_code = ANY (ARRAY['9111'::text, '5152'::text, '5162'::text])) AND p.kind <> 'employer'::principal_kind AS household_service_work,
    w.birth_on,
    w.nationality,
    w.sex,
    pass.ends_on AS passport_ends_on,
    pass.check_digits_right AS passport_check_digits_right,
    (EXISTS ( SELECT
           FROM passport other
          WHERE other.issuer = pass.issuer AND other.number = pass.number AND other.worker_id <> c.worker_id)) AS passport_of_another_worker,
    (EXISTS ( SELECT
           FROM offer other
          WHERE other.worker_id = c.worker_id AND other.id <> c.offer_id AND other.state = 'accepted'::offer_state)) OR (EXISTS ( SELECT
           FROM certificate live
          WHERE live.worker_id = c.worker_id AND live.offer_id <> c.offer_id AND (live.state = ANY (ARRAY['valid'::certificate_state, 'suspended'::certificate_state])))) AS other_accepted_offer,
    f.accepted_on AS offer_accepted_on,
    f.place AS place_number,
    o.state::text AS job_order_state,
    o.approved_on AS job_order_approved_on,
    o.ends_on AS job_order_ends_on,
    lic.state::text AS agency_licence_state,
    lic.ends_on AS agency_licence_ends_on,
    a.state::text AS accreditation_state,
    a.ends_on AS accreditation_ends_on,
    a.joint_undertaking_signed_on,
    k.signed_on AS contract_signed_on,
    k.verified_on AS contract_verified_on,
    cardinality(k.clauses_missing) AS contract_clauses_missing,
    k.months AS contract_months,
    k.occupation_code AS contract_occupation_code,
    k.country AS contract_country,
    k.monthly_wage_minor AS basic_monthly_salary_minor,
    k.currency AS basic_monthly_salary_currency,
    l.monthly_wage_minor AS line_monthly_wage_minor,
    l.currency AS line_monthly_wage_currency,
    v.issued_on AS entry_permission_issued_on,
    v.ends_on AS entry_permission_ends_on,
    v.kind AS entry_permission_kind,
    v.occupation_code AS entry_permission_occupation_code,
    lower(v.sponsor) = lower(p.name) AS entry_permission_sponsor_is_employer,
        CASE
            WHEN v.id IS NOT NULL THEN (EXISTS ( SELECT
               FROM worker_name n
              WHERE n.worker_id = c.worker_id AND n.search_key = lower(btrim(v.name_on_visa))))
            ELSE NULL::boolean
        END AS entry_permission_name_known,
        CASE
            WHEN v.id IS NOT NULL THEN (EXISTS ( SELECT
               FROM passport known
              WHERE known.worker_id = c.worker_id AND known.number = v.passport_number))
            ELSE NULL::boolean
        END AS entry_permission_passport_known,
    med.outcome AS medical_outcome,
    med.ends_on AS medical_ends_on,
    med.condition_met AS medical_condition_met,
    ori.on_day AS orientation_completed_on,
    hor.days AS household_orientation_days,
    ski.on_day AS skills_certificate_on,
    ins.ends_on AS insurance_ends_on,
    ins.items AS insurance_items,
    fun.ends_on AS fund_membership_ends_on,
    COALESCE(rec.placement_fee_minor, 0::bigint) AS placement_fee_received_minor,
    COALESCE(rec.currency, k.currency, l.currency) AS placement_fee_received_currency,
        CASE
            WHEN rec.currency = sta.currency THEN GREATEST(rec.placement_fee_minor, sta.placement_fee_minor)
            ELSE COALESCE(sta.placement_fee_minor, rec.placement_fee_minor, 0::bigint)
        END AS placement_fee_paid_by_worker_minor,
    COALESCE(sta.currency, rec.currency, k.currency, l.currency) AS placement_fee_paid_by_worker_currency,
    rec.first_on AS first_payment_on,
    COALESCE(fee.amount_minor, 0::bigint) AS cost_sheet_placement_fee_minor,
    COALESCE(fee.currency, l.currency) AS cost_sheet_placement_fee_currency,
    f.departure_planned_on
   FROM clearance c
     JOIN offer f ON f.id = c.offer_id
     JOIN worker w ON w.id = c.worker_id
     JOIN job_order_line l ON l.id = c.line_id
     JOIN job_order o ON o.id = c.job_order_id
     JOIN principal p ON p.id = o.principal_id
     JOIN accreditation a ON a.id = o.accreditation_id
     LEFT JOIN LATERAL ( SELECT x.id,
            x.worker_id,
            x.issuer,
            x.number,
            x.ends_on,
            x.mrz,
            x.check_digits_right,
            x.recorded_at
           FROM passport x
          WHERE x.worker_id = c.worker_id
          ORDER BY x.recorded_at DESC, x.id DESC
         LIMIT 1) pass ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.agency_id,
            x.number,
            x.from_on,
            x.ends_on,
            x.recorded_by
           FROM licence x
          WHERE x.agency_id = c.agency_id
          ORDER BY x.ends_on DESC, x.id DESC
         LIMIT 1) lic ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.offer_id,
            x.worker_id,
            x.agency_id,
            x.line_id,
            x.post_id,
            x.signed_on,
            x.occupation_code,
            x.country,
            x.monthly_wage_minor,
            x.currency,
            x.months,
            x.clauses_missing,
            x.verified_on,
            x.verified_by,
            x.recorded_by,
            x.recorded_at,
            x.ended_on,
            x.end_reason
           FROM contract x
          WHERE x.offer_id = c.offer_id AND x.state <> 'ended'::contract_state
          ORDER BY x.recorded_at DESC, x.id DESC
         LIMIT 1) k ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.offer_id,
            x.worker_id,
            x.agency_id,
            x.line_id,
            x.number,
            x.kind,
            x.occupation_code,
            x.sponsor,
            x.name_on_visa,
            x.passport_number,
            x.issued_on,
            x.ends_on,
            x.recorded_by,
            x.recorded_at
           FROM entry_permission x
          WHERE x.offer_id = c.offer_id AND x.state = 'recorded'::entry_permission_state
          ORDER BY x.recorded_at DESC, x.id DESC
         LIMIT 1) v ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND x.kind = 'medical'::provider_result_kind AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) med ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND (x.kind = ANY (ARRAY['orientation'::provider_result_kind, 'household orientation'::provider_result_kind])) AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) ori ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND x.kind = 'household orientation'::provider_result_kind AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) hor ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND x.kind = 'skills'::provider_result_kind AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) ski ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND x.kind = 'insurance'::provider_result_kind AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) ins ON true
     LEFT JOIN LATERAL ( SELECT x.id,
            x.state,
            x.kind,
            x.worker_id,
            x.offer_id,
            x.office_id,
            x.person,
            x.passport_number,
            x.outcome,
            x.condition_met,
            x.days,
            x.items,
            x.on_day,
            x.ends_on,
            x.number,
            x.asked_by,
            x.entered_by,
            x.entered_at
           FROM provider_result x
          WHERE x.worker_id = c.worker_id AND x.kind = 'fund membership'::provider_result_kind AND x.state = 'entered'::provider_result_state
          ORDER BY x.on_day DESC, x.id DESC
         LIMIT 1) fun ON true
     LEFT JOIN LATERAL ( SELECT min(x.currency) FILTER (WHERE x.item = 'placement fee'::text) AS currency,
            min(x.paid_on) AS first_on
           FROM receipt x
          WHERE x.offer_id = c.offer_id AND x.state = 'recorded'::receipt_state) paid ON true
     LEFT JOIN LATERAL ( SELECT
                CASE
                    WHEN sum(x.amount_minor) > '9007199254740991'::bigint::numeric THEN '9007199254740991'::bigint::numeric
                    ELSE sum(x.amount_minor)
                END::bigint AS placement_fee_minor,
            paid.currency,
            paid.first_on
           FROM receipt x
          WHERE x.offer_id = c.offer_id AND x.state = 'recorded'::receipt_state AND x.item = 'placement fee'::text AND x.currency = paid.currency) rec ON true
     LEFT JOIN LATERAL ( SELECT
                CASE
                    WHEN sum(x.amount_minor) > '9007199254740991'::bigint::numeric THEN '9007199254740991'::bigint::numeric
                    ELSE sum(x.amount_minor)
                END::bigint AS placement_fee_minor,
            x.currency
           FROM payment_statement x
          WHERE x.offer_id = c.offer_id AND x.item = 'placement fee'::text AND (x.payee = ANY (ARRAY['agency'::text, 'middleman'::text]))
          GROUP BY x.currency
          ORDER BY (
                CASE
                    WHEN sum(x.amount_minor) > '9007199254740991'::bigint::numeric THEN '9007199254740991'::bigint::numeric
                    ELSE sum(x.amount_minor)
                END::bigint) DESC, x.currency
         LIMIT 1) sta ON true
     LEFT JOIN LATERAL ( SELECT x.job_order_id,
            x.agency_id,
            x.item,
            x.borne_by,
            x.amount_minor,
            x.currency
           FROM cost_sheet_item x
          WHERE x.job_order_id = c.job_order_id AND x.item = 'placement fee'::text AND x.borne_by = 'worker'::text
         LIMIT 1) fee ON true;
--  clearance_id                   uuid
--  lane                           text -- The way the worker goes.
--  destination_country            text -- The country of work, ISO 3166-1 alpha-2. Supplied by: agency.
--  occupation_code                text -- The lines occupation, unit group of ISCO-08. Supplied by: agency.
--  household_service_work         boolean -- Household work (ISCO 9111, 5152 or 5162) for a household, or for a foreign agency that places in households. Supplied by: agency.
--  birth_on                       date -- The workers day of birth. Supplied by: worker.
--  nationality                    text -- Nationality, ISO 3166-1 alpha-3. Supplied by: worker.
--  sex                            text -- Sex as the passport has it: F, M, X. Supplied by: worker. Sensitive.
--  passport_ends_on               date -- The last day of the passport carried. Supplied by: worker.
--  passport_check_digits_right    boolean -- Whether the check digits of the machine-readable zone are right; missing when no zone was given. Supplied by: worker.
--  passport_of_another_worker     boolean -- Whether the same passport is recorded for another worker. Supplied by: state.
--  other_accepted_offer           boolean -- Whether the worker accepted another offer or holds a live certificate for one. Supplied by: worker.
--  offer_accepted_on              date -- The day on which the worker accepted; missing while the worker has not. Supplied by: worker.
--  place_number                   integer -- The numbered place that the worker holds; missing while none is held. Supplied by: state.
--  job_order_state                text -- State of the job order. Supplied by: state.
--  job_order_approved_on          date -- The day of its approval. Supplied by: state.
--  job_order_ends_on              date -- The last day of its validity. Supplied by: state.
--  agency_licence_state           text -- State of the agencys latest licence: granted, suspended, expired, cancelled. Supplied by: agency.
--  agency_licence_ends_on         date -- Its last day. Supplied by: agency.
--  accreditation_state            text -- State of the principals accreditation. Supplied by: post.
--  accreditation_ends_on          date -- Its last day. Supplied by: post.
--  joint_undertaking_signed_on    date -- The day on which agency and principal undertook to answer jointly. Supplied by: post.
--  contract_signed_on             date -- The day on which worker and employer signed. Supplied by: agency or post.
--  contract_verified_on           date -- The day on which the post verified the contract. Supplied by: agency or post.
--  contract_clauses_missing       integer -- How many clauses of the standard contract have no provision. Supplied by: agency.
--  contract_months                integer -- Length of the contract. Supplied by: agency.
--  contract_occupation_code       text -- The contracts occupation, unit group of ISCO-08. Supplied by: agency.
--  contract_country               text -- The contracts country. Supplied by: agency.
--  basic_monthly_salary_minor     bigint -- Basic pay a month by the contract. Supplied by: agency.
--  basic_monthly_salary_currency  text -- The currency of the amount beside it.
--  line_monthly_wage_minor        bigint -- Pay a month by the approved line. Supplied by: agency.
--  line_monthly_wage_currency     text -- The currency of the amount beside it.
--  entry_permission_issued_on     date -- First day of the visa or permit. Supplied by: worker or agency.
--  entry_permission_ends_on       date -- Its last day. Supplied by: worker or agency.
--  entry_permission_kind          text -- Its kind, as printed. Supplied by: worker or agency.
--  entry_permission_occupation_co text -- Its job, unit group of ISCO-08. Supplied by: worker or agency.
--  entry_permission_sponsor_is_em boolean -- Whether its sponsor is the employer of the job order. Supplied by: worker or agency.
--  entry_permission_name_known    boolean -- Whether its name is one that the worker bears or bore. Supplied by: worker or agency.
--  entry_permission_passport_know boolean -- Whether its passport is one of the workers. Supplied by: worker or agency.
--  medical_outcome                text -- Fit, not fit, or fit with condition; never more. Supplied by: clinic.
--  medical_ends_on                date -- Until when the result holds. Supplied by: clinic.
--  medical_condition_met          boolean -- Whether the condition is met. Supplied by: clinic.
--  orientation_completed_on       date -- The day of the orientation before departure. Supplied by: training centre.
--  household_orientation_days     integer -- Days of the comprehensive orientation for household workers. Supplied by: training centre.
--  skills_certificate_on          date -- The day of the skills certificate. Supplied by: training centre.
--  insurance_ends_on              date -- Until when the compulsory insurance covers. Supplied by: insurer.
--  insurance_items                integer -- How many of the items that the law asks for are covered. Supplied by: insurer.
--  fund_membership_ends_on        date -- Until when the worker is a member of the welfare fund. Supplied by: welfare fund.
--  placement_fee_received_minor   bigint -- Placement fee by the agencys receipts. Supplied by: agency.
--  placement_fee_received_currenc text -- The currency of the amount beside it.
--  placement_fee_paid_by_worker_m bigint -- Placement fee by the workers own statement, or by the receipts where these are higher in the same currency or the worker said nothing. Supplied by: worker. Confidential.
--  placement_fee_paid_by_worker_c text -- The currency of the amount beside it.
--  first_payment_on               date -- The day of the first receipt. Supplied by: agency.
--  cost_sheet_placement_fee_minor bigint -- Placement fee that the cost sheet lays on the worker. Supplied by: agency.
--  cost_sheet_placement_fee_curre text -- The currency of the amount beside it.
--  departure_planned_on           date -- The day on which departure is planned. Supplied by: agency.
grant select on fact_clearance to fairway_app;

-- A rule broken by someone other than the worker: a case against whoever answers for it. The worker's certificate is not touched.
create table finding (
  id                             uuid not null
  state                          finding_state not null
  rule                           text not null
  against                        text not null
  agency_id                      uuid
  clearance_id                   uuid not null
  worker_id                      uuid not null
  decision_id                    uuid not null
  opened_at                      timestamp with time zone not null
  constraint finding_pkey PRIMARY KEY (id)
  constraint finding_once UNIQUE (clearance_id, rule)
  constraint finding_agency FOREIGN KEY (agency_id) REFERENCES agency(id)
  constraint finding_clearance FOREIGN KEY (clearance_id) REFERENCES clearance(id)
  constraint finding_decision FOREIGN KEY (decision_id) REFERENCES decision(id)
);
CREATE INDEX finding_by_state ON finding USING btree (state, id);
grant insert, select, update (state) on finding to fairway_app;

-- A device enrolled at an airport desk. acknowledged_at: the issue time of the latest status list that it said it holds.
create table gate (
  id                             uuid not null
  office_id                      uuid not null
  name                           text not null
  key_hash                       bytea not null
  enrolled_at                    timestamp with time zone not null
  enrolled_by                    uuid not null
  retired_at                     timestamp with time zone
  retired_by                     uuid
  acknowledged_at                timestamp with time zone
  constraint gate_pkey PRIMARY KEY (id)
  constraint gate_key UNIQUE (key_hash)
  constraint gate_retired_by CHECK ((retired_at IS NULL) = (retired_by IS NULL))
  constraint gate_office FOREIGN KEY (office_id) REFERENCES office(id)
);
grant insert, select, update (retired_at, retired_by, acknowledged_at) on gate to fairway_app;

-- What a gate saw: number, result, time, gate; no name, no picture, nothing of people without certificate.
create table gate_sight (
  id                             uuid not null
  gate_id                        uuid not null
  certificate_number             text not null
  result                         text not null
  at                             timestamp with time zone not null
  constraint gate_sight_pkey PRIMARY KEY (id)
  constraint gate_sight_gate FOREIGN KEY (gate_id) REFERENCES gate(id)
);
grant insert, select on gate_sight to fairway_app;

-- A request that may be sent twice; kept 7 days with the digest of its input.
create table idempotency_key (
  officer_id                     uuid not null
  key                            text not null
  digest                         bytea not null
  status                         integer
  answer                         jsonb -- What was answered; before that the ids of the records that the request makes, and whether it broke off.
  at                             timestamp with time zone not null
  constraint idempotency_key_pkey PRIMARY KEY (officer_id, key)
);
grant delete, insert, select, update (status, answer, at) on idempotency_key to fairway_app;

-- An agency's request for workers of one accredited principal. Approved, it is an authority to deploy.
create table job_order (
  id                             uuid not null
  state                          job_order_state not null
  number                         text not null
  agency_id                      uuid not null
  principal_id                   uuid not null
  accreditation_id               uuid not null
  post_id                        uuid not null
  country                        text not null
  submitted_at                   timestamp with time zone not null
  recorded_by                    uuid not null
  verified_by                    uuid
  verified_on                    date
  approved_by                    uuid
  approved_on                    date
  ends_on                        date not null
  return_reason                  text
  constraint job_order_pkey PRIMARY KEY (id)
  constraint job_order_number UNIQUE (number)
  constraint job_order_country CHECK (country ~ '^[A-Z]{2}$'::text)
  constraint job_order_accredited FOREIGN KEY (accreditation_id, agency_id, principal_id, post_id) REFERENCES accreditation(id, agency_id, principal_id, post_id)
);
alter table job_order enable row level security;
CREATE INDEX job_order_at_post ON job_order USING btree (post_id, state, id);
CREATE INDEX job_order_by_state ON job_order USING btree (state, id);
CREATE INDEX job_order_of_agency ON job_order USING btree (agency_id, id);
create policy job_order_outside on job_order as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (id = ANY ((string_to_array(NULLIF(current_setting('app.job_orders'::text, true), ''::text), ','::text))::uuid[]))));
create policy job_order_state on job_order as permissive for all to fairway_app using (true) with check (true);
grant insert, select, update (state, verified_by, verified_on, approved_by, approved_on, ends_on, return_reason) on job_order to fairway_app;
grant select on job_order to fairway_outside;

-- A part of a job order with one occupation (ISCO-08 unit group), wage and site.
create table job_order_line (
  id                             uuid not null
  job_order_id                   uuid not null
  agency_id                      uuid not null
  letter                         text not null
  occupation_code                text not null
  title                          text not null
  places                         integer not null
  monthly_wage_minor             bigint not null
  currency                       text not null
  months                         integer not null
  weekly_hours                   integer not null
  site                           text not null
  visa_block                     text
  visa_block_ends_on             date
  constraint job_order_line_pkey PRIMARY KEY (id)
  constraint job_order_line_one_letter UNIQUE (job_order_id, letter)
  constraint job_order_line_currency CHECK (currency ~ '^[A-Z]{3}$'::text)
  constraint job_order_line_hours CHECK (weekly_hours >= 1 AND weekly_hours <= 168)
  constraint job_order_line_isco CHECK (occupation_code ~ '^[0-9]{4}$'::text)
  constraint job_order_line_letter CHECK (letter ~ '^[A-HJKMNPQRTVWXYZ]{1,2}$'::text)
  constraint job_order_line_months CHECK (months >= 1 AND months <= 120)
  constraint job_order_line_places CHECK (places >= 1 AND places <= 100000)
  constraint job_order_line_wage CHECK (monthly_wage_minor >= 0)
  constraint job_order_line_of FOREIGN KEY (job_order_id) REFERENCES job_order(id)
);
alter table job_order_line enable row level security;
create policy job_order_line_outside on job_order_line as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (job_order_id = ANY ((string_to_array(NULLIF(current_setting('app.job_orders'::text, true), ''::text), ','::text))::uuid[]))));
create policy job_order_line_state on job_order_line as permissive for all to fairway_app using (true) with check (true);
grant insert, select on job_order_line to fairway_app;
grant select on job_order_line to fairway_outside;

-- One row an act on a record. The entry is one line of canonical JSON (RFC 8785) and is the leaf of the transparency log; the other columns are read from it, so they cannot disagree with it.
create table journal (
  id                             uuid not null
  entry                          text not null
  act                            text not null generated always as (((entry)::jsonb ->> 'act'::text))
  at                             text not null generated always as (((entry)::jsonb ->> 'at'::text))
  officer_id                     uuid not null generated always as ((((entry)::jsonb ->> 'officer'::text))::uuid)
  office_id                      uuid generated always as ((((entry)::jsonb ->> 'office'::text))::uuid)
  second_id                      uuid generated always as ((((entry)::jsonb ->> 'second'::text))::uuid)
  cause_id                       uuid generated always as ((((entry)::jsonb ->> 'cause'::text))::uuid)
  register                       text not null generated always as (((entry)::jsonb ->> 'register'::text))
  record_id                      uuid not null generated always as ((((entry)::jsonb ->> 'record'::text))::uuid)
  state_before                   text generated always as (((entry)::jsonb ->> 'from'::text))
  state_after                    text not null generated always as (((entry)::jsonb ->> 'to'::text))
  constraint journal_pkey PRIMARY KEY (id)
  constraint journal_entry_id CHECK (((entry::jsonb ->> 'id'::text)::uuid) = id)
);
CREATE INDEX journal_of_record ON journal USING btree (((((entry)::jsonb ->> 'record'::text))::uuid), id);
grant insert, select on journal to fairway_app;
grant insert, select on journal to fairway_keeper;
grant select on journal to fairway_sealer;

-- The input and salt of an entry, encrypted (AES-256-GCM) with the key of the person whom it concerns.
create table journal_input (
  journal_id                     uuid not null
  subject_id                     uuid not null
  sealed                         bytea not null
  constraint journal_input_pkey PRIMARY KEY (journal_id)
  constraint journal_input_of FOREIGN KEY (journal_id) REFERENCES journal(id)
);
grant insert, select on journal_input to fairway_app;
grant insert, select on journal_input to fairway_keeper;

-- What must be done later. One loop a jurisdiction takes due rows.
create table later (
  id                             uuid not null
  task                           text not null
  arguments                      jsonb not null
  due_at                         timestamp with time zone not null
  tried                          integer not null default 0
  fault                          text
  done_at                        timestamp with time zone
  constraint later_pkey PRIMARY KEY (id)
);
CREATE INDEX later_due ON later USING btree (due_at) WHERE (done_at IS NULL);
grant insert, select, update (due_at, tried, fault, done_at) on later to fairway_app;

-- The authority of an agency to recruit for work abroad.
create table licence (
  id                             uuid not null
  state                          licence_state not null
  agency_id                      uuid not null
  number                         text not null
  from_on                        date not null
  ends_on                        date not null
  recorded_by                    uuid not null
  constraint licence_pkey PRIMARY KEY (id)
  constraint licence_number UNIQUE (number)
  constraint licence_order CHECK (ends_on > from_on)
  constraint licence_agency FOREIGN KEY (agency_id) REFERENCES agency(id)
);
CREATE INDEX licence_of_agency ON licence USING btree (agency_id, ends_on);
grant insert, select, update (state, ends_on) on licence to fairway_app;
grant select on licence to fairway_outside;

-- Why a licence was suspended or cancelled, as its agency reads it and nobody else outside the state.
create table licence_reason (
  licence_id                     uuid not null
  agency_id                      uuid not null
  state                          licence_state not null
  reason                         text not null -- A suspension's ground, of a closed list; a cancellation's reason as the officer wrote it.
  at                             timestamp with time zone not null
  constraint licence_reason_pkey PRIMARY KEY (licence_id, state, at)
  constraint licence_reason_of FOREIGN KEY (licence_id) REFERENCES licence(id)
);
alter table licence_reason enable row level security;
create policy licence_reason_outside on licence_reason as permissive for select to fairway_outside using ((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])));
create policy licence_reason_state on licence_reason as permissive for all to fairway_app using (true) with check (true);
grant insert, select on licence_reason to fairway_app;
grant select on licence_reason to fairway_outside;

-- One row per order that suspends a licence. Never updated but for its end; lifting is a later act.
create table licence_suspension (
  licence_id                     uuid not null
  begins_at                      timestamp with time zone not null
  ends_at                        timestamp with time zone
  constraint licence_suspension_pkey PRIMARY KEY (licence_id, begins_at)
  constraint licence_suspension_order CHECK (ends_at > begins_at)
  constraint licence_suspension_of FOREIGN KEY (licence_id) REFERENCES licence(id)
);
grant insert, select, update (ends_at) on licence_suspension to fairway_app;
grant select on licence_suspension to fairway_outside;

-- What a line offers under one clause of the standard contract that the pack lists.
create table line_clause (
  job_order_id                   uuid not null
  line_id                        uuid not null
  agency_id                      uuid not null
  clause                         text not null
  provision                      text not null
  constraint line_clause_pkey PRIMARY KEY (line_id, clause)
  constraint line_clause_said CHECK (provision <> ''::text)
  constraint line_clause_line FOREIGN KEY (line_id) REFERENCES job_order_line(id)
  constraint line_clause_of FOREIGN KEY (job_order_id) REFERENCES job_order(id)
);
alter table line_clause enable row level security;
create policy line_clause_outside on line_clause as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (job_order_id = ANY ((string_to_array(NULLIF(current_setting('app.job_orders'::text, true), ''::text), ','::text))::uuid[]))));
create policy line_clause_state on line_clause as permissive for all to fairway_app using (true) with check (true);
grant insert, select on line_clause to fairway_app;
grant select on line_clause to fairway_outside;

-- Whoever says that a worker waits for a line, or moves one up, holds the line's row, so that no place stays free beside somebody who waits.
create table line_lock (
  line_id                        uuid not null
  constraint line_lock_pkey PRIMARY KEY (line_id)
  constraint line_lock_of FOREIGN KEY (line_id) REFERENCES approved_line(line_id)
);
grant insert, select, update (line_id) on line_lock to fairway_app;

create table migration (
  name                           text not null
  sha256                         text not null
  breaks_older                   boolean not null
  ran_at                         timestamp with time zone not null
  constraint migration_pkey PRIMARY KEY (name)
);

-- Whoever registers a person holds the row of the person's bucket (31 bits of a hash over passport and birth date, which name nobody), so that two lists at once make one record.
create table naming_lock (
  bucket                         integer not null
  constraint naming_lock_pkey PRIMARY KEY (bucket)
);
grant insert, select, update (bucket) on naming_lock to fairway_app;

-- A message to a person or an office, caused by an act; said in the reader's language from the word and its arguments.
create table notice (
  id                             uuid not null
  journal_id                     uuid not null
  officer_id                     uuid
  office_id                      uuid
  worker_id                      uuid
  word                           text not null
  arguments                      jsonb not null default '{}'::jsonb
  record_id                      uuid not null
  register                       text not null
  at                             timestamp with time zone not null
  read_at                        timestamp with time zone
  constraint notice_pkey PRIMARY KEY (id)
  constraint notice_to_one CHECK (num_nonnulls(officer_id, office_id, worker_id) = 1)
  constraint notice_cause FOREIGN KEY (journal_id) REFERENCES journal(id)
);
alter table notice enable row level security;
CREATE INDEX notice_to_office ON notice USING btree (office_id, id) WHERE (office_id IS NOT NULL);
CREATE INDEX notice_to_officer ON notice USING btree (officer_id, id) WHERE (officer_id IS NOT NULL);
CREATE INDEX notice_to_worker ON notice USING btree (worker_id, id) WHERE (worker_id IS NOT NULL);
create policy notice_outside on notice as permissive for select to fairway_outside using (((office_id = (NULLIF(current_setting('app.office_id'::text, true), ''::text))::uuid) OR (worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid)));
create policy notice_state on notice as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (read_at) on notice to fairway_app;
grant select on notice to fairway_outside;

-- A worker named for a line: offered until the worker accepts or declines; waiting when the places are taken.
create table offer (
  id                             uuid not null
  state                          offer_state not null
  line_id                        uuid not null
  job_order_id                   uuid not null
  agency_id                      uuid not null
  worker_id                      uuid not null
  list_row                       integer
  surname                        text not null -- As the agency named the worker: an agency sees its own list, never the worker's record. Personal.
  given_names                    text not null
  birth_on                       date not null
  passport_number                text not null
  named_at                       timestamp with time zone not null
  recorded_by                    uuid not null
  departure_planned_on           date
  accepted_at                    timestamp with time zone
  accepted_on                    date
  place                          integer
  constraint offer_pkey PRIMARY KEY (id)
  constraint offer_worker_key UNIQUE (id, worker_id, agency_id, line_id)
  constraint offer_accepted_when CHECK ((state = ANY (ARRAY['accepted'::offer_state, 'waiting'::offer_state, 'departed'::offer_state])) <= (accepted_at IS NOT NULL))
  constraint offer_accepted_where CHECK ((state = ANY (ARRAY['accepted'::offer_state, 'departed'::offer_state])) = (place IS NOT NULL))
  constraint offer_agency FOREIGN KEY (agency_id) REFERENCES agency(id)
  constraint offer_job_order FOREIGN KEY (job_order_id) REFERENCES job_order(id)
  constraint offer_line FOREIGN KEY (line_id) REFERENCES approved_line(line_id)
  constraint offer_place FOREIGN KEY (line_id, place) REFERENCES place(line_id, number)
  constraint offer_worker FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table offer enable row level security;
CREATE INDEX offer_of_order ON offer USING btree (job_order_id, id);
CREATE INDEX offer_of_worker ON offer USING btree (worker_id, id);
CREATE INDEX offer_waiting ON offer USING btree (line_id, accepted_at, id) WHERE (state = 'waiting'::offer_state);
CREATE UNIQUE INDEX offer_one_a_line ON offer USING btree (worker_id, line_id) WHERE (state = ANY (ARRAY['offered'::offer_state, 'accepted'::offer_state, 'waiting'::offer_state]));
CREATE UNIQUE INDEX offer_one_a_place ON offer USING btree (line_id, place) WHERE (state = 'accepted'::offer_state);
CREATE UNIQUE INDEX offer_one_accepted ON offer USING btree (worker_id) WHERE (state = ANY (ARRAY['accepted'::offer_state, 'waiting'::offer_state]));
create policy offer_outside on offer as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy offer_state on offer as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, list_row, departure_planned_on, accepted_at, accepted_on, place) on offer to fairway_app;
grant select, update (surname, given_names, birth_on, passport_number) on offer to fairway_keeper;
grant select on offer to fairway_outside;

-- A part of the administration, or an outside body that may act: a post abroad, an airport desk, a licensed agency, a clinic.
create table office (
  id                             uuid not null
  kind                           office_kind not null
  name                           text not null
  country                        text -- ISO 3166-1 alpha-2 of the country where a post stands.
  telephone                      text
  constraint office_pkey PRIMARY KEY (id)
  constraint office_country CHECK (country ~ '^[A-Z]{2}$'::text)
  constraint office_named CHECK (name <> ''::text)
);
grant insert, select, update (name, telephone) on office to fairway_app;
grant select on office to fairway_keeper;
grant select on office to fairway_outside;

-- A person who may act for an office. Personal. Purpose: to know who did what. Kept as long as the journal names the officer.
create table officer (
  id                             uuid not null
  name                           text not null
  email                          text not null
  password                       text -- Argon2id in PHC form. Null: signs in by another way, or not yet.
  language                       text not null default 'en'::text
  invented                       boolean not null default false
  constraint officer_pkey PRIMARY KEY (id)
  constraint officer_named CHECK (name <> ''::text)
);
CREATE UNIQUE INDEX officer_email ON officer USING btree (lower(email));
grant insert, select, update (name, email, password, language) on officer to fairway_app;
grant select on officer to fairway_keeper;

-- The whole law as data, as it was, by its SHA-256; a decision names the one that it used.
create table pack_version (
  hash                           text not null
  jurisdiction                   text not null
  text                           text not null
  kept_at                        timestamp with time zone not null
  constraint pack_version_pkey PRIMARY KEY (hash)
);
grant insert, select on pack_version to fairway_app;
grant select on pack_version to fairway_outside;

-- A passport that a worker holds or held, with its machine-readable zone as read. Personal.
create table passport (
  id                             uuid not null
  worker_id                      uuid not null
  issuer                         text not null
  number                         text not null
  ends_on                        date not null
  mrz                            text
  check_digits_right             boolean
  recorded_at                    timestamp with time zone not null
  constraint passport_pkey PRIMARY KEY (id)
  constraint passport_issuer CHECK (issuer ~ '^[A-Z]{1,3}$'::text)
  constraint passport_number CHECK (number ~ '^[A-Z0-9]{1,9}$'::text)
  constraint passport_of FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table passport enable row level security;
CREATE INDEX passport_by_number ON passport USING btree (number, issuer);
CREATE INDEX passport_of_worker ON passport USING btree (worker_id, recorded_at);
create policy passport_own on passport as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy passport_state on passport as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select on passport to fairway_app;
grant select, update (number, mrz) on passport to fairway_keeper;
grant select on passport to fairway_outside;

-- The passport that a worker carries: the latest recorded; of a worker one row. Whoever reads it sees what they may see of worker and passports.
create view passport_carried with (security_invoker=true) as
 SELECT w.id AS worker_id,
    p.issuer,
    p.number,
    p.ends_on,
    p.check_digits_right
   FROM worker w
     CROSS JOIN LATERAL ( SELECT x.id,
            x.worker_id,
            x.issuer,
            x.number,
            x.ends_on,
            x.mrz,
            x.check_digits_right,
            x.recorded_at
           FROM passport x
          WHERE x.worker_id = w.id
          ORDER BY x.recorded_at DESC, x.id DESC
         LIMIT 1) p;
--  worker_id                      uuid
--  issuer                         text
--  number                         text
--  ends_on                        date
--  check_digits_right             boolean
grant select on passport_carried to fairway_app;
grant select on passport_carried to fairway_outside;

-- The name that a worker's passport prints now; of a worker one row. Whoever reads it sees what they may see of the names.
create view passport_name with (security_invoker=true) as
 SELECT worker_id,
    surname,
    given_names
   FROM worker_name
  WHERE kind = 'passport'::name_kind AND until_on IS NULL;
--  worker_id                      uuid
--  surname                        text
--  given_names                    text
grant select on passport_name to fairway_app;
grant select on passport_name to fairway_outside;

-- What a worker says privately was paid. Never a condition of clearance; no outside body reads it or learns that it exists.
create table payment_statement (
  id                             uuid not null
  state                          payment_statement_state not null
  offer_id                       uuid not null
  worker_id                      uuid not null
  item                           text not null
  payee                          text not null
  amount_minor                   bigint not null
  currency                       text not null
  stated_at                      timestamp with time zone not null
  constraint payment_statement_pkey PRIMARY KEY (id)
  constraint payment_statement_amount CHECK (amount_minor >= 0)
  constraint payment_statement_currency CHECK (currency ~ '^[A-Z]{3}$'::text)
  constraint payment_statement_item CHECK (item = ANY (ARRAY['placement fee'::text, 'documentation'::text, 'medical'::text, 'training'::text, 'insurance'::text, 'visa'::text, 'air fare'::text, 'other'::text]))
  constraint payment_statement_payee CHECK (payee = ANY (ARRAY['agency'::text, 'foreign agency'::text, 'clinic'::text, 'training centre'::text, 'lender'::text, 'middleman'::text, 'state'::text]))
  constraint payment_statement_offer FOREIGN KEY (offer_id) REFERENCES offer(id)
  constraint payment_statement_worker FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table payment_statement enable row level security;
CREATE INDEX payment_statement_of_offer ON payment_statement USING btree (offer_id);
create policy payment_statement_own on payment_statement as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy payment_statement_state on payment_statement as permissive for all to fairway_app using (true) with check (true);
grant insert, select on payment_statement to fairway_app;
grant select on payment_statement to fairway_outside;

-- A numbered place of an approved line. free only helps to choose one; the constraints decide.
create table place (
  line_id                        uuid not null
  number                         integer not null
  places                         integer not null
  free                           boolean not null default true
  constraint place_pkey PRIMARY KEY (line_id, number)
  constraint place_within_approval CHECK (number >= 1 AND number <= places)
  constraint place_as_approved FOREIGN KEY (line_id, places) REFERENCES approved_line(line_id, places)
);
CREATE INDEX place_free ON place USING btree (line_id, number) WHERE free;
grant insert, select, update (free) on place to fairway_app;

-- The moment from which the earlier certificate can pass nowhere, so that another worker may take the place.
create table place_release (
  certificate_id                 uuid not null
  line_id                        uuid not null
  place                          integer not null
  turn                           integer not null
  why                            text not null
  released_at                    timestamp with time zone not null
  constraint place_release_pkey PRIMARY KEY (line_id, place, turn)
  constraint place_release_why CHECK (why = ANY (ARRAY['expired unused'::text, 'acknowledged by every gate'::text, 'handed back and lists aged'::text, 'no gate enrolled and lists aged'::text, 'last day passed'::text]))
  constraint place_release_certificate FOREIGN KEY (certificate_id) REFERENCES certificate(id)
  constraint place_release_of FOREIGN KEY (line_id, place, turn) REFERENCES certificate_end(line_id, place, turn)
);
CREATE INDEX place_release_by_certificate ON place_release USING btree (certificate_id);
grant insert, select on place_release to fairway_app;

-- The party abroad: an employer, a foreign placement agency, or a household. A household's name and address are personal and never public.
create table principal (
  id                             uuid not null
  state                          principal_state not null
  kind                           principal_kind not null
  name                           text not null
  country                        text not null
  address                        text
  agency_id                      uuid -- A household is known to its own agency only.
  registered_at                  timestamp with time zone not null
  constraint principal_pkey PRIMARY KEY (id)
  constraint principal_country CHECK (country ~ '^[A-Z]{2}$'::text)
  constraint principal_household_agency CHECK (kind <> 'household'::principal_kind OR agency_id IS NOT NULL)
  constraint principal_named CHECK (name <> ''::text)
  constraint principal_agency FOREIGN KEY (agency_id) REFERENCES agency(id)
);
alter table principal enable row level security;
create policy principal_of_state on principal as permissive for all to fairway_app using (true) with check (true);
create policy principal_outside on principal as permissive for select to fairway_outside using (((agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[])) OR (id = ANY ((string_to_array(NULLIF(current_setting('app.principals'::text, true), ''::text), ','::text))::uuid[])) OR ((kind <> 'household'::principal_kind) AND (NULLIF(current_setting('app.agencies'::text, true), ''::text) IS NOT NULL))));
grant insert, select, update (state) on principal to fairway_app;
grant select on principal to fairway_outside;

-- An act that waits for its second officer. The input is encrypted with the key of the person whom it concerns.
create table proposal (
  id                             uuid not null
  state                          proposal_state not null
  act                            text not null
  register                       text not null
  record_id                      uuid not null
  subject_id                     uuid not null
  sealed                         bytea not null
  proposed_by                    uuid not null
  office_id                      uuid
  role                           role not null
  second                         role not null -- The role whose officer decides it.
  proposed_at                    timestamp with time zone not null
  decided_by                     uuid
  constraint proposal_pkey PRIMARY KEY (id)
  constraint proposal_two_officers CHECK (decided_by <> proposed_by)
);
CREATE INDEX proposal_for_second ON proposal USING btree (second, id) WHERE (state = 'proposed'::proposal_state);
CREATE UNIQUE INDEX proposal_one_open ON proposal USING btree (act, record_id) WHERE (state = 'proposed'::proposal_state);
grant insert, select, update (state, decided_by) on proposal to fairway_app;
grant select on proposal to fairway_keeper;

-- What a clinic, training centre, insurer or fund certifies of a worker. Of health only fit, not fit, fit with condition; never a diagnosis.
create table provider_result (
  id                             uuid not null
  state                          provider_result_state not null
  kind                           provider_result_kind not null
  worker_id                      uuid not null
  offer_id                       uuid
  office_id                      uuid not null
  person                         text not null
  passport_number                text not null
  outcome                        text
  condition_met                  boolean
  days                           integer
  items                          integer
  on_day                         date
  ends_on                        date
  number                         text
  asked_by                       uuid
  entered_by                     uuid
  entered_at                     timestamp with time zone
  constraint provider_result_pkey PRIMARY KEY (id)
  constraint provider_result_days CHECK (days >= 0 AND days <= 60)
  constraint provider_result_entered_whole CHECK (state = 'asked'::provider_result_state OR outcome IS NOT NULL AND on_day IS NOT NULL AND entered_by IS NOT NULL)
  constraint provider_result_fits CHECK (outcome IS NULL OR
CASE kind
    WHEN 'medical'::provider_result_kind THEN outcome = ANY (ARRAY['fit'::text, 'not fit'::text, 'fit with condition'::text])
    WHEN 'insurance'::provider_result_kind THEN outcome = 'covered'::text
    WHEN 'fund membership'::provider_result_kind THEN outcome = 'member'::text
    ELSE outcome = 'completed'::text
END)
  constraint provider_result_items CHECK (items >= 0 AND items <= 30)
  constraint provider_result_outcome CHECK (outcome = ANY (ARRAY['fit'::text, 'not fit'::text, 'fit with condition'::text, 'completed'::text, 'covered'::text, 'member'::text]))
  constraint provider_result_offer FOREIGN KEY (offer_id) REFERENCES offer(id)
  constraint provider_result_office FOREIGN KEY (office_id) REFERENCES office(id)
  constraint provider_result_worker FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table provider_result enable row level security;
CREATE INDEX provider_result_at_office ON provider_result USING btree (office_id, state, id);
CREATE INDEX provider_result_of_worker ON provider_result USING btree (worker_id, kind, on_day);
create policy provider_result_outside on provider_result as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (office_id = (NULLIF(current_setting('app.office_id'::text, true), ''::text))::uuid)));
create policy provider_result_state on provider_result as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, outcome, condition_met, days, items, on_day, ends_on, number, entered_by, entered_at) on provider_result to fairway_app;
grant select, update (person, passport_number, number) on provider_result to fairway_keeper;
grant select on provider_result to fairway_outside;

-- Money that an agency says it took from a worker, item by item.
create table receipt (
  id                             uuid not null
  state                          receipt_state not null
  offer_id                       uuid not null
  worker_id                      uuid not null
  agency_id                      uuid not null
  line_id                        uuid not null
  item                           text not null
  number                         text not null
  amount_minor                   bigint not null
  currency                       text not null
  paid_on                        date not null
  recorded_by                    uuid not null
  recorded_at                    timestamp with time zone not null
  constraint receipt_pkey PRIMARY KEY (id)
  constraint receipt_once UNIQUE (agency_id, number)
  constraint receipt_amount CHECK (amount_minor > 0)
  constraint receipt_currency CHECK (currency ~ '^[A-Z]{3}$'::text)
  constraint receipt_item CHECK (item = ANY (ARRAY['placement fee'::text, 'documentation'::text, 'medical'::text, 'training'::text, 'insurance'::text, 'visa'::text, 'air fare'::text, 'other'::text]))
  constraint receipt_of FOREIGN KEY (offer_id, worker_id, agency_id, line_id) REFERENCES offer(id, worker_id, agency_id, line_id)
);
alter table receipt enable row level security;
CREATE INDEX receipt_of_agency ON receipt USING btree (agency_id, id);
CREATE INDEX receipt_of_offer ON receipt USING btree (offer_id);
create policy receipt_outside on receipt as permissive for select to fairway_outside using (((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid) OR (agency_id = ANY ((string_to_array(NULLIF(current_setting('app.agencies'::text, true), ''::text), ','::text))::uuid[]))));
create policy receipt_state on receipt as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, item, number, amount_minor, currency, paid_on) on receipt to fairway_app;
grant select on receipt to fairway_keeper;
grant select on receipt to fairway_outside;

-- An act that was not done: at which step, by which code or constraint, by which rules. Written after the act was rolled back. No personal data.
create table refusal (
  id                             uuid not null
  act                            text not null
  record_id                      uuid
  officer_id                     uuid not null
  office_id                      uuid
  at                             timestamp with time zone not null
  step                           text not null
  code                           text not null
  rules                          text[] not null default '{}'::text[]
  run_id                         uuid -- The long list of which it was one case; its page counts them.
  constraint refusal_pkey PRIMARY KEY (id)
);
CREATE INDEX refusal_of_officer ON refusal USING btree (officer_id, id);
CREATE INDEX refusal_of_run ON refusal USING btree (run_id) WHERE (run_id IS NOT NULL);
grant insert, select on refusal to fairway_app;
grant insert on refusal to fairway_keeper;

-- A long list under way: how far it came, so that a broken one goes on and a page can show it.
create table run (
  id                             uuid not null
  act                            text not null
  officer_id                     uuid not null
  office_id                      uuid
  state                          run_state not null
  total                          integer not null
  done                           integer not null default 0
  refused                        integer not null default 0
  about                          uuid
  started_at                     timestamp with time zone not null
  alive_at                       timestamp with time zone not null -- When its server last said that it works on it. After half a minute without a word another goes on.
  tried                          smallint not null default 0 -- How many servers have taken it over.
  work                           bytea -- What another server needs to go on, encrypted (AES-256-GCM) with the key outside the database. Null: ended, or cannot go on.
  outcome                        jsonb -- What its page shows beside the counts: the rows of a list that were not taken, and why. Kept 7 days.
  constraint run_pkey PRIMARY KEY (id)
);
CREATE INDEX run_under_way ON run USING btree (alive_at) WHERE (state = 'running'::run_state);
grant insert, select, update (state, done, refused, alive_at, tried, work, outcome) on run to fairway_app;

-- Sign-ins under way; only a hash of the cookie is kept. Kept until it expires.
create table session (
  id_hash                        bytea not null
  data                           jsonb not null
  expires_at                     timestamp with time zone not null
  constraint session_pkey PRIMARY KEY (id_hash)
);
grant delete, insert, select, update (data, expires_at) on session to fairway_app;

-- One failed sign-in of an address or a reference (its hash), to slow guessing. Kept one day.
create table sign_in_failure (
  id                             uuid not null
  whom                           bytea not null
  at                             timestamp with time zone not null
  constraint sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_of ON sign_in_failure USING btree (whom, at);
grant delete, insert, select on sign_in_failure to fairway_app;

-- Every head that was published, signed. Anyone who kept one can ask for proof.
create table signed_head (
  size                           bigint not null
  root                           bytea not null
  at                             timestamp with time zone not null
  key_id                         text not null
  signature                      bytea not null
  constraint signed_head_pkey PRIMARY KEY (size)
);
grant select on signed_head to fairway_app;
grant insert, select on signed_head to fairway_sealer;

-- Places of the status list come in blocks of 1024, each shuffled once, so that a place tells neither order nor number of issues.
create table status_block (
  number                         integer not null
  shuffled                       integer[] not null
  constraint status_block_pkey PRIMARY KEY (number)
  constraint status_block_whole CHECK (cardinality(shuffled) = 1024)
);
grant insert, select on status_block to fairway_app;

-- The key of one person (or office) with which inputs and salts in the journal are encrypted, wrapped by a key outside the database. Deleting the row forgets them.
create table subject_key (
  subject_id                     uuid not null
  wrapped                        bytea not null
  constraint subject_key_pkey PRIMARY KEY (subject_id)
);
grant insert, select on subject_key to fairway_app;
grant delete, insert, select on subject_key to fairway_keeper;

-- 256 leaf hashes in the order of sealing, with the ids of their entries beside them. The last one grows.
create table tile (
  number                         bigint not null
  hashes                         bytea not null
  ids                            uuid[] not null
  constraint tile_pkey PRIMARY KEY (number)
  constraint tile_whole CHECK (octet_length(hashes) = (32 * cardinality(ids)) AND cardinality(ids) >= 1 AND cardinality(ids) <= 256)
);
grant select on tile to fairway_app;
grant insert, select, update (hashes, ids) on tile to fairway_sealer;

-- The one row that the sealer locks. Root is the Merkle tree hash (RFC 9162) over size entries; peaks are the hashes of its whole subtrees, from which it grows.
create table tree_head (
  one                            boolean not null default true
  size                           bigint not null default 0
  root                           bytea not null
  peaks                          bytea not null default '\x'::bytea
  constraint tree_head_pkey PRIMARY KEY (one)
  constraint tree_head_one CHECK (one)
);
grant select on tree_head to fairway_app;
grant select, update (size, root, peaks) on tree_head to fairway_sealer;

-- Entries that the sealer has not yet taken into the log.
create table unsealed (
  journal_id                     uuid not null
  constraint unsealed_pkey PRIMARY KEY (journal_id)
  constraint unsealed_of FOREIGN KEY (journal_id) REFERENCES journal(id)
);
grant insert, select on unsealed to fairway_app;
grant insert on unsealed to fairway_keeper;
grant delete, select on unsealed to fairway_sealer;

-- Who looked at whose record, for which office and purpose. A list leaves one row for the query. The worker sees it.
create table viewing (
  id                             uuid not null
  officer_id                     uuid not null
  office_id                      uuid
  worker_id                      uuid
  page                           text not null
  purpose                        text not null
  rows                           integer
  at                             timestamp with time zone not null
  constraint viewing_pkey PRIMARY KEY (id)
);
alter table viewing enable row level security;
CREATE INDEX viewing_of_worker ON viewing USING btree (worker_id, id) WHERE (worker_id IS NOT NULL);
create policy viewing_of_own_record on viewing as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy viewing_state on viewing as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select on viewing to fairway_app;
grant select on viewing to fairway_outside;

-- A person who works or means to work abroad. One record for the whole life. Personal. Purpose: clearance to depart and protection abroad.
create table worker (
  id                             uuid not null
  state                          worker_state not null
  reference                      text not null
  birth_on                       date not null
  sex                            text
  nationality                    text not null
  language                       text not null default 'en'::text
  telephone                      text
  invented                       boolean not null -- An invented person of a demonstration. No production key signs for one.
  prints_by_agency               boolean not null default false -- The worker said that the agency may print the certificate.
  registered_at                  timestamp with time zone not null
  constraint worker_pkey PRIMARY KEY (id)
  constraint worker_reference UNIQUE (reference)
  constraint worker_born CHECK (birth_on >= '1900-01-01'::date AND birth_on <= '2100-01-01'::date)
  constraint worker_nationality CHECK (nationality ~ '^[A-Z]{3}$'::text)
  constraint worker_sex CHECK (sex = ANY (ARRAY['F'::text, 'M'::text, 'X'::text]))
);
alter table worker enable row level security;
create policy worker_own on worker as permissive for select to fairway_outside using ((id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy worker_state on worker as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (state, birth_on, sex, nationality, language, telephone, prints_by_agency) on worker to fairway_app;
grant select, update (state, birth_on, sex, language, telephone) on worker to fairway_keeper;
grant select on worker to fairway_outside;

-- The code with which a worker opens the own papers; only a hash is kept. Personal.
create table worker_code (
  worker_id                      uuid not null
  code_hash                      text not null
  made_at                        timestamp with time zone not null
  until_at                       timestamp with time zone not null
  failures                       integer not null default 0
  constraint worker_code_pkey PRIMARY KEY (worker_id)
  constraint worker_code_of FOREIGN KEY (worker_id) REFERENCES worker(id)
);
grant insert, select, update (code_hash, made_at, until_at, failures) on worker_code to fairway_app;
grant delete, select (worker_id) on worker_code to fairway_keeper;

-- A name that a worker bears or bore: as the passport prints it, in the own script, former, or on a visa. Personal.
create table worker_name (
  id                             uuid not null
  worker_id                      uuid not null
  kind                           name_kind not null
  surname                        text not null default ''::text
  given_names                    text not null default ''::text
  from_on                        date not null
  until_on                       date
  search_key                     text not null generated always as (lower(btrim(((surname || ' '::text) || given_names)))) stored
  constraint worker_name_pkey PRIMARY KEY (id)
  constraint worker_name_order CHECK (until_on >= from_on)
  constraint worker_name_said CHECK (surname <> ''::text OR given_names <> ''::text)
  constraint worker_name_of FOREIGN KEY (worker_id) REFERENCES worker(id)
);
alter table worker_name enable row level security;
CREATE INDEX worker_name_of_worker ON worker_name USING btree (worker_id, kind, from_on);
CREATE INDEX worker_name_search ON worker_name USING btree (search_key text_pattern_ops);
CREATE UNIQUE INDEX worker_name_one_passport ON worker_name USING btree (worker_id) WHERE ((kind = 'passport'::name_kind) AND (until_on IS NULL));
create policy worker_name_own on worker_name as permissive for select to fairway_outside using ((worker_id = (NULLIF(current_setting('app.worker_id'::text, true), ''::text))::uuid));
create policy worker_name_state on worker_name as permissive for all to fairway_app, fairway_keeper using (true) with check (true);
grant insert, select, update (until_on) on worker_name to fairway_app;
grant select, update (surname, given_names) on worker_name to fairway_keeper;
grant select on worker_name to fairway_outside;
