-- The registers of the spine: from an agency's licence to a departed worker.
create type agency_state as enum ('registered', 'closed');

create table agency (
  id            uuid        primary key,
  state         agency_state not null,
  office_id     uuid        not null constraint agency_office references office,
  name          text        not null constraint agency_named check (name <> ''),
  address       text        not null,
  telephone     text,
  registered_at timestamptz not null,
  constraint agency_one_office unique (office_id)
);

comment on table agency is 'A private recruitment agency of this country.';

create type licence_state as enum ('granted', 'suspended', 'expired', 'cancelled');

create table licence (
  id            uuid        primary key,
  state         licence_state not null,
  agency_id     uuid        not null constraint licence_agency references agency,
  number        text        not null constraint licence_number unique,
  from_on       date        not null,
  ends_on       date        not null,
  recorded_by   uuid        not null,
  constraint licence_order check (ends_on > from_on)
);

comment on table licence is 'The authority of an agency to recruit for work abroad.';

create index licence_of_agency on licence (agency_id, ends_on);

create table licence_suspension (
  licence_id    uuid        not null constraint licence_suspension_of references licence,
  begins_at     timestamptz not null,
  ends_at       timestamptz,
  constraint licence_suspension_order check (ends_at > begins_at),
  primary key (licence_id, begins_at)
);

comment on table licence_suspension is 'One row per order that suspends a licence. Never updated but for its end; lifting is a later act.';

create table licence_reason (
  licence_id    uuid        not null constraint licence_reason_of references licence,
  agency_id     uuid        not null,
  state         licence_state not null,
  reason        text        not null,
  at            timestamptz not null,
  primary key (licence_id, state, at)
);

comment on table licence_reason is 'Why a licence was suspended or cancelled, as its agency reads it and nobody else outside the state.';

comment on column licence_reason.reason is 'A suspension''s ground, of a closed list; a cancellation''s reason as the officer wrote it.';

create type principal_kind as enum ('employer', 'foreign agency', 'household');

create type principal_state as enum ('registered', 'closed');

create table principal (
  id            uuid        primary key,
  state         principal_state not null,
  kind          principal_kind not null,
  name          text        not null constraint principal_named check (name <> ''),
  country       text        not null constraint principal_country check (country ~ '^[A-Z]{2}$'),
  address       text,
  agency_id     uuid        constraint principal_agency references agency,
  registered_at timestamptz not null,
  constraint principal_household_agency check (kind <> 'household' or agency_id is not null)
);

comment on column principal.agency_id is 'A household is known to its own agency only.';

comment on table principal is 'The party abroad: an employer, a foreign placement agency, or a household. A household''s name and address are personal and never public.';

create type accreditation_state as enum ('requested', 'accredited', 'withdrawn', 'expired');

create table accreditation (
  id            uuid        primary key,
  state         accreditation_state not null,
  agency_id     uuid        not null constraint accreditation_agency references agency,
  principal_id  uuid        not null constraint accreditation_principal references principal,
  post_id       uuid        not null constraint accreditation_post references office,
  joint_undertaking_signed_on date,
  from_on       date,
  ends_on       date,
  recorded_by   uuid        not null,
  withdraw_reason text,
  constraint accreditation_order check (ends_on > from_on),
  constraint accreditation_dated check (state = 'requested' or (from_on is not null and ends_on is not null)),
  constraint accreditation_parties unique (id, agency_id, principal_id, post_id)
);

comment on table accreditation is 'A principal''s standing with one agency, given by the post of its country, with the joint undertaking to answer for claims.';

create index accreditation_of_agency on accreditation (agency_id, principal_id);

create index accreditation_at_post on accreditation (post_id, id);

create type job_order_state as enum ('submitted', 'verified', 'approved', 'returned', 'closed');

create table job_order (
  id            uuid        primary key,
  state         job_order_state not null,
  number        text        not null constraint job_order_number unique,
  agency_id     uuid        not null,
  principal_id  uuid        not null,
  accreditation_id uuid     not null,
  post_id       uuid        not null,
  country       text        not null constraint job_order_country check (country ~ '^[A-Z]{2}$'),
  submitted_at  timestamptz not null,
  recorded_by   uuid        not null,
  verified_by   uuid,
  verified_on   date,
  approved_by   uuid,
  approved_on   date,
  ends_on       date        not null,
  return_reason text,
  constraint job_order_accredited foreign key (accreditation_id, agency_id, principal_id, post_id) references accreditation (id, agency_id, principal_id, post_id)
);

comment on table job_order is 'An agency''s request for workers of one accredited principal. Approved, it is an authority to deploy.';

