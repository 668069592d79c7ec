// Made by `npm run tables` from the migrations in db/ and the fact views. Do not edit.

import type { ColumnType } from "kysely";

export type AccreditationState = "accredited" | "expired" | "requested" | "withdrawn";

export type AgencyState = "closed" | "registered";

export type CertificateState = "departed" | "ended" | "suspended" | "valid";

export type ClearanceState = "clear" | "issued" | "obstructed" | "refused" | "requested" | "unknown" | "withdrawn";

export type ContractState = "ended" | "signed" | "verified";

export type DecisionResult = "clear" | "obstructed" | "unknown";

export type DepartureState = "confirmed" | "not boarded";

export type EntryPermissionState = "recorded" | "replaced";

export type FindingState = "closed" | "open";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type JobOrderState = "approved" | "closed" | "returned" | "submitted" | "verified";

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type LicenceState = "cancelled" | "expired" | "granted" | "suspended";

export type NameKind = "former" | "own script" | "passport" | "visa";

export type OfferState = "accepted" | "declined" | "departed" | "offered" | "waiting" | "withdrawn";

export type OfficeKind = "agency" | "airport" | "clinic" | "immigration" | "insurer" | "ministry" | "post" | "training centre" | "welfare fund";

export type PaymentStatementState = "stated";

export type PrincipalKind = "employer" | "foreign agency" | "household";

export type PrincipalState = "closed" | "registered";

export type ProposalState = "decided" | "declined" | "lapsed" | "proposed";

export type ProviderResultKind = "fund membership" | "household orientation" | "insurance" | "medical" | "orientation" | "skills";

export type ProviderResultState = "asked" | "entered";

export type ReceiptState = "recorded" | "refunded";

export type Role = "agency clerk" | "airport officer" | "clearance officer" | "clinic officer" | "director" | "fund officer" | "immigration officer" | "insurance officer" | "keeper" | "labour attache" | "licensing officer" | "system" | "training officer" | "worker";

export type RunState = "broken" | "done" | "running";

export type WorkerState = "forgotten" | "registered";

export interface Accreditation {
  agency_id: string;
  ends_on: Temporal.PlainDate | null;
  from_on: Temporal.PlainDate | null;
  id: string;
  joint_undertaking_signed_on: Temporal.PlainDate | null;
  post_id: string;
  principal_id: string;
  recorded_by: string;
  state: AccreditationState;
  withdraw_reason: string | null;
}

export interface Agency {
  address: string;
  id: string;
  name: string;
  office_id: string;
  registered_at: Temporal.Instant;
  state: AgencyState;
  telephone: string | null;
}

export interface ApiToken {
  appointment_id: string;
  ended_at: Temporal.Instant | null;
  expires_at: Temporal.Instant;
  label: string;
  made_at: Temporal.Instant;
  token_hash: Buffer;
}

export interface Appointment {
  from_on: Temporal.PlainDate;
  id: string;
  office_id: string;
  officer_id: string;
  role: Role;
  until_on: Temporal.PlainDate | null;
}

export interface ApprovedLine {
  agency_id: string;
  approved_at: Temporal.Instant;
  approved_by: string;
  job_order_id: string;
  line_id: string;
  places: number;
}

export interface Certificate {
  after: Generated<number | null>;
  agency_id: string;
  clearance_id: string;
  heir_of: string | null;
  id: string;
  issued_at: Temporal.Instant;
  issued_by: string;
  job_order_id: string;
  line_id: string;
  number: string;
  offer_id: string;
  place: number;
  released: number | null;
  state: CertificateState;
  status_index: number;
  token_hash: Buffer;
  turn: number;
  valid_from_on: Temporal.PlainDate;
  valid_until_on: Temporal.PlainDate;
  worker_id: string;
}

export interface CertificateEnd {
  certificate_id: string;
  ended_at: Temporal.Instant;
  ground: string | null;
  line_id: string;
  place: number;
  reason: string;
  turn: number;
  worker_id: string;
}

export interface CertificateStanding {
  number: string | null;
  state: CertificateState | null;
  token_hash: Buffer | null;
  valid_from_on: Temporal.PlainDate | null;
  valid_until_on: Temporal.PlainDate | null;
}

export interface CertificateSuspension {
  at: Temporal.Instant;
  certificate_id: string;
  ground: string;
  lifted_at: Temporal.Instant | null;
  worker_id: string;
}

