create view fact_clearance as
select
  c.id as clearance_id,
  'agency'::text as lane,
  o.country as destination_country,
  l.occupation_code,
  (l.occupation_code in ('9111', '5152', '5162') and p.kind <> 'employer') as household_service_work,
  w.birth_on,
  w.nationality,
  w.sex,
  pass.ends_on as passport_ends_on,
  pass.check_digits_right as passport_check_digits_right,
  exists (select from passport other where other.issuer = pass.issuer and other.number = pass.number and other.worker_id <> c.worker_id) as passport_of_another_worker,
  (exists (select from offer other where other.worker_id = c.worker_id and other.id <> c.offer_id and other.state = 'accepted')
    or exists (select from certificate live where live.worker_id = c.worker_id and live.offer_id <> c.offer_id and live.state in ('valid', 'suspended'))) as other_accepted_offer,
  f.accepted_on as offer_accepted_on,
  f.place as place_number,
  o.state::text as job_order_state,
  o.approved_on as job_order_approved_on,
  o.ends_on as job_order_ends_on,
  lic.state::text as agency_licence_state,
  lic.ends_on as agency_licence_ends_on,
  a.state::text as accreditation_state,
  a.ends_on as accreditation_ends_on,
  a.joint_undertaking_signed_on,
  k.signed_on as contract_signed_on,
  k.verified_on as contract_verified_on,
  cardinality(k.clauses_missing) as contract_clauses_missing,
  k.months as contract_months,
  k.occupation_code as contract_occupation_code,
  k.country as contract_country,
  k.monthly_wage_minor as basic_monthly_salary_minor,
  k.currency as basic_monthly_salary_currency,
  l.monthly_wage_minor as line_monthly_wage_minor,
  l.currency as line_monthly_wage_currency,
  v.issued_on as entry_permission_issued_on,
  v.ends_on as entry_permission_ends_on,
  v.kind as entry_permission_kind,
  v.occupation_code as entry_permission_occupation_code,
  (lower(v.sponsor) = lower(p.name)) as entry_permission_sponsor_is_employer,
  case when v.id is not null then exists (select from worker_name n where n.worker_id = c.worker_id and n.search_key = lower(btrim(v.name_on_visa))) end
    as entry_permission_name_known,
  case when v.id is not null then exists (select from passport known where known.worker_id = c.worker_id and known.number = v.passport_number) end
    as entry_permission_passport_known,
  med.outcome as medical_outcome,
  med.ends_on as medical_ends_on,
  med.condition_met as medical_condition_met,
  ori.on_day as orientation_completed_on,
  hor.days as household_orientation_days,
  ski.on_day as skills_certificate_on,
  ins.ends_on as insurance_ends_on,
  ins.items as insurance_items,
  fun.ends_on as fund_membership_ends_on,
  coalesce(rec.placement_fee_minor, 0) as placement_fee_received_minor,
  coalesce(rec.currency, k.currency, l.currency) as placement_fee_received_currency,
  case when rec.currency = sta.currency then greatest(rec.placement_fee_minor, sta.placement_fee_minor)
    else coalesce(sta.placement_fee_minor, rec.placement_fee_minor, 0) end as placement_fee_paid_by_worker_minor,
  coalesce(sta.currency, rec.currency, k.currency, l.currency) as placement_fee_paid_by_worker_currency,
  rec.first_on as first_payment_on,
  coalesce(fee.amount_minor, 0) as cost_sheet_placement_fee_minor,
  coalesce(fee.currency, l.currency) as cost_sheet_placement_fee_currency,
  f.departure_planned_on
