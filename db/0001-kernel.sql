-- The kernel's own tables: who may act, what was done, what was refused, what is to be done later.
create type office_kind as enum ('ministry', 'post', 'airport', 'immigration', 'agency', 'clinic', 'training centre', 'insurer', 'welfare fund');

create type role as enum ('agency clerk', 'labour attache', 'clearance officer', 'director', 'licensing officer', 'clinic officer',
  'training officer', 'insurance officer', 'fund officer', 'immigration officer', 'airport officer', 'worker', 'keeper', 'system');

create table office (
  id            uuid        primary key,
  kind          office_kind not null,
  name          text        not null constraint office_named check (name <> ''),
  country       text        constraint office_country check (country ~ '^[A-Z]{2}$'),
  telephone     text
);

comment on table office is 'A part of the administration, or an outside body that may act: a post abroad, an airport desk, a licensed agency, a clinic.';

comment on column office.country is 'ISO 3166-1 alpha-2 of the country where a post stands.';

create table officer (
  id            uuid        primary key,
  name          text        not null constraint officer_named check (name <> ''),
  email         text        not null,
  password      text,
  language      text        not null default 'en',
  invented      boolean     not null default false
);

create unique index officer_email on officer (lower(email));

comment on table officer is 'A person who may act for an office. Personal. Purpose: to know who did what. Kept as long as the journal names the officer.';

comment on column officer.password is 'Argon2id in PHC form. Null: signs in by another way, or not yet.';

create table appointment (
  id            uuid        primary key,
  officer_id    uuid        not null constraint appointment_officer references officer,
  office_id     uuid        not null constraint appointment_office references office,
  role          role        not null,
  from_on       date        not null,
  until_on      date,
  constraint appointment_order check (until_on > from_on)
);

comment on table appointment is 'Gives an officer a role in an office from a day until a day (not included).';

create index appointment_of_officer on appointment (officer_id);

create table session (
  id_hash       bytea       primary key,
  data          jsonb       not null,
  expires_at    timestamptz not null
);

comment on table session is 'Sign-ins under way; only a hash of the cookie is kept. Kept until it expires.';

create table api_token (
  token_hash    bytea       primary key,
  appointment_id uuid       not null constraint api_token_appointment references appointment,
  label         text        not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz
);

comment on table api_token is 'A key with which a machine acts under one appointment; only its hash is kept.';

create table sign_in_failure (
  id            uuid        primary key,
  whom          bytea       not null,
  at            timestamptz not null
);

comment on table sign_in_failure is 'One failed sign-in of an address or a reference (its hash), to slow guessing. Kept one day.';

create index sign_in_failure_of on sign_in_failure (whom, at);

create table subject_key (
  subject_id    uuid        primary key,
  wrapped       bytea       not null
);

comment on table subject_key is 'The key of one person (or office) with which inputs and salts in the journal are encrypted, wrapped by a key outside the database. Deleting the row forgets them.';

create table journal (
  id            uuid        primary key,
  entry         text        not null,
  act           text        not null generated always as ((entry::jsonb) ->> 'act') virtual,
  at            text        not null generated always as ((entry::jsonb) ->> 'at') virtual,
  officer_id    uuid        not null generated always as (((entry::jsonb) ->> 'officer')::uuid) virtual,
  office_id     uuid        generated always as (((entry::jsonb) ->> 'office')::uuid) virtual,
  second_id     uuid        generated always as (((entry::jsonb) ->> 'second')::uuid) virtual,
  cause_id      uuid        generated always as (((entry::jsonb) ->> 'cause')::uuid) virtual,
  register      text        not null generated always as ((entry::jsonb) ->> 'register') virtual,
  record_id     uuid        not null generated always as (((entry::jsonb) ->> 'record')::uuid) virtual,
  state_before  text        generated always as ((entry::jsonb) ->> 'from') virtual,
  state_after   text        not null generated always as ((entry::jsonb) ->> 'to') virtual,
  constraint journal_entry_id check (((entry::jsonb) ->> 'id')::uuid = id)
);

comment on table journal is 'One row an act on a record. The entry is one line of canonical JSON (RFC 8785) and is the leaf of the transparency log; the other columns are read from it, so they cannot disagree with it.';

create index journal_of_record on journal ((((entry::jsonb) ->> 'record')::uuid), id);

create table journal_input (
  journal_id    uuid        primary key constraint journal_input_of references journal,
  subject_id    uuid        not null,
  sealed        bytea       not null
);

comment on table journal_input is 'The input and salt of an entry, encrypted (AES-256-GCM) with the key of the person whom it concerns.';

create table unsealed (
  journal_id    uuid        primary key constraint unsealed_of references journal
);

comment on table unsealed is 'Entries that the sealer has not yet taken into the log.';