export interface CertificateToken {
  agency_id: string | null;
  certificate_id: string;
  token: string;
  worker_id: string;
}

export interface Clearance {
  agency_id: string;
  decision_id: string | null;
  id: string;
  job_order_id: string;
  line_id: string;
  offer_id: string;
  recorded_by: string;
  refusal_reason: string | null;
  requested_at: Temporal.Instant;
  state: ClearanceState;
  worker_id: string;
}

export interface ClearanceFacts {
  accreditation_ends_on: Temporal.PlainDate | null;
  accreditation_state: string | null;
  agency_licence_ends_on: Temporal.PlainDate | null;
  agency_licence_state: string | null;
  basic_monthly_salary_currency: string | null;
  basic_monthly_salary_minor: number | null;
  birth_on: Temporal.PlainDate | null;
  contract_clauses_missing: number | null;
  contract_country: string | null;
  contract_months: number | null;
  contract_occupation_code: string | null;
  contract_signed_on: Temporal.PlainDate | null;
  contract_verified_on: Temporal.PlainDate | null;
  cost_sheet_placement_fee_currency: string | null;
  cost_sheet_placement_fee_minor: number | null;
  decision_id: string;
  departure_planned_on: Temporal.PlainDate | null;
  destination_country: string | null;
  entry_permission_ends_on: Temporal.PlainDate | null;
  entry_permission_issued_on: Temporal.PlainDate | null;
  entry_permission_kind: string | null;
  entry_permission_name_known: boolean | null;
  entry_permission_occupation_code: string | null;
  entry_permission_passport_known: boolean | null;
  entry_permission_sponsor_is_employer: boolean | null;
  first_payment_on: Temporal.PlainDate | null;
  fund_membership_ends_on: Temporal.PlainDate | null;
  household_orientation_days: number | null;
  household_service_work: boolean | null;
  insurance_ends_on: Temporal.PlainDate | null;
  insurance_items: number | null;
  job_order_approved_on: Temporal.PlainDate | null;
  job_order_ends_on: Temporal.PlainDate | null;
  job_order_state: string | null;
  joint_undertaking_signed_on: Temporal.PlainDate | null;
  lane: string | null;
  line_monthly_wage_currency: string | null;
  line_monthly_wage_minor: number | null;
  medical_condition_met: boolean | null;
  medical_ends_on: Temporal.PlainDate | null;
  medical_outcome: string | null;
  nationality: string | null;
  occupation_code: string | null;
  offer_accepted_on: Temporal.PlainDate | null;
  orientation_completed_on: Temporal.PlainDate | null;
  other_accepted_offer: boolean | null;
  passport_check_digits_right: boolean | null;
  passport_ends_on: Temporal.PlainDate | null;
  passport_of_another_worker: boolean | null;
  place_number: number | null;
  placement_fee_paid_by_worker_currency: string | null;
  placement_fee_paid_by_worker_minor: number | null;
  placement_fee_received_currency: string | null;
  placement_fee_received_minor: number | null;
  sex: string | null;
  skills_certificate_on: Temporal.PlainDate | null;
}

export interface Contract {
  agency_id: string;
  clauses_missing: Generated<string[]>;
  country: string;
  currency: string;
  end_reason: string | null;
  /**
   * The day on which the work, or the promise of it, ended. The limits of claims run from it.
   */
  ended_on: Temporal.PlainDate | null;
  id: string;
  line_id: string;
  monthly_wage_minor: number;
  months: number;
  occupation_code: string;
  offer_id: string;
  post_id: string;
  recorded_at: Temporal.Instant;
  recorded_by: string;
  signed_on: Temporal.PlainDate;
  state: ContractState;
  verified_by: string | null;
  verified_on: Temporal.PlainDate | null;
  worker_id: string;
}

export interface CostSheetItem {
  agency_id: string;
  amount_minor: number;
  borne_by: string;
  currency: string;
  item: string;
  job_order_id: string;
}

export interface Counter {
  name: string;
  value: number;
}

export interface Deadline {
  clock: string;
  due_on: Temporal.PlainDate;
  id: string;
  owner_office_id: string | null;
  owner_role: Role;
  record_id: string;
  register: string;
  source: string;
  started_by: string;
  stopped_by: string | null;
}