create index job_order_of_agency on job_order (agency_id, id);

create index job_order_at_post on job_order (post_id, state, id);

create index job_order_by_state on job_order (state, id);

create table job_order_line (
  id            uuid        primary key,
  job_order_id  uuid        not null constraint job_order_line_of references job_order,
  agency_id     uuid        not null,
  letter        text        not null constraint job_order_line_letter check (letter ~ '^[A-HJKMNPQRTVWXYZ]{1,2}$'),
  occupation_code text      not null constraint job_order_line_isco check (occupation_code ~ '^[0-9]{4}$'),
  title         text        not null,
  places        integer     not null constraint job_order_line_places check (places between 1 and 100000),
  monthly_wage_minor bigint not null constraint job_order_line_wage check (monthly_wage_minor >= 0),
  currency      text        not null constraint job_order_line_currency check (currency ~ '^[A-Z]{3}$'),
  months        integer     not null constraint job_order_line_months check (months between 1 and 120),
  weekly_hours  integer     not null constraint job_order_line_hours check (weekly_hours between 1 and 168),
  site          text        not null,
  visa_block    text,
  visa_block_ends_on date,
  constraint job_order_line_one_letter unique (job_order_id, letter)
);

comment on table job_order_line is 'A part of a job order with one occupation (ISCO-08 unit group), wage and site.';

create table line_clause (
  job_order_id  uuid        not null constraint line_clause_of references job_order,
  line_id       uuid        not null constraint line_clause_line references job_order_line,
  agency_id     uuid        not null,
  clause        text        not null,
  provision     text        not null constraint line_clause_said check (provision <> ''),
  primary key (line_id, clause)
);

comment on table line_clause is 'What a line offers under one clause of the standard contract that the pack lists.';

create table cost_sheet_item (
  job_order_id  uuid        not null constraint cost_sheet_item_of references job_order,
  agency_id     uuid        not null,
  item          text        not null,
  borne_by      text        not null constraint cost_sheet_item_bearer check (borne_by in ('worker', 'agency', 'employer')),
  amount_minor  bigint      not null constraint cost_sheet_item_amount check (amount_minor >= 0),
  currency      text        not null constraint cost_sheet_item_currency check (currency ~ '^[A-Z]{3}$'),
  primary key (job_order_id, item)
);

comment on table cost_sheet_item is 'Who bears what of the cost of one worker''s going, as the agency declares it with the job order.';

create table approved_line (
  line_id       uuid        primary key constraint approved_line_of references job_order_line,
  job_order_id  uuid        not null constraint approved_line_order references job_order,
  agency_id     uuid        not null,
  places        integer     not null constraint approved_line_places check (places > 0),
  approved_by   uuid        not null,
  approved_at   timestamptz not null,
  constraint approved_line_total unique (line_id, places)
);

comment on table approved_line is 'One approval of a line, once and never updated. More places are a new line.';

create table place (
  line_id       uuid        not null,
  number        integer     not null,
  places        integer     not null,
  free          boolean     not null default true,
  primary key (line_id, number),
  constraint place_within_approval check (number between 1 and places),
  constraint place_as_approved foreign key (line_id, places) references approved_line (line_id, places)
);

comment on table place is 'A numbered place of an approved line. free only helps to choose one; the constraints decide.';

create index place_free on place (line_id, number) where free;

create type name_kind as enum ('passport', 'own script', 'former', 'visa');

create type worker_state as enum ('registered');

create table worker (
  id            uuid        primary key,
  state         worker_state not null,
  reference     text        not null constraint worker_reference unique,
  birth_on      date        not null constraint worker_born check (birth_on between date '1900-01-01' and date '2100-01-01'),
  sex           text        constraint worker_sex check (sex in ('F', 'M', 'X')),
  nationality   text        not null constraint worker_nationality check (nationality ~ '^[A-Z]{3}$'),
  language      text        not null default 'en',
  telephone     text,
  invented      boolean     not null,
  prints_by_agency boolean  not null default false,
  registered_at timestamptz not null
);

comment on table worker is 'A person who works or means to work abroad. One record for the whole life. Personal. Purpose: clearance to depart and protection abroad.';

comment on column worker.invented is 'An invented person of a demonstration. No production key signs for one.';

comment on column worker.prints_by_agency is 'The worker said that the agency may print the certificate.';

create table worker_name (
  id            uuid        primary key,
  worker_id     uuid        not null constraint worker_name_of references worker,
  kind          name_kind   not null,
  surname       text        not null default '',
  given_names   text        not null default '',
  from_on       date        not null,
  until_on      date,
  search_key    text        not null generated always as (lower(btrim(surname || ' ' || given_names))) stored,
  constraint worker_name_said check (surname <> '' or given_names <> ''),
  constraint worker_name_order check (until_on >= from_on)
);

