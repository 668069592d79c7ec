import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { jobOrder } from './job-order.ts'

/** The post abroad says that employer, demand and terms are real. */
export const verifyJobOrder = act({
  name: 'verify-job-order',
  on: jobOrder,
  from: 'submitted',
  to: 'verified',
  by: 'labour attache',
  unless: 'recorded_by',
  input: Nothing,

  async effect({ tx, record, officer, today }) {
    await tx
      .updateTable('job_order')
      .set({ verified_by: officer.id, verified_on: today })
      .where('id', '=', record.id)
      .execute()
  },

  tells: { agency: 'job-order-verified' },
  stops: ['verify-job-order'],
  starts: { clock: 'approve-job-order', term: 'approval of a job order', owner: 'clearance officer' },
})