export interface Decision {
  /**
   * The rules that did not hold: rule, result, version, missing. The explanation is computed again from facts and pack.
   */
  answers: Json;
  at: Temporal.Instant;
  engine: string;
  id: string;
  pack_hash: string;
  record_id: string;
  result: DecisionResult;
  subject: string;
  today: Temporal.PlainDate;
}

export interface DecisionShown {
  agency_id: string;
  answers: Json;
  clearance_id: string;
  decided_at: Temporal.Instant;
  decided_on: Temporal.PlainDate;
  decision_id: string;
  /**
   * The days by which the answers' versions of law were picked, by their facts' columns; all of them the agency's own papers.
   */
  events: Json;
  /**
   * The pack that decided: under another one the answers are no longer said in its words.
   */
  pack_hash: string;
  result: DecisionResult;
  worker_id: string;
}

export interface Departure {
  certificate_id: string;
  departed_on: Temporal.PlainDate;
  flight: string | null;
  id: string;
  recorded_at: Temporal.Instant;
  recorded_by: string;
  state: DepartureState;
  worker_id: string;
}

export interface Document {
  bytes: Buffer | null;
  hash: Buffer;
  kept_at: Temporal.Instant;
  kind: string;
  size: number;
}

export interface EntryPermission {
  agency_id: string;
  ends_on: Temporal.PlainDate;
  id: string;
  issued_on: Temporal.PlainDate;
  kind: string;
  line_id: string;
  name_on_visa: string;
  number: string;
  occupation_code: string | null;
  offer_id: string;
  passport_number: string;
  recorded_at: Temporal.Instant;
  recorded_by: string;
  sponsor: string;
  state: EntryPermissionState;
  worker_id: string;
}