comment on table worker_name is 'A name that a worker bears or bore: as the passport prints it, in the own script, former, or on a visa. Personal.';

create index worker_name_of_worker on worker_name (worker_id, kind, from_on);

create unique index worker_name_one_passport on worker_name (worker_id) where kind = 'passport' and until_on is null;

create view passport_name with (security_invoker = true) as
  select worker_id, surname, given_names from worker_name where kind = 'passport' and until_on is null;

comment on view passport_name is 'The name that a worker''s passport prints now; of a worker one row. Whoever reads it sees what they may see of the names.';

create index worker_name_search on worker_name (search_key text_pattern_ops);

create table passport (
  id            uuid        primary key,
  worker_id     uuid        not null constraint passport_of references worker,
  issuer        text        not null constraint passport_issuer check (issuer ~ '^[A-Z]{1,3}$'),
  number        text        not null constraint passport_number check (number ~ '^[A-Z0-9]{1,9}$'),
  ends_on       date        not null,
  mrz           text,
  check_digits_right boolean,
  recorded_at   timestamptz not null
);

comment on table passport is 'A passport that a worker holds or held, with its machine-readable zone as read. Personal.';

create index passport_by_number on passport (number, issuer);

create index passport_of_worker on passport (worker_id, recorded_at);

create view passport_carried with (security_invoker = true) as
  select w.id as worker_id, p.issuer, p.number, p.ends_on, p.check_digits_right from worker w
  cross join lateral (select * from passport x where x.worker_id = w.id order by x.recorded_at desc, x.id desc limit 1) p;

comment on view passport_carried is 'The passport that a worker carries: the latest recorded; of a worker one row. Whoever reads it sees what they may see of worker and passports.';

create table naming_lock (
  bucket        integer     primary key
);

comment on table naming_lock is 'Whoever registers a person holds the row of the person''s bucket (31 bits of a hash over passport and birth date, which name nobody), so that two lists at once make one record.';

create type offer_state as enum ('offered', 'accepted', 'waiting', 'declined', 'withdrawn', 'departed');

create table offer (
  id            uuid        primary key,
  state         offer_state not null,
  line_id       uuid        not null constraint offer_line references approved_line,
  job_order_id  uuid        not null constraint offer_job_order references job_order,
  agency_id     uuid        not null constraint offer_agency references agency,
  worker_id     uuid        not null constraint offer_worker references worker,
  list_row      integer,
  surname       text        not null,
  given_names   text        not null,
  birth_on      date        not null,
  passport_number text      not null,
  named_at      timestamptz not null,
  recorded_by   uuid        not null,
  departure_planned_on date,
  accepted_at   timestamptz,
  accepted_on   date,
  place         integer,
  constraint offer_place foreign key (line_id, place) references place (line_id, number),
  constraint offer_accepted_when check ((state in ('accepted', 'waiting', 'departed')) <= (accepted_at is not null)),
  constraint offer_accepted_where check ((state in ('accepted', 'departed')) = (place is not null)),
  constraint offer_worker_key unique (id, worker_id, agency_id, line_id)
);

comment on table offer is 'A worker named for a line: offered until the worker accepts or declines; waiting when the places are taken.';

comment on column offer.surname is 'As the agency named the worker: an agency sees its own list, never the worker''s record. Personal.';

create unique index offer_one_a_line on offer (worker_id, line_id) where state in ('offered', 'accepted', 'waiting');

create unique index offer_one_accepted on offer (worker_id) where state in ('accepted', 'waiting');

create unique index offer_one_a_place on offer (line_id, place) where state = 'accepted';

create index offer_of_order on offer (job_order_id, id);

create index offer_of_worker on offer (worker_id, id);

create index offer_waiting on offer (line_id, accepted_at, id) where state = 'waiting';

create table line_lock (
  line_id       uuid        primary key constraint line_lock_of references approved_line
);

comment on table line_lock is 'Whoever says that a worker waits for a line, or moves one up, holds the line''s row, so that no place stays free beside somebody who waits.';

create type entry_permission_state as enum ('recorded', 'replaced');

create table entry_permission (
  id            uuid        primary key,
  state         entry_permission_state not null,
  offer_id      uuid        not null,
  worker_id     uuid        not null,
  agency_id     uuid        not null,
  line_id       uuid        not null,
  number        text        not null,
  kind          text        not null,
  occupation_code text      constraint entry_permission_isco check (occupation_code ~ '^[0-9]{4}$'),
  sponsor       text        not null,
  name_on_visa  text        not null,
  passport_number text      not null,
  issued_on     date        not null,
  ends_on       date        not null,
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  constraint entry_permission_order check (ends_on > issued_on),
  constraint entry_permission_of foreign key (offer_id, worker_id, agency_id, line_id) references offer (id, worker_id, agency_id, line_id)
);

