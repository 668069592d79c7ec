import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { endCertificate } from '../certificates/end-certificate.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { moveUpOffer } from './move-up-offer.ts'
import { offer } from './offer.ts'
import { freePlace } from './take-place.ts'

/**
 * The worker goes no further: a right at any time before departure. Ends an open clearance and a live certificate. A place that no
 * certificate was made for is free at once, and the first who waits takes it; one with a certificate waits for its release.
 */
export const withdrawOffer = act({
  name: 'withdraw-offer',
  on: offer,
  from: ['accepted', 'waiting'],
  to: 'withdrawn',
  by: 'worker',
  input: Nothing,

  async effect(hands) {
    const { tx, record, one } = hands
    const open = await sql<{ id: string }>`
      select id from clearance where offer_id = ${record.id} and state in ('requested', 'clear', 'obstructed', 'unknown', 'issued')`.execute(
      tx,
    )
    const live = await sql<{ id: string }>`
      select id from certificate where offer_id = ${record.id} and state in ('valid', 'suspended')`.execute(tx)
    const used =
      await sql`select 1 from certificate where line_id = ${record.line_id} and place = ${record.place}`.execute(tx)
    await hands.perform(
      endCertificate,
      live.rows.map(({ id }) => ({ id, input: { reason: 'withdrawn' as const }, cause: one })),
    )
    await hands.perform(
      withdrawClearance,
      open.rows.map(({ id }) => ({ id, input: {}, cause: one })),
    )
    await sql`update offer set state = 'withdrawn', place = null where id = ${record.id}`.execute(tx)
    if (record.place === null || used.rows.length > 0) return
    await freePlace(tx, record.line_id, record.place)
    const { rows } = await sql<{ id: string }>`
      select id from offer where line_id = ${record.line_id} and state = 'waiting' order by accepted_at, id limit 1`.execute(
      tx,
    )
    await hands.perform(
      moveUpOffer,
      rows.map(({ id }) => ({ id, input: {}, cause: one })),
    )
  },

  tells: { agency: 'offer-withdrawn-by-worker' },
})