export interface FactClearance {
  /**
   * Its last day. Supplied by: post.
   */
  accreditation_ends_on: Temporal.PlainDate | null;
  /**
   * State of the principals accreditation. Supplied by: post.
   */
  accreditation_state: string | null;
  /**
   * Its last day. Supplied by: agency.
   */
  agency_licence_ends_on: Temporal.PlainDate | null;
  /**
   * State of the agencys latest licence: granted, suspended, expired, cancelled. Supplied by: agency.
   */
  agency_licence_state: string | null;
  /**
   * The currency of the amount beside it.
   */
  basic_monthly_salary_currency: string | null;
  /**
   * Basic pay a month by the contract. Supplied by: agency.
   */
  basic_monthly_salary_minor: number | null;
  /**
   * The workers day of birth. Supplied by: worker.
   */
  birth_on: Temporal.PlainDate | null;
  clearance_id: string | null;
  /**
   * How many clauses of the standard contract have no provision. Supplied by: agency.
   */
  contract_clauses_missing: number | null;
  /**
   * The contracts country. Supplied by: agency.
   */
  contract_country: string | null;
  /**
   * Length of the contract. Supplied by: agency.
   */
  contract_months: number | null;
  /**
   * The contracts occupation, unit group of ISCO-08. Supplied by: agency.
   */
  contract_occupation_code: string | null;
  /**
   * The day on which worker and employer signed. Supplied by: agency or post.
   */
  contract_signed_on: Temporal.PlainDate | null;
  /**
   * The day on which the post verified the contract. Supplied by: agency or post.
   */
  contract_verified_on: Temporal.PlainDate | null;
  /**
   * The currency of the amount beside it.
   */
  cost_sheet_placement_fee_currency: string | null;
  /**
   * Placement fee that the cost sheet lays on the worker. Supplied by: agency.
   */
  cost_sheet_placement_fee_minor: number | null;
  /**
   * The day on which departure is planned. Supplied by: agency.
   */
  departure_planned_on: Temporal.PlainDate | null;
  /**
   * The country of work, ISO 3166-1 alpha-2. Supplied by: agency.
   */
  destination_country: string | null;
  /**
   * Its last day. Supplied by: worker or agency.
   */
  entry_permission_ends_on: Temporal.PlainDate | null;
  /**
   * First day of the visa or permit. Supplied by: worker or agency.
   */
  entry_permission_issued_on: Temporal.PlainDate | null;
  /**
   * Its kind, as printed. Supplied by: worker or agency.
   */
  entry_permission_kind: string | null;
  /**
   * Whether its name is one that the worker bears or bore. Supplied by: worker or agency.
   */
  entry_permission_name_known: boolean | null;
  /**
   * Its job, unit group of ISCO-08. Supplied by: worker or agency.
   */
  entry_permission_occupation_code: string | null;
  /**
   * Whether its passport is one of the workers. Supplied by: worker or agency.
   */
  entry_permission_passport_known: boolean | null;
  /**
   * Whether its sponsor is the employer of the job order. Supplied by: worker or agency.
   */
  entry_permission_sponsor_is_employer: boolean | null;
  /**
   * The day of the first receipt. Supplied by: agency.
   */
  first_payment_on: Temporal.PlainDate | null;
  /**
   * Until when the worker is a member of the welfare fund. Supplied by: welfare fund.
   */
  fund_membership_ends_on: Temporal.PlainDate | null;
  /**
   * Days of the comprehensive orientation for household workers. Supplied by: training centre.
   */
  household_orientation_days: number | null;
  /**
   * Household work (ISCO 9111, 5152 or 5162) for a household, or for a foreign agency that places in households. Supplied by: agency.
   */
  household_service_work: boolean | null;
  /**
   * Until when the compulsory insurance covers. Supplied by: insurer.
   */
  insurance_ends_on: Temporal.PlainDate | null;
  /**
   * How many of the items that the law asks for are covered. Supplied by: insurer.
   */
  insurance_items: number | null;
  /**
   * The day of its approval. Supplied by: state.
   */
  job_order_approved_on: Temporal.PlainDate | null;
  /**
   * The last day of its validity. Supplied by: state.
   */
  job_order_ends_on: Temporal.PlainDate | null;
  /**
   * State of the job order. Supplied by: state.
   */
  job_order_state: string | null;
  /**
   * The day on which agency and principal undertook to answer jointly. Supplied by: post.
   */
  joint_undertaking_signed_on: Temporal.PlainDate | null;
  /**
   * The way the worker goes.
   */
  lane: string | null;
  /**
   * The currency of the amount beside it.
   */
  line_monthly_wage_currency: string | null;
  /**
   * Pay a month by the approved line. Supplied by: agency.
   */
  line_monthly_wage_minor: number | null;
  /**
   * Whether the condition is met. Supplied by: clinic.
   */
  medical_condition_met: boolean | null;
  /**
   * Until when the result holds. Supplied by: clinic.
   */
  medical_ends_on: Temporal.PlainDate | null;
  /**
   * Fit, not fit, or fit with condition; never more. Supplied by: clinic.
   */
  medical_outcome: string | null;
  /**
   * Nationality, ISO 3166-1 alpha-3. Supplied by: worker.
   */
  nationality: string | null;
  /**
   * The lines occupation, unit group of ISCO-08. Supplied by: agency.
   */
  occupation_code: string | null;
  /**
   * The day on which the worker accepted; missing while the worker has not. Supplied by: worker.
   */
  offer_accepted_on: Temporal.PlainDate | null;
  /**
   * The day of the orientation before departure. Supplied by: training centre.
   */
  orientation_completed_on: Temporal.PlainDate | null;
  /**
   * Whether the worker accepted another offer or holds a live certificate for one. Supplied by: worker.
   */
  other_accepted_offer: boolean | null;
  /**
   * Whether the check digits of the machine-readable zone are right; missing when no zone was given. Supplied by: worker.
   */
  passport_check_digits_right: boolean | null;
  /**
   * The last day of the passport carried. Supplied by: worker.
   */
  passport_ends_on: Temporal.PlainDate | null;
  /**
   * Whether the same passport is recorded for another worker. Supplied by: state.
   */
  passport_of_another_worker: boolean | null;
  /**
   * The numbered place that the worker holds; missing while none is held. Supplied by: state.
   */
  place_number: number | null;
  /**
   * The currency of the amount beside it.
   */
  placement_fee_paid_by_worker_currency: string | null;
  /**
   * Placement fee by the workers own statement, or by the receipts where these are higher in the same currency or the worker said nothing. Supplied by: worker. Confidential.
   */
  placement_fee_paid_by_worker_minor: number | null;
  /**
   * The currency of the amount beside it.
   */
  placement_fee_received_currency: string | null;
  /**
   * Placement fee by the agencys receipts. Supplied by: agency.
   */
  placement_fee_received_minor: number | null;
  /**
   * Sex as the passport has it: F, M, X. Supplied by: worker. Sensitive.
   */
  sex: string | null;
  /**
   * The day of the skills certificate. Supplied by: training centre.
   */
  skills_certificate_on: Temporal.PlainDate | null;
}

