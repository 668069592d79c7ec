import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import type { Decision } from '#kernel/decision.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { Nothing } from '#kernel/input.ts'
import { lastDay } from '../certificates/last-day.ts'
import { makeCertificate } from '../certificates/make-certificate.ts'
import { clearance } from './clearance.ts'

/**
 * Issues the certificate of a worker who is clear. The law is asked once more at this moment: what changed since the decision stops here,
 * and the decision that the certificate rests on is the one of its own hour.
 */
export const issueCertificate = act({
  name: 'issue-certificate',
  on: clearance,
  from: 'clear',
  to: 'issued',
  by: 'clearance officer',
  unless: 'recorded_by',
  input: Nothing,
  law: 'clearance',

  async effects(hands) {
    const { tx, cases, law, today } = hands
    await sql`update clearance c set decision_id = v.decision_id
      from unnest(${cases.map((one) => one.id)}::uuid[], ${cases.map((one) => (one.decision as Decision).id)}::uuid[]) as v (id, decision_id)
      where c.id = v.id`.execute(tx)
    const term = law.term('certificate validity', today)
    await hands.perform(
      makeCertificate,
      cases.map((one) => {
        const { worker_id, offer_id } = one.record
        const valid_until_on = lastDay(
          today,
          term?.days,
          (one.decision as Decision).facts.entry_permission_ends_on,
        ).toString()
        return { id: uuidv7(), input: { clearance_id: one.id, worker_id, offer_id, valid_until_on }, cause: one }
      }),
    )
  },

  tells: { agency: 'clearance-issued' },
  stops: ['issue-certificate'],
})
