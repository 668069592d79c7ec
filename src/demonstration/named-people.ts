import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { InRegisters } from './invented-worker.ts'
import type { Played } from './play-registers.ts'

/** Offers as the story needs them, in the order asked for; the registers' part is for the caller to say. */
export async function namedPeople(
  db: Kysely<Tables>,
  offers: readonly { readonly offer_id: string; readonly registers: (person: { household: boolean }) => InRegisters }[],
): Promise<Played[]> {
  const { rows } = await sql<Omit<Played, 'registers' | 'open'> & { state: string; household: boolean }>`
    select f.id as offer_id, f.worker_id, w.reference, f.given_names, f.state::text as state, k.id as contract_id, l.currency,
      l.occupation_code in ('9111', '5152', '5162') and p.kind <> 'employer' as household
    from offer f join worker w on w.id = f.worker_id join job_order_line l on l.id = f.line_id
    join job_order o on o.id = f.job_order_id join principal p on p.id = o.principal_id
    left join lateral (select id from contract x where x.offer_id = f.id and x.state = 'signed' order by x.recorded_at desc, x.id desc limit 1) k on true
    where f.id = any(${offers.map((one) => one.offer_id)}::uuid[])`.execute(db)
  const found = new Map(rows.map((row) => [row.offer_id, row]))
  return offers.flatMap(({ offer_id, registers }) => {
    const row = found.get(offer_id)
    if (!row) return []
    const { state, household, ...person } = row
    return [{ ...person, open: state === 'offered', registers: registers({ household }) }]
  })
}