export interface Finding {
  against: string;
  agency_id: string | null;
  clearance_id: string;
  decision_id: string;
  id: string;
  opened_at: Temporal.Instant;
  rule: string;
  state: FindingState;
  worker_id: string;
}

export interface Gate {
  acknowledged_at: Temporal.Instant | null;
  enrolled_at: Temporal.Instant;
  enrolled_by: string;
  id: string;
  key_hash: Buffer;
  name: string;
  office_id: string;
  retired_at: Temporal.Instant | null;
  retired_by: string | null;
}

export interface GateSight {
  at: Temporal.Instant;
  certificate_number: string;
  gate_id: string;
  id: string;
  result: string;
}

export interface IdempotencyKey {
  /**
   * What was answered; before that the ids of the records that the request makes, and whether it broke off.
   */
  answer: Json | null;
  at: Temporal.Instant;
  digest: Buffer;
  key: string;
  officer_id: string;
  status: number | null;
}

export interface JobOrder {
  accreditation_id: string;
  agency_id: string;
  approved_by: string | null;
  approved_on: Temporal.PlainDate | null;
  country: string;
  ends_on: Temporal.PlainDate;
  id: string;
  number: string;
  post_id: string;
  principal_id: string;
  recorded_by: string;
  return_reason: string | null;
  state: JobOrderState;
  submitted_at: Temporal.Instant;
  verified_by: string | null;
  verified_on: Temporal.PlainDate | null;
}

export interface JobOrderLine {
  agency_id: string;
  currency: string;
  id: string;
  job_order_id: string;
  letter: string;
  monthly_wage_minor: number;
  months: number;
  occupation_code: string;
  places: number;
  site: string;
  title: string;
  visa_block: string | null;
  visa_block_ends_on: Temporal.PlainDate | null;
  weekly_hours: number;
}

export interface Journal {
  act: Generated<string>;
  at: Generated<string>;
  cause_id: Generated<string | null>;
  entry: string;
  id: string;
  office_id: Generated<string | null>;
  officer_id: Generated<string>;
  record_id: Generated<string>;
  register: Generated<string>;
  second_id: Generated<string | null>;
  state_after: Generated<string>;
  state_before: Generated<string | null>;
}

export interface JournalInput {
  journal_id: string;
  sealed: Buffer;
  subject_id: string;
}

export interface Later {
  arguments: Json;
  done_at: Temporal.Instant | null;
  due_at: Temporal.Instant;
  fault: string | null;
  id: string;
  task: string;
  tried: Generated<number>;
}

export interface Licence {
  agency_id: string;
  ends_on: Temporal.PlainDate;
  from_on: Temporal.PlainDate;
  id: string;
  number: string;
  recorded_by: string;
  state: LicenceState;
}

export interface LicenceReason {
  agency_id: string;
  at: Temporal.Instant;
  licence_id: string;
  /**
   * A suspension's ground, of a closed list; a cancellation's reason as the officer wrote it.
   */
  reason: string;
  state: LicenceState;
}

export interface LicenceSuspension {
  begins_at: Temporal.Instant;
  ends_at: Temporal.Instant | null;
  licence_id: string;
}

export interface LineClause {
  agency_id: string;
  clause: string;
  job_order_id: string;
  line_id: string;
  provision: string;
}

export interface LineLock {
  line_id: string;
}

export interface Migration {
  breaks_older: boolean;
  name: string;
  ran_at: Temporal.Instant;
  sha256: string;
}

export interface NamingLock {
  bucket: number;
}

export interface Notice {
  arguments: Generated<Json>;
  at: Temporal.Instant;
  id: string;
  journal_id: string;
  office_id: string | null;
  officer_id: string | null;
  read_at: Temporal.Instant | null;
  record_id: string;
  register: string;
  word: string;
  worker_id: string | null;
}