comment on table entry_permission is 'The visa or permit with which the worker may enter and work: number, kind, job, sponsor, dates. Personal.';

create index entry_permission_of_offer on entry_permission (offer_id, recorded_at);

create type contract_state as enum ('signed', 'verified', 'ended');

create table contract (
  id            uuid        primary key,
  state         contract_state not null,
  offer_id      uuid        not null,
  worker_id     uuid        not null,
  agency_id     uuid        not null,
  line_id       uuid        not null,
  post_id       uuid        not null,
  signed_on     date        not null,
  occupation_code text      not null constraint contract_isco check (occupation_code ~ '^[0-9]{4}$'),
  country       text        not null constraint contract_country check (country ~ '^[A-Z]{2}$'),
  monthly_wage_minor bigint not null constraint contract_wage check (monthly_wage_minor >= 0),
  currency      text        not null constraint contract_currency check (currency ~ '^[A-Z]{3}$'),
  months        integer     not null constraint contract_months check (months between 1 and 120),
  clauses_missing text[]    not null default '{}',
  verified_on   date,
  verified_by   uuid,
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  constraint contract_of foreign key (offer_id, worker_id, agency_id, line_id) references offer (id, worker_id, agency_id, line_id),
  constraint contract_verified_when check ((state = 'verified') <= (verified_on is not null))
);

comment on table contract is 'The employment contract of one worker for one line. Its clauses are the line''s; a clause without a provision is named.';

create index contract_of_offer on contract (offer_id, recorded_at);

create index contract_at_post on contract (post_id, state, id);

create index contract_of_agency on contract (agency_id, id);

create type receipt_state as enum ('recorded', 'refunded');

create table receipt (
  id            uuid        primary key,
  state         receipt_state not null,
  offer_id      uuid        not null,
  worker_id     uuid        not null,
  agency_id     uuid        not null,
  line_id       uuid        not null,
  item          text        not null constraint receipt_item check (item in ('placement fee', 'documentation', 'medical', 'training', 'insurance', 'visa', 'air fare', 'other')),
  number        text        not null,
  amount_minor  bigint      not null constraint receipt_amount check (amount_minor > 0),
  currency      text        not null constraint receipt_currency check (currency ~ '^[A-Z]{3}$'),
  paid_on       date        not null,
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null,
  constraint receipt_of foreign key (offer_id, worker_id, agency_id, line_id) references offer (id, worker_id, agency_id, line_id),
  constraint receipt_once unique (agency_id, number)
);

comment on table receipt is 'Money that an agency says it took from a worker, item by item.';

create index receipt_of_offer on receipt (offer_id);

create index receipt_of_agency on receipt (agency_id, id);

create type payment_statement_state as enum ('stated');

create table payment_statement (
  id            uuid        primary key,
  state         payment_statement_state not null,
  offer_id      uuid        not null constraint payment_statement_offer references offer,
  worker_id     uuid        not null constraint payment_statement_worker references worker,
  item          text        not null constraint payment_statement_item check (item in ('placement fee', 'documentation', 'medical', 'training', 'insurance', 'visa', 'air fare', 'other')),
  payee         text        not null constraint payment_statement_payee check (payee in ('agency', 'foreign agency', 'clinic', 'training centre', 'lender', 'middleman', 'state')),
  amount_minor  bigint      not null constraint payment_statement_amount check (amount_minor >= 0),
  currency      text        not null constraint payment_statement_currency check (currency ~ '^[A-Z]{3}$'),
  stated_at     timestamptz not null
);

comment on table payment_statement is 'What a worker says privately was paid. Never a condition of clearance; no outside body reads it or learns that it exists.';

create index payment_statement_of_offer on payment_statement (offer_id);

create type provider_result_kind as enum ('medical', 'orientation', 'household orientation', 'skills', 'insurance', 'fund membership');

create type provider_result_state as enum ('asked', 'entered');

