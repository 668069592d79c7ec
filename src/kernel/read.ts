import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { isOutside, type Officer } from './authority.ts'
import { uuidv7 } from './ids.ts'

/** The two logins that pages read with. */
export interface Readers {
  readonly state: Kysely<Tables>
  readonly outside: Kysely<Tables>
}

/** A handle that reads for one officer, in one read-only transaction; there is no other for a page. */
export type Reading = Transaction<Tables>

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const setting = (...values: readonly (string | null)[]) => {
  const ids = values.filter((value) => value !== null)
  if (!ids.every((id) => uuid.test(id))) throw new TypeError('What an officer may see is named by UUIDs')
  return sql.lit(ids.join(','))
}

/**
 * Reads for an officer: one read-only transaction on the login of the officer's side, in which what the officer may see is set.
 * An outside body reads under row-level security. `null` reads as the public: under row-level security, with nothing of one's own.
 */
export async function readAs<R>(
  readers: Readers,
  officer: Officer | null,
  fn: (db: Reading) => Promise<R>,
): Promise<R> {
  const offered = officer?.worker_id ? await offersOf(readers.state, officer.worker_id) : []
  const pool = officer && !isOutside(officer.role) ? readers.state : readers.outside
  return pool
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      if (!officer) return fn(tx)
      await sql`set local app.officer_id = ${setting(officer.id)}`.execute(tx)
      await sql`set local app.office_id = ${setting(officer.office_id)}`.execute(tx)
      await sql`set local app.agencies = ${setting(officer.agency_id)}`.execute(tx)
      await sql`set local app.worker_id = ${setting(officer.worker_id)}`.execute(tx)
      await sql`set local app.job_orders = ${setting(...offered.map((one) => one.job_order_id))}`.execute(tx)
      await sql`set local app.principals = ${setting(...offered.map((one) => one.principal_id))}`.execute(tx)
      return fn(tx)
    })
}

/** A worker reads the job orders and employers that the worker was named for. */
async function offersOf(state: Kysely<Tables>, workerId: string) {
  return state
    .selectFrom('offer')
    .innerJoin('job_order', 'job_order.id', 'offer.job_order_id')
    .select(['offer.job_order_id', 'job_order.principal_id'])
    .where('offer.worker_id', '=', workerId)
    .execute()
}

/** Who looked at whose record (or, for a list, how many rows); written before the page is sent, and no row means no page. */
export async function recordViewing(
  state: Kysely<Tables>,
  officer: Officer,
  seen: {
    readonly worker_id: string | null
    readonly page: string
    readonly purpose: string
    readonly rows: number | null
  },
  now: Temporal.Instant,
): Promise<void> {
  await sql`insert into viewing (id, officer_id, office_id, worker_id, page, purpose, rows, at) values
    (${uuidv7()}, ${officer.id}, ${officer.office_id}, ${seen.worker_id}, ${seen.page}, ${seen.purpose}, ${seen.rows}, ${now})`.execute(
    state,
  )
}
