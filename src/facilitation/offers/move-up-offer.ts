import { sql } from 'kysely'
import { act, type Due } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { type Refusal, Refused, refuseThose } from '#kernel/refusal.ts'
import { offer } from './offer.ts'
import { closedOf, holdLine, standingOf, takePlaces } from './take-place.ts'

/**
 * The first who wait for a line take the places of it that are free. A task of its own after each act that frees a place or leaves the
 * queue: done inside that act, all who withdraw at once would reach for the same first one, and be refused for another's sake.
 */
export const moveUpOffer = act({
  name: 'move-up-offer',
  on: offer,
  from: 'waiting',
  to: 'accepted',
  by: 'system',
  input: Nothing,
  finds: firstWaiting,

  async effects({ tx, cases }) {
    const closed = await closedOf(
      tx,
      cases.map((one) => one.record.job_order_id),
    )
    refuseThose(cases, ({ record }) => (closed.has(record.job_order_id) ? { code: 'job-order-is-closed' } : undefined))
    const lines = Map.groupBy(cases, (one) => one.record.line_id)
    const places = new Map<string, number>()
    const left = new Map<string, Refusal>()
    for (const line of [...lines.keys()].sort()) {
      await holdLine(tx, line)
      const waiting = (lines.get(line) ?? []).sort((a, b) => inOrder(a.record, b.record))
      const taken = await takePlaces(tx, line, waiting.length)
      waiting.forEach(({ id }, i) => {
        const place = taken[i]
        if (place === undefined) left.set(id, { step: 'effect', code: 'no-place-free' })
        else places.set(id, place)
      })
    }
    if (left.size > 0) throw new Refused(left)
    await sql`update offer f set state = 'accepted', place = v.place
      from unnest(${[...places.keys()]}::uuid[], ${[...places.values()]}::integer[]) as v (id, place) where f.id = v.id`.execute(
      tx,
    )
  },

  tells: { worker: 'place-became-free', agency: 'offer-moved-up' },
})

interface Queued {
  readonly id: string
  readonly accepted_at: Temporal.Instant | null
}

const inOrder = (a: Queued, b: Queued): number =>
  Temporal.Instant.compare(a.accepted_at as Temporal.Instant, b.accepted_at as Temporal.Instant) ||
  (a.id < b.id ? -1 : 1)

/** As many of a line's first who wait as places of it are free; none of a closed job order. Waits for whoever is just saying that a worker waits. */
async function firstWaiting({ db }: Due, args: Readonly<Record<string, unknown>>): Promise<string[]> {
  const line = args.line_id as string
  await holdLine(db, line)
  const { free } = await standingOf(db, line)
  const { rows } = await sql<{ id: string }>`select id from offer f where line_id = ${line} and state = 'waiting'
    and not exists (select from job_order o where o.id = f.job_order_id and o.state = 'closed') order by accepted_at, id limit ${free}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
