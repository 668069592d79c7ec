import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { licence } from './licence.ts'

/** Lifts a suspension: the licence is as it was, and the suspension stays in its history. */
export const liftLicenceSuspension = act({
  name: 'lift-licence-suspension',
  on: licence,
  from: 'suspended',
  to: 'granted',
  by: ['licensing officer', 'director'],
  input: Nothing,

  async effect({ tx, record, now }) {
    await tx
      .updateTable('licence_suspension')
      .set({ ends_at: now })
      .where('licence_id', '=', record.id)
      .where('ends_at', 'is', null)
      .execute()
  },

  tells: { agency: 'licence-suspension-lifted' },
})
