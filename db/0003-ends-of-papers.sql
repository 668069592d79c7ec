-- A contract's end keeps its day and reason, from which the limits of claims run; a post may turn an accreditation down.
-- Adds only: the version before this one runs on, unaware of it.
alter table contract
  add column ended_on date,
  add column end_reason text constraint contract_end_reason check (end_reason in
    ('completed', 'ended by the employer', 'ended by the worker', 'agreed', 'transferred', 'employer died or closed', 'worker died')),
  add constraint contract_ended_when check ((state = 'ended') = (ended_on is not null)),
  add constraint contract_ended_why check ((ended_on is null) = (end_reason is null)),
  add constraint contract_ended_after_signing check (ended_on >= signed_on);

comment on column contract.ended_on is 'The day on which the work, or the promise of it, ended. The limits of claims run from it.';

grant update (ended_on, end_reason) on contract to fairway_app;

grant update (occupation_code, country, monthly_wage_minor, currency, months, signed_on) on contract to fairway_app;

grant update (item, number, amount_minor, currency, paid_on) on receipt to fairway_app;

alter table accreditation drop constraint accreditation_dated;

alter table accreditation add constraint accreditation_dated
  check (state in ('requested', 'withdrawn') or (from_on is not null and ends_on is not null));
