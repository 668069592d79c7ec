import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { offer } from '../offers/offer.ts'
import { clearance } from './clearance.ts'

/** Asks whether workers may leave for the places for which they are named. */
export const requestClearance = act({
  name: 'request-clearance',
  on: clearance,
  from: null,
  to: 'requested',
  by: ['agency clerk', 'worker'],
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({ offer_id: Id }),

  async effects({ tx, cases, officer, now }) {
    const { rows } = await sql<{
      id: string
      worker_id: string
      agency_id: string
      line_id: string
      job_order_id: string
    }>`
      select id, worker_id, agency_id, line_id, job_order_id from offer where id = any(${cases.map((one) => one.input.offer_id)}::uuid[])`.execute(
      tx,
    )
    const offers = new Map(rows.map((row) => [row.id, row]))
    await insertRows(
      tx,
      'clearance',
      cases.map(({ id, input }) => {
        const { id: offer_id, ...of } = offers.get(input.offer_id) as (typeof rows)[number]
        return {
          id,
          state: 'requested',
          offer_id,
          ...of,
          decision_id: null,
          requested_at: now,
          recorded_by: officer.id,
        }
      }),
    )
  },

  starts: { clock: 'issue-certificate', term: 'decision on a clearance', owner: 'clearance officer' },
})