from clearance c
join offer f on f.id = c.offer_id
join worker w on w.id = c.worker_id
join job_order_line l on l.id = c.line_id
join job_order o on o.id = c.job_order_id
join principal p on p.id = o.principal_id
join accreditation a on a.id = o.accreditation_id
left join lateral (select * from passport x where x.worker_id = c.worker_id order by x.recorded_at desc, x.id desc limit 1) pass on true
left join lateral (select * from licence x where x.agency_id = c.agency_id order by x.ends_on desc, x.id desc limit 1) lic on true
left join lateral (select * from contract x where x.offer_id = c.offer_id and x.state <> 'ended' order by x.recorded_at desc, x.id desc limit 1) k on true
left join lateral (select * from entry_permission x where x.offer_id = c.offer_id and x.state = 'recorded' order by x.recorded_at desc, x.id desc limit 1) v on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind = 'medical' and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) med on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind in ('orientation', 'household orientation') and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) ori on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind = 'household orientation' and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) hor on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind = 'skills' and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) ski on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind = 'insurance' and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) ins on true
left join lateral (select * from provider_result x where x.worker_id = c.worker_id and x.kind = 'fund membership' and x.state = 'entered' order by x.on_day desc, x.id desc limit 1) fun on true
left join lateral (select min(x.currency) filter (where x.item = 'placement fee') as currency, min(x.paid_on) as first_on
  from receipt x where x.offer_id = c.offer_id and x.state = 'recorded') paid on true
-- No more than a number holds exactly: a thousand absurd entries must not stop the decisions of a whole list. `least` passes over null.
left join lateral (select case when sum(x.amount_minor) > 9007199254740991 then 9007199254740991 else sum(x.amount_minor) end::bigint as placement_fee_minor, paid.currency, paid.first_on
  from receipt x where x.offer_id = c.offer_id and x.state = 'recorded' and x.item = 'placement fee' and x.currency = paid.currency) rec on true
left join lateral (select case when sum(x.amount_minor) > 9007199254740991 then 9007199254740991 else sum(x.amount_minor) end::bigint as placement_fee_minor, x.currency
  from payment_statement x where x.offer_id = c.offer_id and x.item = 'placement fee' and x.payee in ('agency', 'middleman')
  group by x.currency order by 1 desc, 2 limit 1) sta on true
left join lateral (select * from cost_sheet_item x where x.job_order_id = c.job_order_id and x.item = 'placement fee' and x.borne_by = 'worker' limit 1) fee on true;

comment on column fact_clearance.destination_country is 'The country of work, ISO 3166-1 alpha-2. Supplied by: agency.';

comment on column fact_clearance.occupation_code is 'The lines occupation, unit group of ISCO-08. Supplied by: agency.';

comment on column fact_clearance.household_service_work is 'Household work (ISCO 9111, 5152 or 5162) for a household, or for a foreign agency that places in households. Supplied by: agency.';

comment on column fact_clearance.birth_on is 'The workers day of birth. Supplied by: worker.';

comment on column fact_clearance.nationality is 'Nationality, ISO 3166-1 alpha-3. Supplied by: worker.';

comment on column fact_clearance.sex is 'Sex as the passport has it: F, M, X. Supplied by: worker. Sensitive.';

comment on column fact_clearance.passport_ends_on is 'The last day of the passport carried. Supplied by: worker.';

comment on column fact_clearance.passport_check_digits_right is 'Whether the check digits of the machine-readable zone are right; missing when no zone was given. Supplied by: worker.';

comment on column fact_clearance.passport_of_another_worker is 'Whether the same passport is recorded for another worker. Supplied by: state.';

comment on column fact_clearance.other_accepted_offer is 'Whether the worker accepted another offer or holds a live certificate for one. Supplied by: worker.';

comment on column fact_clearance.offer_accepted_on is 'The day on which the worker accepted; missing while the worker has not. Supplied by: worker.';

comment on column fact_clearance.place_number is 'The numbered place that the worker holds; missing while none is held. Supplied by: state.';

comment on column fact_clearance.job_order_state is 'State of the job order. Supplied by: state.';

comment on column fact_clearance.job_order_approved_on is 'The day of its approval. Supplied by: state.';

comment on column fact_clearance.job_order_ends_on is 'The last day of its validity. Supplied by: state.';

comment on column fact_clearance.agency_licence_state is 'State of the agencys latest licence: granted, suspended, expired, cancelled. Supplied by: agency.';

comment on column fact_clearance.agency_licence_ends_on is 'Its last day. Supplied by: agency.';

