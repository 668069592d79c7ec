import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { act, type Hands } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { giveBackPlace } from '../offers/give-back-place.ts'
import { certificate } from './certificate.ts'

/**
 * Lets another worker take the place of an ended certificate, from the moment at which that certificate can pass nowhere: it expired
 * unused; or each enrolled gate acknowledged a later status list; or it was handed back and the longest list age has passed.
 */
export const releasePlace = act({
  name: 'release-place',
  on: certificate,
  from: 'ended',
  to: 'ended',
  by: 'system',
  input: Nothing,

  async effect(hands) {
    const { tx, record, now, today, law } = hands
    const { line_id, place, turn } = record
    const released =
      await sql`select 1 from place_release where line_id = ${line_id} and place = ${place} and turn = ${turn}`.execute(
        tx,
      )
    if (released.rows.length === 0) {
      const oldest = law.term('gate list older than', today)
      const why = await passesNowhere(tx, record.id, now, oldest?.days)
      if (!why) refuseCase(record.id, 'may-still-pass-a-gate')
      await insertRows(tx, 'place_release', [
        { certificate_id: record.id, line_id, place, turn, why, released_at: now },
      ])
    }
    await giveBackPlace(hands, line_id, place)
  },
})

/** Ended certificates of which every gate has said that it knows, and whose places were not released yet: for `release-place`. */
export async function acknowledgedEnds(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.certificate_id as id from certificate_end e
    where e.reason <> 'replaced' and not exists (select from place_release r where (r.line_id, r.place, r.turn) = (e.line_id, e.place, e.turn))
      and not exists (select from certificate n where (n.line_id, n.place, n.after) = (e.line_id, e.place, e.turn))
      and not exists (select from gate g where g.retired_at is null and g.acknowledged_at is distinct from greatest(g.acknowledged_at, e.ended_at + interval '5 minutes'))
    order by 1 limit 1000`.execute(db)
  return rows.map((row) => row.id)
}

// Five minutes: an end that was still under way when a list was made may carry an earlier time than the list and yet not stand in it.
/** Why an ended certificate can pass at no gate; undefined while it may. */
async function passesNowhere(
  tx: Hands['tx'],
  id: string,
  now: Temporal.Instant,
  oldestListDays: number | undefined,
): Promise<string | undefined> {
  const { rows } = await sql<{ reason: string; ended_at: Temporal.Instant; behind: number }>`
    select e.reason, e.ended_at, (select count(*)::int from gate g where g.retired_at is null and g.acknowledged_at is distinct from greatest(g.acknowledged_at, e.ended_at + interval '5 minutes')) as behind
    from certificate_end e where e.certificate_id = ${id}`.execute(tx)
  const end = rows[0]
  if (!end) return undefined
  if (end.reason === 'expired unused') return 'expired unused'
  if (end.behind === 0) return 'acknowledged by every gate'
  const aged =
    oldestListDays !== undefined && Temporal.Instant.compare(end.ended_at.add({ hours: oldestListDays * 24 }), now) <= 0
  return aged && end.reason !== 'revoked' ? 'handed back and lists aged' : undefined
}