create table provider_result (
  id            uuid        primary key,
  state         provider_result_state not null,
  kind          provider_result_kind not null,
  worker_id     uuid        not null constraint provider_result_worker references worker,
  offer_id      uuid        constraint provider_result_offer references offer,
  office_id     uuid        not null constraint provider_result_office references office,
  person        text        not null,
  passport_number text      not null,
  outcome       text        constraint provider_result_outcome check (outcome in ('fit', 'not fit', 'fit with condition', 'completed', 'covered', 'member')),
  condition_met boolean,
  days          integer     constraint provider_result_days check (days between 0 and 60),
  items         integer     constraint provider_result_items check (items between 0 and 30),
  on_day        date,
  ends_on       date,
  number        text,
  asked_by      uuid,
  entered_by    uuid,
  entered_at    timestamptz,
  constraint provider_result_entered_whole check (state = 'asked' or (outcome is not null and on_day is not null and entered_by is not null)),
  constraint provider_result_fits check (outcome is null or case kind when 'medical' then outcome in ('fit', 'not fit', 'fit with condition')
    when 'insurance' then outcome = 'covered' when 'fund membership' then outcome = 'member' else outcome = 'completed' end)
);

comment on table provider_result is 'What a clinic, training centre, insurer or fund certifies of a worker. Of health only fit, not fit, fit with condition; never a diagnosis.';

create index provider_result_of_worker on provider_result (worker_id, kind, on_day);

create index provider_result_at_office on provider_result (office_id, state, id);

create type clearance_state as enum ('requested', 'clear', 'obstructed', 'unknown', 'issued', 'withdrawn', 'refused');

create table clearance (
  id            uuid        primary key,
  state         clearance_state not null,
  offer_id      uuid        not null,
  worker_id     uuid        not null,
  agency_id     uuid        not null,
  line_id       uuid        not null,
  job_order_id  uuid        not null,
  decision_id   uuid        constraint clearance_decision references decision,
  requested_at  timestamptz not null,
  recorded_by   uuid        not null,
  refusal_reason text,
  constraint clearance_of foreign key (offer_id, worker_id, agency_id, line_id) references offer (id, worker_id, agency_id, line_id),
  constraint clearance_decided check ((state in ('clear', 'obstructed', 'unknown', 'issued')) <= (decision_id is not null))
);

comment on table clearance is 'The question whether one worker may leave for one place, and its answer.';

create unique index clearance_one_open on clearance (offer_id) where state in ('requested', 'clear', 'obstructed', 'unknown', 'issued');

create index clearance_of_order on clearance (job_order_id, state, id);

create index clearance_of_worker on clearance (worker_id, id);

create index clearance_by_state on clearance (state, id);

create table decision_shown (
  decision_id   uuid        primary key constraint decision_shown_of references decision,
  clearance_id  uuid        not null constraint decision_shown_clearance references clearance,
  agency_id     uuid        not null,
  worker_id     uuid        not null,
  result        decision_result not null,
  answers       jsonb       not null,
  decided_on    date        not null,
  decided_at    timestamptz not null,
  events        jsonb       not null,
  pack_hash     text        not null
);

comment on column decision_shown.pack_hash is 'The pack that decided: under another one the answers are no longer said in its words.';

comment on column decision_shown.events is 'The days by which the answers'' versions of law were picked, by their facts'' columns; all of them the agency''s own papers.';

comment on table decision_shown is 'What an agency is shown of a decision: the explained answers whose rules use nothing that the worker said in private.';

create index decision_shown_of_clearance on decision_shown (clearance_id, decision_id);

create type certificate_state as enum ('valid', 'suspended', 'departed', 'ended');

create table certificate (
  id            uuid        primary key,
  state         certificate_state not null,
  clearance_id  uuid        not null constraint certificate_clearance references clearance,
  offer_id      uuid        not null,
  line_id       uuid        not null,
  place         integer     not null,
  turn          integer     not null constraint certificate_turn check (turn > 0),
  worker_id     uuid        not null constraint certificate_worker references worker,
  agency_id     uuid        not null,
  job_order_id  uuid        not null,
  number        text        not null constraint certificate_number unique,
  status_index  integer     not null constraint certificate_status unique,
  token_hash    bytea       not null,
  valid_from_on date        not null,
  valid_until_on date       not null,
  issued_at     timestamptz not null,
  issued_by     uuid        not null,
  after         integer     generated always as (nullif(turn - 1, 0)) stored,
  heir_of       uuid,
  released      integer,
  constraint certificate_order check (valid_until_on >= valid_from_on),
  constraint certificate_offer foreign key (offer_id, worker_id, agency_id, line_id) references offer (id, worker_id, agency_id, line_id),
  constraint certificate_place foreign key (line_id, place) references place (line_id, number),
  constraint certificate_one_a_turn unique (line_id, place, turn),
  constraint certificate_whole unique (id, line_id, place, turn, worker_id),
  constraint certificate_same_or_released check (turn = 1 or (heir_of = worker_id) is true or (released = turn - 1) is true)
);

comment on table certificate is 'A place''s turn: what the airport officer checks. Number and token never change; only the state does.';