export interface Offer {
  accepted_at: Temporal.Instant | null;
  accepted_on: Temporal.PlainDate | null;
  agency_id: string;
  birth_on: Temporal.PlainDate;
  departure_planned_on: Temporal.PlainDate | null;
  given_names: string;
  id: string;
  job_order_id: string;
  line_id: string;
  list_row: number | null;
  named_at: Temporal.Instant;
  passport_number: string;
  place: number | null;
  recorded_by: string;
  state: OfferState;
  /**
   * As the agency named the worker: an agency sees its own list, never the worker's record. Personal.
   */
  surname: string;
  worker_id: string;
}

export interface Office {
  /**
   * ISO 3166-1 alpha-2 of the country where a post stands.
   */
  country: string | null;
  id: string;
  kind: OfficeKind;
  name: string;
  telephone: string | null;
}

export interface Officer {
  email: string;
  id: string;
  invented: Generated<boolean>;
  language: Generated<string>;
  name: string;
  /**
   * Argon2id in PHC form. Null: signs in by another way, or not yet.
   */
  password: string | null;
}

export interface PackVersion {
  hash: string;
  jurisdiction: string;
  kept_at: Temporal.Instant;
  text: string;
}

export interface Passport {
  check_digits_right: boolean | null;
  ends_on: Temporal.PlainDate;
  id: string;
  issuer: string;
  mrz: string | null;
  number: string;
  recorded_at: Temporal.Instant;
  worker_id: string;
}

export interface PassportCarried {
  check_digits_right: boolean | null;
  ends_on: Temporal.PlainDate | null;
  issuer: string | null;
  number: string | null;
  worker_id: string | null;
}

export interface PassportName {
  given_names: string | null;
  surname: string | null;
  worker_id: string | null;
}

export interface PaymentStatement {
  amount_minor: number;
  currency: string;
  id: string;
  item: string;
  offer_id: string;
  payee: string;
  state: PaymentStatementState;
  stated_at: Temporal.Instant;
  worker_id: string;
}

export interface Place {
  free: Generated<boolean>;
  line_id: string;
  number: number;
  places: number;
}

export interface PlaceRelease {
  certificate_id: string;
  line_id: string;
  place: number;
  released_at: Temporal.Instant;
  turn: number;
  why: string;
}

export interface Principal {
  address: string | null;
  /**
   * A household is known to its own agency only.
   */
  agency_id: string | null;
  country: string;
  id: string;
  kind: PrincipalKind;
  name: string;
  registered_at: Temporal.Instant;
  state: PrincipalState;
}

export interface Proposal {
  act: string;
  decided_by: string | null;
  id: string;
  office_id: string | null;
  proposed_at: Temporal.Instant;
  proposed_by: string;
  record_id: string;
  register: string;
  role: Role;
  sealed: Buffer;
  /**
   * The role whose officer decides it.
   */
  second: Role;
  state: ProposalState;
  subject_id: string;
}

export interface ProviderResult {
  asked_by: string | null;
  condition_met: boolean | null;
  days: number | null;
  ends_on: Temporal.PlainDate | null;
  entered_at: Temporal.Instant | null;
  entered_by: string | null;
  id: string;
  items: number | null;
  kind: ProviderResultKind;
  number: string | null;
  offer_id: string | null;
  office_id: string;
  on_day: Temporal.PlainDate | null;
  outcome: string | null;
  passport_number: string;
  person: string;
  state: ProviderResultState;
  worker_id: string;
}

export interface Receipt {
  agency_id: string;
  amount_minor: number;
  currency: string;
  id: string;
  item: string;
  line_id: string;
  number: string;
  offer_id: string;
  paid_on: Temporal.PlainDate;
  recorded_at: Temporal.Instant;
  recorded_by: string;
  state: ReceiptState;
  worker_id: string;
}

export interface Refusal {
  act: string;
  at: Temporal.Instant;
  code: string;
  id: string;
  office_id: string | null;
  officer_id: string;
  record_id: string | null;
  rules: Generated<string[]>;
  /**
   * The long list of which it was one case; its page counts them.
   */
  run_id: string | null;
  step: string;
}

export interface Run {
  about: string | null;
  act: string;
  /**
   * When its server last said that it works on it. After half a minute without a word another goes on.
   */
  alive_at: Temporal.Instant;
  done: Generated<number>;
  id: string;
  office_id: string | null;
  officer_id: string;
  /**
   * What its page shows beside the counts: the rows of a list that were not taken, and why. Kept 7 days.
   */
  outcome: Json | null;
  refused: Generated<number>;
  started_at: Temporal.Instant;
  state: RunState;
  total: number;
  /**
   * How many servers have taken it over.
   */
  tried: Generated<number>;
  /**
   * What another server needs to go on, encrypted (AES-256-GCM) with the key outside the database. Null: ended, or cannot go on.
   */
  work: Buffer | null;
}

