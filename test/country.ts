// The people and papers of one way through an agency, made by acts, for tests that need a worker who is nearly ready.
import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Stage } from '#test/stage.ts'
import { approveJobOrder } from '../src/facilitation/job-orders/approve-job-order.ts'
import { submitJobOrder } from '../src/facilitation/job-orders/submit-job-order.ts'
import { verifyJobOrder } from '../src/facilitation/job-orders/verify-job-order.ts'
import { nameWorker } from '../src/facilitation/offers/name-worker.ts'

export interface Country {
  readonly clerk: Officer
  readonly attache: Officer
  readonly clearance: Officer
  readonly director: Officer
  readonly agency_id: string
  readonly principal_id: string
  readonly accreditation_id: string
  readonly job_order_id: string
  readonly line_id: string
  /** Names a worker for line A and gives the offer and the worker as an officer in the own account. */
  name(row?: Partial<Person>): Promise<{ offer_id: string; worker: Officer }>
}

export interface Person {
  surname: string
  given_names: string
  birth_on: string
  passport_number: string
  [more: string]: unknown
}

let number = 0

/** An agency with a licence, an accredited construction company in Qatar (or another country), and an approved job order with `places` places. */
export async function country(stage: Stage, { places = 3, to = 'QA' } = {}): Promise<Country> {
  const { here } = stage
  const agency_id = uuidv7()
  const office = { id: uuidv7(), agency_id }
  const principal_id = uuidv7()
  const accreditation_id = uuidv7()
  const post = { id: uuidv7() }
  await sql`insert into office (id, kind, name) values (${office.id}, 'agency', 'Bagong Layag'), (${post.id}, 'post', 'Doha')`.execute(
    here.state,
  )
  await sql`insert into agency (id, state, office_id, name, address, registered_at) values (${agency_id}, 'registered', ${office.id}, 'Bagong Layag', 'Manila', ${here.clock.now()})`.execute(
    here.state,
  )
  await sql`insert into licence (id, state, agency_id, number, from_on, ends_on, recorded_by) values (${uuidv7()}, 'granted', ${agency_id}, ${`L-${agency_id}`}, '2025-01-01', '2028-01-01', ${uuidv7()})`.execute(
    here.state,
  )
  await sql`insert into principal (id, state, kind, name, country, registered_at) values (${principal_id}, 'registered', 'employer', 'Al Marsa Contracting', ${to}, ${here.clock.now()})`.execute(
    here.state,
  )
  await sql`insert into accreditation (id, state, agency_id, principal_id, post_id, joint_undertaking_signed_on, from_on, ends_on, recorded_by) values
    (${accreditation_id}, 'accredited', ${agency_id}, ${principal_id}, ${post.id}, '2025-02-01', '2025-02-01', '2029-02-01', ${uuidv7()})`.execute(
    here.state,
  )
  const clerk = await stage.officer('agency clerk', office)
  const attache = await stage.officer('labour attache', post)
  const clearance = await stage.officer('clearance officer')
  const director = await stage.officer('director')
  const clauses = here.law.clauses.map((clause) => ({ clause, provision: 'As the standard contract says.' }))
  const line = {
    occupation_code: '7212',
    title: 'Welder',
    places,
    monthly_wage_minor: 250_000,
    currency: 'QAR',
    months: 24,
    weekly_hours: 48,
    site: 'Lusail',
    clauses,
  }
  const submitted = await stage.done(clerk, submitJobOrder, {
    accreditation_id,
    country: to,
    ends_on: '2028-11-01',
    lines: [line],
    costs: [],
  })
  const job_order_id = submitted.id
  await stage.done(attache, verifyJobOrder, {}, job_order_id)
  const { id: line_id } = await here.state
    .selectFrom('job_order_line')
    .select('id')
    .where('job_order_id', '=', job_order_id)
    .executeTakeFirstOrThrow()
  await stage.done(clearance, approveJobOrder, { lines: [{ line_id, places }] }, job_order_id)
  return {
    clerk,
    attache,
    clearance,
    director,
    agency_id,
    principal_id,
    accreditation_id,
    job_order_id,
    line_id,
    async name(row = {}) {
      const person = {
        surname: 'Dela Cruz',
        given_names: 'Juan',
        birth_on: '1990-05-06',
        sex: 'M',
        nationality: 'PHL',
        passport_issuer: 'PHL',
        passport_number: `ZZ${String(++number).padStart(6, '0')}`,
        passport_ends_on: '2032-01-01',
        check_digits_right: true,
        job_order_id,
        line: 'A',
        ...row,
      }
      const named = await stage.done(clerk, nameWorker, person)
      const { worker_id } = await here.state
        .selectFrom('offer')
        .select('worker_id')
        .where('id', '=', named.id)
        .executeTakeFirstOrThrow()
      return {
        offer_id: named.id,
        worker: {
          id: worker_id,
          name: person.given_names,
          role: 'worker',
          office_id: null,
          agency_id: null,
          worker_id,
        },
      }
    },
  }
}