create table certificate_token (
  certificate_id uuid       primary key constraint certificate_token_of references certificate,
  worker_id     uuid        not null,
  agency_id     uuid,
  token         text        not null
);

comment on table certificate_token is 'The signed text behind the QR. The worker''s; the agency reads it only when the worker said that it may print (agency_id). Personal.';

create view certificate_standing as select number, state, valid_from_on, valid_until_on, token_hash from certificate;

comment on view certificate_standing is 'What anyone may learn of a certificate by its whole number: the words of its status, and whether a token is the one that was signed. No person.';

create index certificate_by_state on certificate (state, id);

create unique index certificate_one_live on certificate (worker_id) where state in ('valid', 'suspended');

create index certificate_of_clearance on certificate (clearance_id);

create index certificate_of_agency on certificate (agency_id, id);

create index certificate_of_order on certificate (job_order_id, id);

create table status_block (
  number        integer     primary key,
  shuffled      integer[]   not null constraint status_block_whole check (cardinality(shuffled) = 1024)
);

comment on table status_block is 'Places of the status list come in blocks of 1024, each shuffled once, so that a place tells neither order nor number of issues.';

create table certificate_end (
  certificate_id uuid       not null,
  line_id       uuid        not null,
  place         integer     not null,
  turn          integer     not null,
  worker_id     uuid        not null,
  reason        text        not null constraint certificate_end_reason check (reason in ('expired unused', 'revoked', 'handed back', 'replaced', 'withdrawn')),
  ground        text,
  ended_at      timestamptz not null,
  primary key (line_id, place, turn),
  constraint certificate_end_worker unique (line_id, place, turn, worker_id),
  constraint certificate_end_of foreign key (certificate_id, line_id, place, turn, worker_id) references certificate (id, line_id, place, turn, worker_id)
);

comment on table certificate_end is 'The end of one turn, which the status list publishes. To make one certificate more, one must be ended in public.';

create index certificate_end_by_certificate on certificate_end (certificate_id);

create table certificate_suspension (
  certificate_id uuid       not null constraint certificate_suspension_of references certificate,
  worker_id     uuid        not null,
  ground        text        not null,
  at            timestamptz not null,
  lifted_at     timestamptz,
  primary key (certificate_id, at),
  constraint certificate_suspension_order check (lifted_at >= at)
);

comment on table certificate_suspension is 'On which ground a certificate was suspended, as its worker reads it and no agency. On another ground it is not revoked before the worker was heard on that one.';

create table place_release (
  certificate_id uuid       not null constraint place_release_certificate references certificate,
  line_id       uuid        not null,
  place         integer     not null,
  turn          integer     not null,
  why           text        not null constraint place_release_why check (why in ('expired unused', 'acknowledged by every gate', 'handed back and lists aged',
    'no gate enrolled and lists aged', 'last day passed')),
  released_at   timestamptz not null,
  primary key (line_id, place, turn),
  constraint place_release_of foreign key (line_id, place, turn) references certificate_end (line_id, place, turn)
);

comment on table place_release is 'The moment from which the earlier certificate can pass nowhere, so that another worker may take the place.';

create index place_release_by_certificate on place_release (certificate_id);

alter table certificate add constraint certificate_after_end foreign key (line_id, place, after) references certificate_end (line_id, place, turn);

alter table certificate add constraint certificate_heir foreign key (line_id, place, after, heir_of) references certificate_end (line_id, place, turn, worker_id);

alter table certificate add constraint certificate_released foreign key (line_id, place, released) references place_release (line_id, place, turn);

create type departure_state as enum ('confirmed', 'not boarded');

create table departure (
  id            uuid        primary key,
  state         departure_state not null,
  certificate_id uuid       not null constraint departure_certificate references certificate,
  worker_id     uuid        not null,
  departed_on   date        not null,
  flight        text,
  recorded_by   uuid        not null,
  recorded_at   timestamptz not null
);

comment on table departure is 'A departure as immigration confirmed it. A scan at the gate is not one.';

create index departure_by_state on departure (state, id);

create unique index departure_once on departure (certificate_id) where state = 'confirmed';

create table gate (
  id            uuid        primary key,
  office_id     uuid        not null constraint gate_office references office,
  name          text        not null,
  key_hash      bytea       not null constraint gate_key unique,
  enrolled_at   timestamptz not null,
  enrolled_by   uuid        not null,
  retired_at    timestamptz,
  retired_by    uuid,
  acknowledged_at timestamptz,
  constraint gate_retired_by check ((retired_at is null) = (retired_by is null))
);