export interface Session {
  data: Json;
  expires_at: Temporal.Instant;
  id_hash: Buffer;
}

export interface SignedHead {
  at: Temporal.Instant;
  key_id: string;
  root: Buffer;
  signature: Buffer;
  size: number;
}

export interface SignInFailure {
  at: Temporal.Instant;
  id: string;
  whom: Buffer;
}

export interface StatusBlock {
  number: number;
  shuffled: number[];
}

export interface SubjectKey {
  subject_id: string;
  wrapped: Buffer;
}

export interface Tile {
  hashes: Buffer;
  ids: string[];
  number: number;
}

export interface TreeHead {
  one: Generated<boolean>;
  peaks: Generated<Buffer>;
  root: Buffer;
  size: Generated<number>;
}

export interface Unsealed {
  journal_id: string;
}

export interface Viewing {
  at: Temporal.Instant;
  id: string;
  office_id: string | null;
  officer_id: string;
  page: string;
  purpose: string;
  rows: number | null;
  worker_id: string | null;
}

export interface Worker {
  birth_on: Temporal.PlainDate;
  id: string;
  /**
   * An invented person of a demonstration. No production key signs for one.
   */
  invented: boolean;
  language: Generated<string>;
  nationality: string;
  /**
   * The worker said that the agency may print the certificate.
   */
  prints_by_agency: Generated<boolean>;
  reference: string;
  registered_at: Temporal.Instant;
  sex: string | null;
  state: WorkerState;
  telephone: string | null;
}

export interface WorkerCode {
  code_hash: string;
  failures: Generated<number>;
  made_at: Temporal.Instant;
  until_at: Temporal.Instant;
  worker_id: string;
}

export interface WorkerName {
  from_on: Temporal.PlainDate;
  given_names: Generated<string>;
  id: string;
  kind: NameKind;
  search_key: Generated<string>;
  surname: Generated<string>;
  until_on: Temporal.PlainDate | null;
  worker_id: string;
}

export interface Tables {
  accreditation: Accreditation;
  agency: Agency;
  api_token: ApiToken;
  appointment: Appointment;
  approved_line: ApprovedLine;
  certificate: Certificate;
  certificate_end: CertificateEnd;
  certificate_standing: CertificateStanding;
  certificate_suspension: CertificateSuspension;
  certificate_token: CertificateToken;
  clearance: Clearance;
  clearance_facts: ClearanceFacts;
  contract: Contract;
  cost_sheet_item: CostSheetItem;
  counter: Counter;
  deadline: Deadline;
  decision: Decision;
  decision_shown: DecisionShown;
  departure: Departure;
  document: Document;
  entry_permission: EntryPermission;
  fact_clearance: FactClearance;
  finding: Finding;
  gate: Gate;
  gate_sight: GateSight;
  idempotency_key: IdempotencyKey;
  job_order: JobOrder;
  job_order_line: JobOrderLine;
  journal: Journal;
  journal_input: JournalInput;
  later: Later;
  licence: Licence;
  licence_reason: LicenceReason;
  licence_suspension: LicenceSuspension;
  line_clause: LineClause;
  line_lock: LineLock;
  migration: Migration;
  naming_lock: NamingLock;
  notice: Notice;
  offer: Offer;
  office: Office;
  officer: Officer;
  pack_version: PackVersion;
  passport: Passport;
  passport_carried: PassportCarried;
  passport_name: PassportName;
  payment_statement: PaymentStatement;
  place: Place;
  place_release: PlaceRelease;
  principal: Principal;
  proposal: Proposal;
  provider_result: ProviderResult;
  receipt: Receipt;
  refusal: Refusal;
  run: Run;
  session: Session;
  sign_in_failure: SignInFailure;
  signed_head: SignedHead;
  status_block: StatusBlock;
  subject_key: SubjectKey;
  tile: Tile;
  tree_head: TreeHead;
  unsealed: Unsealed;
  viewing: Viewing;
  worker: Worker;
  worker_code: WorkerCode;
  worker_name: WorkerName;
}
