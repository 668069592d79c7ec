import { sql } from 'kysely'
import type { Hands } from '#kernel/act.ts'

/** What a paper of an offer repeats, so that row-level security can guard it without a subquery. */
export interface OfferKeys {
  readonly offer_id: string
  readonly worker_id: string
  readonly agency_id: string
  readonly line_id: string
}

export interface OfferOf extends OfferKeys {
  readonly post_id: string
  readonly surname: string
  readonly given_names: string
  readonly passport_number: string
}

/** The offers asked for, by id: their keys, the post that verifies for them, and how the agency named the worker. */
export async function offersOf(tx: Hands['tx'], ids: readonly string[]): Promise<ReadonlyMap<string, OfferOf>> {
  const { rows } = await sql<OfferOf>`
    select f.id as offer_id, f.worker_id, f.agency_id, f.line_id, o.post_id, f.surname, f.given_names, f.passport_number
    from offer f join job_order o on o.id = f.job_order_id where f.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.offer_id, row]))
}

/** The keys alone, to spread into a new row. */
export const keysOf = ({ offer_id, worker_id, agency_id, line_id }: OfferOf): OfferKeys => ({
  offer_id,
  worker_id,
  agency_id,
  line_id,
})