comment on table gate is 'A device enrolled at an airport desk. acknowledged_at: the issue time of the latest status list that it said it holds.';

create table gate_sight (
  id            uuid        primary key,
  gate_id       uuid        not null constraint gate_sight_gate references gate,
  certificate_number text   not null,
  result        text        not null,
  at            timestamptz not null
);

comment on table gate_sight is 'What a gate saw: number, result, time, gate; no name, no picture, nothing of people without certificate.';

create type finding_state as enum ('open', 'closed');

create table finding (
  id            uuid        primary key,
  state         finding_state not null,
  rule          text        not null,
  against       text        not null,
  agency_id     uuid        constraint finding_agency references agency,
  clearance_id  uuid        not null constraint finding_clearance references clearance,
  worker_id     uuid        not null,
  decision_id   uuid        not null constraint finding_decision references decision,
  opened_at     timestamptz not null,
  constraint finding_once unique (clearance_id, rule)
);

comment on table finding is 'A rule broken by someone other than the worker: a case against whoever answers for it. The worker''s certificate is not touched.';

create index finding_by_state on finding (state, id);

create table worker_code (
  worker_id     uuid        primary key constraint worker_code_of references worker,
  code_hash     text        not null,
  made_at       timestamptz not null,
  until_at      timestamptz not null,
  failures      integer     not null default 0
);

comment on table worker_code is 'The code with which a worker opens the own papers; only a hash is kept. Personal.';

grant select, insert on agency, licence, licence_suspension, licence_reason, principal, accreditation, job_order, job_order_line, line_clause, cost_sheet_item, approved_line,
  place, worker, worker_name, passport, offer, entry_permission, contract, receipt, payment_statement, provider_result, clearance, decision_shown, certificate,
  certificate_token, certificate_end, certificate_suspension, place_release, departure, gate, gate_sight, finding, worker_code to fairway_app;

grant select, insert on status_block, naming_lock, line_lock to fairway_app;

grant update (bucket) on naming_lock to fairway_app;

grant update (line_id) on line_lock to fairway_app;

grant update (free) on place to fairway_app;

grant update (agency_id) on certificate_token to fairway_app;

grant update (state) on certificate, departure, agency, licence, principal, entry_permission, receipt, finding to fairway_app;

grant update (state, ends_on) on licence to fairway_app;

grant update (ends_at) on licence_suspension to fairway_app;

grant update (lifted_at) on certificate_suspension to fairway_app;

grant update (state, joint_undertaking_signed_on, from_on, ends_on, withdraw_reason) on accreditation to fairway_app;

grant update (state, verified_by, verified_on, approved_by, approved_on, ends_on, return_reason) on job_order to fairway_app;

grant update (state, language, telephone, prints_by_agency, birth_on, sex, nationality) on worker to fairway_app;

grant update (until_on) on worker_name to fairway_app;

grant update (state, accepted_at, accepted_on, place, departure_planned_on, list_row) on offer to fairway_app;

grant update (state, verified_on, verified_by) on contract to fairway_app;

grant update (state, outcome, condition_met, days, items, on_day, ends_on, number, entered_by, entered_at) on provider_result to fairway_app;

grant update (state, decision_id, refusal_reason) on clearance to fairway_app;

grant update (retired_at, retired_by, acknowledged_at) on gate to fairway_app;

grant update (code_hash, made_at, until_at, failures) on worker_code to fairway_app;

grant select on worker, worker_name, passport, offer, entry_permission, contract, receipt, provider_result, clearance to fairway_keeper;

grant update (birth_on, sex, telephone) on worker to fairway_keeper;

grant update (surname, given_names) on worker_name to fairway_keeper;

grant update (number, mrz) on passport to fairway_keeper;

grant update (surname, given_names, birth_on, passport_number) on offer to fairway_keeper;

grant update (number, name_on_visa, passport_number) on entry_permission to fairway_keeper;

grant update (person, passport_number) on provider_result to fairway_keeper;

grant select on certificate_standing, passport_name, passport_carried to fairway_app, fairway_outside;

grant select on licence_suspension, licence_reason, certificate_suspension, certificate_end to fairway_outside;

grant select on agency, licence, principal, accreditation, job_order, job_order_line, line_clause, cost_sheet_item, approved_line, worker, worker_name,
  passport, offer, entry_permission, contract, receipt, payment_statement, provider_result, clearance, decision_shown, certificate, certificate_token,
  departure to fairway_outside;

alter table licence_reason enable row level security;

create policy licence_reason_state on licence_reason to fairway_app using (true) with check (true);

create policy licence_reason_outside on licence_reason for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table certificate_suspension enable row level security;

