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
      const mine = {
        officer_id: officer.id,
        office_id: officer.office_id,
        agencies: officer.agency_id,
        worker_id: officer.worker_id,
        job_orders: offered.map((one) => one.job_order_id).join(),
        principals: offered.map((one) => one.principal_id).join(),
      }
      const settings = Object.entries(mine).map(([name, ids]) => sql`set_config(${`app.${name}`}, ${ids ?? ''}, true)`)
      await sql`select ${sql.join(settings)}`.execute(tx)
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
