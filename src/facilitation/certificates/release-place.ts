import { type RawBuilder, sql } from 'kysely'
import { act, type Due } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { giveBackPlace } from '../offers/give-back-place.ts'
import { certificate } from './certificate.ts'

/**
 * Lets another worker take the place of an ended certificate, from the moment at which that certificate can pass nowhere (passesNowhere).
 * Refuses `may-still-pass-a-gate` before. A task without ids is for all that can be released by then.
 */
export const releasePlace = act({
  name: 'release-place',
  on: certificate,
  from: 'ended',
  to: 'ended',
  by: 'system',
  input: Nothing,
  finds: releasable,

  async effect(hands) {
    const { tx, record, now } = hands
    const { line_id, place, turn } = record
    const released =
      await sql`select 1 from place_release where line_id = ${line_id} and place = ${place} and turn = ${turn}`.execute(
        tx,
      )
    if (released.rows.length === 0) {
      const { rows } = await sql<{ why: string | null }>`
        select ${passesNowhere(hands)} as why from certificate_end e where e.certificate_id = ${record.id}`.execute(tx)
      const why = rows[0]?.why
      if (!why) refuseCase(record.id, 'may-still-pass-a-gate')
      await insertRows(tx, 'place_release', [
        { certificate_id: record.id, line_id, place, turn, why, released_at: now },
      ])
    }
    await giveBackPlace(hands, line_id, place)
  },
})

/** Ended certificates that can pass nowhere and whose places were neither released nor taken by the same worker's next turn. */
export async function releasable({ db, ...at }: Due): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.certificate_id as id from certificate_end e
    where not exists (select from place_release r where (r.line_id, r.place, r.turn) = (e.line_id, e.place, e.turn))
      and not exists (select from certificate n where (n.line_id, n.place, n.after) = (e.line_id, e.place, e.turn))
      and ${passesNowhere(at)} is not null
    order by 1`.execute(db)
  return rows.map((row) => row.id)
}

/**
 * Why an ended certificate (a row `e` of certificate_end) can pass at no gate; null while it may (DESIGN.md section 6). Its last day has
 * passed, which the paper itself says at the oldest gate; or every enrolled gate said that it holds a later status list; or the worker gave it back, and the longest age of a list has
 * passed. Where no gate is enrolled nobody has said anything, so that the longest age must have passed (docs/decisions/0021).
 */
function passesNowhere({ law, now, today }: Omit<Due, 'db'>): RawBuilder<string | null> {
  const days = law.term('gate list older than', today)?.days
  const aged = days === undefined ? sql`false` : sql`e.ended_at <= ${now.subtract({ hours: 24 * days })}::timestamptz`
  return sql`case
    when e.reason = 'expired unused' then 'expired unused'
    when (select c.valid_until_on from certificate c where c.id = e.certificate_id) < ${today} then 'last day passed'
    when not exists (select from gate g where g.retired_at is null) then case when ${aged} then 'no gate enrolled and lists aged' end
    when not exists (select from gate g where g.retired_at is null and not ${gateKnows}) then 'acknowledged by every gate'
    when e.reason = 'handed back' and ${aged} then 'handed back and lists aged' end`
}

/**
 * Whether a gate `g` holds a list in which an end `e` stands. Five minutes: an end that was still under way when a list was made may carry an
 * earlier time than the list and yet not stand in it.
 */
const gateKnows = sql<boolean>`coalesce(g.acknowledged_at >= e.ended_at + interval '5 minutes', false)`