create policy certificate_suspension_state on certificate_suspension to fairway_app using (true) with check (true);

create policy certificate_suspension_own on certificate_suspension for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table certificate_end enable row level security;

create policy certificate_end_state on certificate_end to fairway_app using (true) with check (true);

create policy certificate_end_own on certificate_end for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table accreditation enable row level security;

create policy accreditation_state on accreditation to fairway_app using (true) with check (true);

create policy accreditation_outside on accreditation for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table job_order enable row level security;

create policy job_order_state on job_order to fairway_app using (true) with check (true);

create policy job_order_outside on job_order for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or id = any (string_to_array(nullif(current_setting('app.job_orders', true), ''), ',')::uuid[]));

alter table job_order_line enable row level security;

create policy job_order_line_state on job_order_line to fairway_app using (true) with check (true);

create policy job_order_line_outside on job_order_line for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or job_order_id = any (string_to_array(nullif(current_setting('app.job_orders', true), ''), ',')::uuid[]));

alter table line_clause enable row level security;

create policy line_clause_state on line_clause to fairway_app using (true) with check (true);

create policy line_clause_outside on line_clause for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or job_order_id = any (string_to_array(nullif(current_setting('app.job_orders', true), ''), ',')::uuid[]));

alter table cost_sheet_item enable row level security;

create policy cost_sheet_item_state on cost_sheet_item to fairway_app using (true) with check (true);

create policy cost_sheet_item_outside on cost_sheet_item for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or job_order_id = any (string_to_array(nullif(current_setting('app.job_orders', true), ''), ',')::uuid[]));

alter table worker enable row level security;

create policy worker_state on worker to fairway_app, fairway_keeper using (true) with check (true);

create policy worker_own on worker for select to fairway_outside using (id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table worker_name enable row level security;

create policy worker_name_state on worker_name to fairway_app, fairway_keeper using (true) with check (true);

create policy worker_name_own on worker_name for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table passport enable row level security;

create policy passport_state on passport to fairway_app, fairway_keeper using (true) with check (true);

create policy passport_own on passport for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table payment_statement enable row level security;

create policy payment_statement_state on payment_statement to fairway_app using (true) with check (true);

create policy payment_statement_own on payment_statement for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table provider_result enable row level security;

create policy provider_result_state on provider_result to fairway_app, fairway_keeper using (true) with check (true);

create policy provider_result_outside on provider_result for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or office_id = nullif(current_setting('app.office_id', true), '')::uuid);

alter table offer enable row level security;

create policy offer_state on offer to fairway_app, fairway_keeper using (true) with check (true);

create policy offer_outside on offer for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table entry_permission enable row level security;

create policy entry_permission_state on entry_permission to fairway_app, fairway_keeper using (true) with check (true);

create policy entry_permission_outside on entry_permission for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table contract enable row level security;

create policy contract_state on contract to fairway_app, fairway_keeper using (true) with check (true);

create policy contract_outside on contract for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table receipt enable row level security;

create policy receipt_state on receipt to fairway_app, fairway_keeper using (true) with check (true);

create policy receipt_outside on receipt for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table clearance enable row level security;

create policy clearance_state on clearance to fairway_app, fairway_keeper using (true) with check (true);

create policy clearance_outside on clearance for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table decision_shown enable row level security;

create policy decision_shown_state on decision_shown to fairway_app using (true) with check (true);

create policy decision_shown_outside on decision_shown for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table certificate enable row level security;

create policy certificate_state on certificate to fairway_app using (true) with check (true);

create policy certificate_outside on certificate for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table certificate_token enable row level security;

create policy certificate_token_state on certificate_token to fairway_app using (true) with check (true);

create policy certificate_token_outside on certificate_token for select to fairway_outside using (
  worker_id = nullif(current_setting('app.worker_id', true), '')::uuid
  or agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[]));

alter table departure enable row level security;

create policy departure_state on departure to fairway_app using (true) with check (true);

create policy departure_own on departure for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table approved_line enable row level security;

create policy approved_line_state on approved_line to fairway_app using (true) with check (true);

create policy approved_line_outside on approved_line for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or job_order_id = any (string_to_array(nullif(current_setting('app.job_orders', true), ''), ',')::uuid[]));

alter table principal enable row level security;

create policy principal_of_state on principal to fairway_app using (true) with check (true);

create policy principal_outside on principal for select to fairway_outside using (
  agency_id = any (string_to_array(nullif(current_setting('app.agencies', true), ''), ',')::uuid[])
  or id = any (string_to_array(nullif(current_setting('app.principals', true), ''), ',')::uuid[])
  or (kind <> 'household' and nullif(current_setting('app.agencies', true), '') is not null));
