// One record in every register, for tests that try each act as every role: put there with bare SQL, since no state matters.
import { sql } from 'kysely'
import { uuidv7 } from '#kernel/ids.ts'
import type { Country } from '#test/country.ts'
import type { Stage } from '#test/stage.ts'

/** Gives the id of one record of each register that belongs to this country's agency, post, clinic and worker. */
export async function everyRegister(stage: Stage, at: Country): Promise<ReadonlyMap<string, string>> {
  const { here } = stage
  const db = here.state
  const now = here.clock.now()
  const { offer_id, worker } = await at.name()
  const by = at.clerk.id
  const worker_id = worker.id
  const ids = new Map<string, string>([
    ['agency', at.agency_id],
    ['principal', at.principal_id],
    ['accreditation', at.accreditation_id],
    ['job_order', at.job_order_id],
    ['worker', worker_id],
    ['offer', offer_id],
  ])
  const make = (table: string) => {
    const id = uuidv7()
    ids.set(table, id)
    return id
  }
  const licence = await db
    .selectFrom('licence')
    .select('id')
    .where('agency_id', '=', at.agency_id)
    .executeTakeFirstOrThrow()
  ids.set('licence', licence.id)
  const clinic = uuidv7()
  await sql`insert into office (id, kind, name) values (${clinic}, 'clinic', 'Clinic of this record')`.execute(db)
  await sql`insert into entry_permission (id, state, offer_id, worker_id, agency_id, line_id, number, kind, sponsor, name_on_visa, passport_number, issued_on, ends_on, recorded_by, recorded_at)
    values (${make('entry_permission')}, 'recorded', ${offer_id}, ${worker_id}, ${at.agency_id}, ${at.line_id}, 'V1', 'work', 'x', 'x', 'ZZ000001', '2026-01-01', '2027-01-01', ${by}, ${now})`.execute(
    db,
  )
  const attache = at.attache.office_id
  await sql`insert into contract (id, state, offer_id, worker_id, agency_id, line_id, post_id, signed_on, occupation_code, country, monthly_wage_minor, currency, months, recorded_by, recorded_at)
    values (${make('contract')}, 'signed', ${offer_id}, ${worker_id}, ${at.agency_id}, ${at.line_id}, ${attache}, '2026-11-01', '7212', 'QA', 250000, 'QAR', 24, ${by}, ${now})`.execute(
    db,
  )
  await sql`insert into receipt (id, state, offer_id, worker_id, agency_id, line_id, item, number, amount_minor, currency, paid_on, recorded_by, recorded_at)
    values (${make('receipt')}, 'recorded', ${offer_id}, ${worker_id}, ${at.agency_id}, ${at.line_id}, 'medical', 'R1', 100, 'PHP', '2026-11-01', ${by}, ${now})`.execute(
    db,
  )
  await sql`insert into payment_statement (id, state, offer_id, worker_id, item, payee, amount_minor, currency, stated_at)
    values (${make('payment_statement')}, 'stated', ${offer_id}, ${worker_id}, 'medical', 'clinic', 100, 'PHP', ${now})`.execute(
    db,
  )
  await sql`insert into provider_result (id, state, kind, worker_id, office_id, person, passport_number)
    values (${make('provider_result')}, 'asked', 'medical', ${worker_id}, ${clinic}, 'x', 'ZZ000001')`.execute(db)
  await sql`insert into clearance (id, state, offer_id, worker_id, agency_id, line_id, job_order_id, requested_at, recorded_by)
    values (${make('clearance')}, 'requested', ${offer_id}, ${worker_id}, ${at.agency_id}, ${at.line_id}, ${at.job_order_id}, ${now}, ${by})`.execute(
    db,
  )
  await sql`insert into certificate (id, state, clearance_id, offer_id, line_id, place, turn, worker_id, agency_id, job_order_id, number, status_index, token_hash, valid_from_on, valid_until_on, issued_at, issued_by)
    values (${make('certificate')}, 'valid', ${ids.get('clearance')}, ${offer_id}, ${at.line_id}, 1, 1, ${worker_id}, ${at.agency_id}, ${at.job_order_id}, 'JO-2026-0001-A/001-1-X', 1, '\\x00', '2026-11-24', '2027-01-01', ${now}, ${at.clearance.id})`.execute(
    db,
  )
  await sql`insert into departure (id, state, certificate_id, worker_id, departed_on, recorded_by, recorded_at)
    values (${make('departure')}, 'confirmed', ${ids.get('certificate')}, ${worker_id}, '2026-11-24', ${by}, ${now})`.execute(
    db,
  )
  const decision = uuidv7()
  await sql`insert into pack_version (hash, jurisdiction, text, kept_at) values ('x', 'ph', 'x', ${now})`.execute(db)
  await sql`insert into decision (id, subject, record_id, at, today, pack_hash, engine, result, answers) values (${decision}, 'clearance', ${ids.get('clearance')}, ${now}, '2026-11-24', 'x', 'x', 'unknown', '[]')`.execute(
    db,
  )
  await sql`insert into finding (id, state, rule, against, agency_id, clearance_id, worker_id, decision_id, opened_at)
    values (${make('finding')}, 'open', 'PH-FEE-01', 'agency', ${at.agency_id}, ${ids.get('clearance')}, ${worker_id}, ${decision}, ${now})`.execute(
    db,
  )
  return ids
}