create table tree_head (
  one           boolean     primary key default true constraint tree_head_one check (one),
  size          bigint      not null default 0,
  root          bytea       not null,
  peaks         bytea       not null default ''
);

comment on table tree_head is 'The one row that the sealer locks. Root is the Merkle tree hash (RFC 9162) over size entries; peaks are the hashes of its whole subtrees, from which it grows.';

insert into tree_head (size, root) values (0, decode('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex'));

create table signed_head (
  size          bigint      primary key,
  root          bytea       not null,
  at            timestamptz not null,
  key_id        text        not null,
  signature     bytea       not null
);

comment on table signed_head is 'Every head that was published, signed. Anyone who kept one can ask for proof.';

create table tile (
  number        bigint      primary key,
  hashes        bytea       not null,
  ids           uuid[]      not null,
  constraint tile_whole check (octet_length(hashes) = 32 * cardinality(ids) and cardinality(ids) between 1 and 256)
);

comment on table tile is '256 leaf hashes in the order of sealing, with the ids of their entries beside them. The last one grows.';

create table pack_version (
  hash          text        primary key,
  jurisdiction  text        not null,
  text          text        not null,
  kept_at       timestamptz not null
);

comment on table pack_version is 'The whole law as data, as it was, by its SHA-256; a decision names the one that it used.';

create type decision_result as enum ('clear', 'obstructed', 'unknown');

create table decision (
  id            uuid        primary key,
  subject       text        not null,
  record_id     uuid        not null,
  at            timestamptz not null,
  today         date        not null,
  pack_hash     text        not null constraint decision_pack references pack_version,
  engine        text        not null,
  result        decision_result not null,
  answers       jsonb       not null
);

comment on table decision is 'What the rules said of one subject at one moment. The facts taken lie in <subject>_facts under the same id.';

comment on column decision.answers is 'The rules that did not hold: rule, result, version, missing. The explanation is computed again from facts and pack.';

create index decision_of_record on decision (record_id, id);

create table refusal (
  id            uuid        primary key,
  act           text        not null,
  record_id     uuid,
  officer_id    uuid        not null,
  office_id     uuid,
  at            timestamptz not null,
  step          text        not null,
  code          text        not null,
  rules         text[]      not null default '{}',
  run_id        uuid
);

comment on table refusal is 'An act that was not done: at which step, by which code or constraint, by which rules. Written after the act was rolled back. No personal data.';

comment on column refusal.run_id is 'The long list of which it was one case; its page counts them.';

create index refusal_of_officer on refusal (officer_id, id);

create index refusal_of_run on refusal (run_id) where run_id is not null;

create type proposal_state as enum ('proposed', 'decided', 'declined', 'lapsed');

create table proposal (
  id            uuid        primary key,
  state         proposal_state not null,
  act           text        not null,
  register      text        not null,
  record_id     uuid        not null,
  subject_id    uuid        not null,
  sealed        bytea       not null,
  proposed_by   uuid        not null,
  office_id     uuid,
  role          role        not null,
  second        role        not null,
  proposed_at   timestamptz not null,
  decided_by    uuid,
  constraint proposal_two_officers check (decided_by <> proposed_by)
);

comment on table proposal is 'An act that waits for its second officer. The input is encrypted with the key of the person whom it concerns.';

comment on column proposal.second is 'The role whose officer decides it.';

create unique index proposal_one_open on proposal (act, record_id) where state = 'proposed';

create index proposal_for_second on proposal (second, id) where state = 'proposed';

create table notice (
  id            uuid        primary key,
  journal_id    uuid        not null constraint notice_cause references journal,
  officer_id    uuid,
  office_id     uuid,
  worker_id     uuid,
  word          text        not null,
  arguments     jsonb       not null default '{}',
  record_id     uuid        not null,
  register      text        not null,
  at            timestamptz not null,
  read_at       timestamptz,
  constraint notice_to_one check (num_nonnulls(officer_id, office_id, worker_id) = 1)
);

comment on table notice is 'A message to a person or an office, caused by an act; said in the reader''s language from the word and its arguments.';

create index notice_to_office on notice (office_id, id) where office_id is not null;

create index notice_to_worker on notice (worker_id, id) where worker_id is not null;

create index notice_to_officer on notice (officer_id, id) where officer_id is not null;

create table later (
  id            uuid        primary key,
  task          text        not null,
  arguments     jsonb       not null,
  due_at        timestamptz not null,
  tried         integer     not null default 0,
  fault         text,
  done_at       timestamptz
);

comment on table later is 'What must be done later. One loop a jurisdiction takes due rows.';

create index later_due on later (due_at) where done_at is null;

create table deadline (
  id            uuid        primary key,
  clock         text        not null,
  register      text        not null,
  record_id     uuid        not null,
  owner_role    role        not null,
  owner_office_id uuid,
  started_by    uuid        not null constraint deadline_started references journal,
  due_on        date        not null,
  source        text        not null,
  stopped_by    uuid        constraint deadline_stopped references journal
);

