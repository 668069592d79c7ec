import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { accreditation } from './accreditation.ts'

/** An accreditation whose last day has passed. Done by the clock; liability for the workers who are there goes on. */
export const expireAccreditation = act({
  name: 'expire-accreditation',
  on: accreditation,
  from: 'accredited',
  to: 'expired',
  by: 'system',
  input: Nothing,

  async effect({ record, today }) {
    if (record.ends_on && Temporal.PlainDate.compare(record.ends_on, today) >= 0)
      refuseCase(record.id, 'still-valid', { until: record.ends_on.toString() })
  },

  tells: { agency: 'accreditation-expired', post: 'accreditation-expired' },
})
