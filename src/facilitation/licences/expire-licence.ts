import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { licence } from './licence.ts'

/** A licence whose last day has passed. Done by the clock. */
export const expireLicence = act({
  name: 'expire-licence',
  on: licence,
  from: ['granted', 'suspended'],
  to: 'expired',
  by: 'system',
  input: Nothing,

  async effect({ record, today }) {
    if (Temporal.PlainDate.compare(record.ends_on, today) >= 0)
      refuseCase(record.id, 'still-valid', { until: record.ends_on.toString() })
  },

  tells: { agency: 'licence-expired' },
})
