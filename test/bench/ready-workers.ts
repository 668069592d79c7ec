// Workers who have everything that the law asks for, put into the registers with bare SQL: what the bench starts from.
import { sql } from 'kysely'
import type { Opened } from '../../src/jurisdiction.ts'

const day = '2026-11-01'

/** Says for these offers that their workers accepted, hold a place, and have visa, verified contract, medical, orientation, cover, membership. */
export async function makeReady(here: Opened, jobOrderId: string): Promise<void> {
  const db = here.state
  await sql`update place p set free = false from job_order_line l where l.id = p.line_id and l.job_order_id = ${jobOrderId}`.execute(
    db,
  )
  await sql`update offer o set state = 'accepted', accepted_at = o.named_at, accepted_on = ${day}, place = n.number
    from (select id, row_number() over (order by id) as number from offer where job_order_id = ${jobOrderId}) n where n.id = o.id`.execute(
    db,
  )
  await givePapers(here, jobOrderId)
}

/** Visa, verified contract, medical, orientation, cover and membership for these offers, whatever became of them. */
export async function givePapers(here: Opened, jobOrderId: string): Promise<void> {
  const db = here.state
  await sql`insert into entry_permission (id, state, offer_id, worker_id, agency_id, line_id, number, kind, occupation_code, sponsor, name_on_visa,
      passport_number, issued_on, ends_on, recorded_by, recorded_at)
    select uuidv7(), 'recorded', o.id, o.worker_id, o.agency_id, o.line_id, 'V' || o.passport_number, 'work', l.occupation_code, p.name,
      o.surname || ' ' || o.given_names, o.passport_number, ${day}, '2027-10-01', o.recorded_by, o.named_at
    from offer o join job_order_line l on l.id = o.line_id join job_order j on j.id = o.job_order_id join principal p on p.id = j.principal_id
    where o.job_order_id = ${jobOrderId}`.execute(db)
  await sql`insert into contract (id, state, offer_id, worker_id, agency_id, line_id, post_id, signed_on, occupation_code, country, monthly_wage_minor,
      currency, months, verified_on, verified_by, recorded_by, recorded_at)
    select uuidv7(), 'verified', o.id, o.worker_id, o.agency_id, o.line_id, j.post_id, ${day}, l.occupation_code, j.country, l.monthly_wage_minor,
      l.currency, l.months, ${day}, o.recorded_by, o.recorded_by, o.named_at
    from offer o join job_order_line l on l.id = o.line_id join job_order j on j.id = o.job_order_id where o.job_order_id = ${jobOrderId}`.execute(
    db,
  )
  const results = [
    ['medical', 'fit', null, null],
    ['orientation', 'completed', 1, null],
    ['insurance', 'covered', null, 9],
    ['fund membership', 'member', null, null],
  ] as const
  const office = await db.selectFrom('office').select('id').executeTakeFirstOrThrow()
  for (const [kind, outcome, days, items] of results) {
    await sql`insert into provider_result (id, state, kind, worker_id, offer_id, office_id, person, passport_number, outcome, days, items, on_day, ends_on, entered_by, entered_at)
      select uuidv7(), 'entered', ${kind}::provider_result_kind, worker_id, id, ${office.id}, surname, passport_number, ${outcome}, ${days}::int, ${items}::int,
        ${day}, '2028-11-01', recorded_by, named_at from offer where job_order_id = ${jobOrderId}`.execute(db)
  }
}
