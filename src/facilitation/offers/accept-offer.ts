import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { offer } from './offer.ts'
import { closedOf, holdLine, standingOf, takePlaces } from './take-place.ts'

/**
 * The worker's yes. Takes a free place of the line; when none is left the worker waits, in the order of acceptance. Free places are
 * first of all for those who wait already. Refuses `job-order-is-closed`.
 */
export const acceptOffer = act({
  name: 'accept-offer',
  on: offer,
  from: 'offered',
  to: ['accepted', 'waiting'],
  by: 'worker',
  input: Nothing,

  async effect({ tx, record, now, today }) {
    if ((await closedOf(tx, [record.job_order_id])).size > 0) refuseCase(record.id, 'job-order-is-closed')
    await holdLine(tx, record.line_id)
    const { free, waiting } = await standingOf(tx, record.line_id)
    const [place] = free > waiting ? await takePlaces(tx, record.line_id, 1) : []
    const state = place === undefined ? 'waiting' : 'accepted'
    await sql`update offer set state = ${state}::offer_state, place = ${place ?? null}, accepted_at = ${now}, accepted_on = ${today}
      where id = ${record.id}`.execute(tx)
    return state
  },

  tells: { agency: 'offer-accepted' },
})
