import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { certificate } from './certificate.ts'
import { insertEnds } from './end-certificate.ts'

/** A certificate whose last day has passed unused ends; it can pass nowhere, so its place is released at once. */
export const expireCertificate = act({
  name: 'expire-certificate',
  on: certificate,
  from: ['valid', 'suspended'],
  to: 'ended',
  by: 'system',
  input: Nothing,

  async effects({ tx, cases, now, today }) {
    refuseThose(cases, ({ record: { valid_until_on: until } }) =>
      Temporal.PlainDate.compare(until, today) < 0
        ? undefined
        : { code: 'still-valid', arguments: { until: until.toString() } },
    )
    await insertEnds(
      tx,
      now,
      cases.map(({ record }) => ({ ...record, reason: 'expired unused', ground: null })),
    )
    await insertRows(
      tx,
      'place_release',
      cases.map(({ id, record }) => ({
        certificate_id: id,
        line_id: record.line_id,
        place: record.place,
        turn: record.turn,
        why: 'expired unused',
        released_at: now,
      })),
    )
  },

  tells: { worker: 'certificate-expired', agency: 'certificate-expired' },
})
