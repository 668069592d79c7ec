import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { endCertificate } from '../certificates/end-certificate.ts'
import { withdrawClearance } from '../clearances/withdraw-clearance.ts'
import { giveBackPlace, letMoveUp } from './give-back-place.ts'
import { offer } from './offer.ts'

/**
 * The worker goes no further: a right at any time before departure, whatever others do at the same moment. Ends an open clearance and a
 * live certificate, and gives the place back.
 */
export const withdrawOffer = act({
  name: 'withdraw-offer',
  on: offer,
  from: ['accepted', 'waiting'],
  to: 'withdrawn',
  by: 'worker',
  takesAway: true,
  input: Nothing,

  async effect(hands) {
    const { tx, record, one } = hands
    const open = await sql<{ id: string }>`
      select id from clearance where offer_id = ${record.id} and state in ('requested', 'clear', 'obstructed', 'unknown', 'issued')`.execute(
      tx,
    )
    const live = await sql<{ id: string }>`
      select id from certificate where offer_id = ${record.id} and state in ('valid', 'suspended')`.execute(tx)
    await hands.perform(
      endCertificate,
      live.rows.map(({ id }) => ({ id, input: { reason: 'withdrawn' as const }, cause: one })),
    )
    await hands.perform(
      withdrawClearance,
      open.rows.map(({ id }) => ({ id, input: {}, cause: one })),
    )
    await sql`update offer set state = 'withdrawn', place = null where id = ${record.id}`.execute(tx)
    if (record.place !== null) await giveBackPlace(hands, record.line_id, record.place)
    else await letMoveUp(hands.later, record.line_id)
  },

  tells: { agency: 'offer-withdrawn-by-worker' },
})