comment on column fact_clearance.accreditation_state is 'State of the principals accreditation. Supplied by: post.';

comment on column fact_clearance.accreditation_ends_on is 'Its last day. Supplied by: post.';

comment on column fact_clearance.joint_undertaking_signed_on is 'The day on which agency and principal undertook to answer jointly. Supplied by: post.';

comment on column fact_clearance.contract_signed_on is 'The day on which worker and employer signed. Supplied by: agency or post.';

comment on column fact_clearance.contract_verified_on is 'The day on which the post verified the contract. Supplied by: agency or post.';

comment on column fact_clearance.contract_clauses_missing is 'How many clauses of the standard contract have no provision. Supplied by: agency.';

comment on column fact_clearance.contract_months is 'Length of the contract. Supplied by: agency.';

comment on column fact_clearance.contract_occupation_code is 'The contracts occupation, unit group of ISCO-08. Supplied by: agency.';

comment on column fact_clearance.contract_country is 'The contracts country. Supplied by: agency.';

comment on column fact_clearance.basic_monthly_salary_minor is 'Basic pay a month by the contract. Supplied by: agency.';

comment on column fact_clearance.line_monthly_wage_minor is 'Pay a month by the approved line. Supplied by: agency.';

comment on column fact_clearance.entry_permission_issued_on is 'First day of the visa or permit. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_ends_on is 'Its last day. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_kind is 'Its kind, as printed. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_occupation_code is 'Its job, unit group of ISCO-08. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_sponsor_is_employer is 'Whether its sponsor is the employer of the job order. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_name_known is 'Whether its name is one that the worker bears or bore. Supplied by: worker or agency.';

comment on column fact_clearance.entry_permission_passport_known is 'Whether its passport is one of the workers. Supplied by: worker or agency.';

comment on column fact_clearance.medical_outcome is 'Fit, not fit, or fit with condition; never more. Supplied by: clinic.';

comment on column fact_clearance.medical_ends_on is 'Until when the result holds. Supplied by: clinic.';

comment on column fact_clearance.medical_condition_met is 'Whether the condition is met. Supplied by: clinic.';

comment on column fact_clearance.orientation_completed_on is 'The day of the orientation before departure. Supplied by: training centre.';

comment on column fact_clearance.household_orientation_days is 'Days of the comprehensive orientation for household workers. Supplied by: training centre.';

comment on column fact_clearance.skills_certificate_on is 'The day of the skills certificate. Supplied by: training centre.';

comment on column fact_clearance.insurance_ends_on is 'Until when the compulsory insurance covers. Supplied by: insurer.';

comment on column fact_clearance.insurance_items is 'How many of the items that the law asks for are covered. Supplied by: insurer.';

comment on column fact_clearance.fund_membership_ends_on is 'Until when the worker is a member of the welfare fund. Supplied by: welfare fund.';

comment on column fact_clearance.placement_fee_received_minor is 'Placement fee by the agencys receipts. Supplied by: agency.';

comment on column fact_clearance.placement_fee_paid_by_worker_minor is 'Placement fee by the workers own statement, or by the receipts where these are higher in the same currency or the worker said nothing. Supplied by: worker. Confidential.';

comment on column fact_clearance.first_payment_on is 'The day of the first receipt. Supplied by: agency.';

comment on column fact_clearance.cost_sheet_placement_fee_minor is 'Placement fee that the cost sheet lays on the worker. Supplied by: agency.';

comment on column fact_clearance.departure_planned_on is 'The day on which departure is planned. Supplied by: agency.';

comment on column fact_clearance.lane is 'The way the worker goes.';

comment on column fact_clearance.basic_monthly_salary_currency is 'The currency of the amount beside it.';

comment on column fact_clearance.line_monthly_wage_currency is 'The currency of the amount beside it.';

comment on column fact_clearance.placement_fee_received_currency is 'The currency of the amount beside it.';

comment on column fact_clearance.placement_fee_paid_by_worker_currency is 'The currency of the amount beside it.';

comment on column fact_clearance.cost_sheet_placement_fee_currency is 'The currency of the amount beside it.';

grant select on fact_clearance to fairway_app;