comment on table deadline is 'A clock that one act starts and another stops.';

create index deadline_of_record on deadline (record_id);

create index deadline_open on deadline (owner_role, due_on) where stopped_by is null;

create table counter (
  name          text        primary key,
  value         bigint      not null
);

comment on table counter is 'Business numbers: a row a series, taken last in the act because its lock is held to the commit.';

create table document (
  hash          bytea       primary key,
  kind          text        not null,
  size          integer     not null constraint document_size check (size between 0 and 10485760),
  bytes         bytea,
  kept_at       timestamptz not null
);

comment on table document is 'A paper by its SHA-256. The bytes may be erased, the hash stays.';

create type run_state as enum ('running', 'done', 'broken');

create table run (
  id            uuid        primary key,
  act           text        not null,
  officer_id    uuid        not null,
  office_id     uuid,
  state         run_state   not null,
  total         integer     not null,
  done          integer     not null default 0,
  refused       integer     not null default 0,
  about         uuid,
  started_at    timestamptz not null,
  alive_at      timestamptz not null,
  tried         smallint    not null default 0,
  work          bytea,
  outcome       jsonb
);

comment on table run is 'A long list under way: how far it came, so that a broken one goes on and a page can show it.';

comment on column run.alive_at is 'When its server last said that it works on it. After half a minute without a word another goes on.';

comment on column run.tried is 'How many servers have taken it over.';

comment on column run.work is 'What another server needs to go on, encrypted (AES-256-GCM) with the key outside the database. Null: ended, or cannot go on.';

comment on column run.outcome is 'What its page shows beside the counts: the rows of a list that were not taken, and why. Kept 7 days.';

create index run_under_way on run (alive_at) where state = 'running';

create table idempotency_key (
  officer_id    uuid        not null,
  key           text        not null,
  digest        bytea       not null,
  status        integer,
  answer        jsonb,
  at            timestamptz not null,
  primary key (officer_id, key)
);

comment on table idempotency_key is 'A request that may be sent twice; kept 7 days with the digest of its input.';

comment on column idempotency_key.answer is 'What was answered; before that the ids of the records that the request makes, and whether it broke off.';

create table viewing (
  id            uuid        primary key,
  officer_id    uuid        not null,
  office_id     uuid,
  worker_id     uuid,
  page          text        not null,
  purpose       text        not null,
  rows          integer,
  at            timestamptz not null
);

comment on table viewing is 'Who looked at whose record, for which office and purpose. A list leaves one row for the query. The worker sees it.';

create index viewing_of_worker on viewing (worker_id, id) where worker_id is not null;

grant select, insert on office, officer, appointment, session, api_token, sign_in_failure, subject_key, journal, journal_input, unsealed, pack_version,
  decision, refusal, proposal, notice, later, deadline, counter, document, run, idempotency_key, viewing to fairway_app;

grant select on tree_head, signed_head, tile to fairway_app;

grant update (name, telephone) on office to fairway_app;

grant update (name, email, password, language) on officer to fairway_app;

grant update (until_on) on appointment to fairway_app;

grant update (data, expires_at), delete on session to fairway_app;

grant update (ended_at) on api_token to fairway_app;

grant delete on sign_in_failure to fairway_app;

grant update (state, decided_by) on proposal to fairway_app;

grant update (read_at) on notice to fairway_app;

grant update (due_at, tried, fault, done_at) on later to fairway_app;

grant update (stopped_by) on deadline to fairway_app;

grant update (value) on counter to fairway_app;

grant update (state, done, refused, alive_at, tried, work, outcome) on run to fairway_app;

grant update (status, answer, at), delete on idempotency_key to fairway_app;

grant select on journal, unsealed, tree_head, signed_head, tile to fairway_sealer;

grant delete on unsealed to fairway_sealer;

grant update (size, root, peaks) on tree_head to fairway_sealer;

grant insert on signed_head to fairway_sealer;

grant insert, update (hashes, ids) on tile to fairway_sealer;

grant select on office, officer, appointment, journal, journal_input, decision, subject_key to fairway_keeper;

grant insert on journal, journal_input, unsealed, subject_key to fairway_keeper;

grant delete on subject_key to fairway_keeper;

grant select on office, notice, viewing, pack_version to fairway_outside;

alter table notice enable row level security;

create policy notice_state on notice to fairway_app, fairway_keeper using (true) with check (true);

create policy notice_outside on notice for select to fairway_outside using (
  office_id = nullif(current_setting('app.office_id', true), '')::uuid
  or worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);

alter table viewing enable row level security;

create policy viewing_state on viewing to fairway_app, fairway_keeper using (true) with check (true);

create policy viewing_of_own_record on viewing for select to fairway_outside using (worker_id = nullif(current_setting('app.worker_id', true), '')::uuid);
