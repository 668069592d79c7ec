import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { licence } from './licence.ts'

/** Takes a licence away for good, with the reason in writing and by two officers. Liability for workers abroad goes on. */
export const cancelLicence = act({
  name: 'cancel-licence',
  on: licence,
  from: ['granted', 'suspended'],
  to: 'cancelled',
  by: 'licensing officer',
  takesAway: true,
  second: 'director',
  input: Type.Object({ reason: Text }),

  async effect({ tx, record, input, now }) {
    await insertRows(tx, 'licence_reason', [
      { licence_id: record.id, agency_id: record.agency_id, state: 'cancelled', reason: input.reason, at: now },
    ])
  },

  tells: { agency: 'licence-cancelled' },
})
