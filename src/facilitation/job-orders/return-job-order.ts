import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Text } from '#kernel/input.ts'
import { jobOrder } from './job-order.ts'

/** Sends a job order back to its agency with the reason in writing; the agency submits a new one. */
export const returnJobOrder = act({
  name: 'return-job-order',
  on: jobOrder,
  from: ['submitted', 'verified'],
  to: 'returned',
  by: ['labour attache', 'clearance officer'],
  takesAway: true,
  input: Type.Object({ reason: Text }),

  async effect({ tx, record, input }) {
    await tx.updateTable('job_order').set({ return_reason: input.reason }).where('id', '=', record.id).execute()
  },

  tells: { agency: 'job-order-returned' },
  stops: ['verify-job-order', 'approve-job-order'],
})
