import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Text } from '#kernel/input.ts'
import { accreditation } from './accreditation.ts'

/** Ends an accreditation, or turns a request down, with the reason in writing. Liability for the workers who are there goes on. */
export const withdrawAccreditation = act({
  name: 'withdraw-accreditation',
  on: accreditation,
  from: ['requested', 'accredited'],
  to: 'withdrawn',
  by: 'labour attache',
  takesAway: true,
  input: Type.Object({ reason: Text }),

  async effect({ tx, record, input }) {
    await tx.updateTable('accreditation').set({ withdraw_reason: input.reason }).where('id', '=', record.id).execute()
  },

  tells: { agency: 'accreditation-withdrawn' },
  stops: ['accredit-principal'],
})
