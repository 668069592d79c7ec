import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { offer } from './offer.ts'
import { takePlace } from './take-place.ts'

/** The first who waits takes a place that became free. Done by the act that frees it. */
export const moveUpOffer = act({
  name: 'move-up-offer',
  on: offer,
  from: 'waiting',
  to: 'accepted',
  by: 'another act',
  input: Nothing,

  async effect({ tx, record }) {
    const place = await takePlace(tx, record.line_id)
    if (place === undefined) refuseCase(record.id, 'no-place-free')
    await sql`update offer set state = 'accepted', place = ${place} where id = ${record.id}`.execute(tx)
  },

  tells: { worker: 'place-became-free', agency: 'offer-moved-up' },
})
