import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { jobOrder } from './job-order.ts'

/** Ends the naming of workers. Certificates that were issued stay as they are. */
export const closeJobOrder = act({
  name: 'close-job-order',
  on: jobOrder,
  from: 'approved',
  to: 'closed',
  by: ['agency clerk', 'clearance officer'],
  takesAway: true,
  input: Nothing,
  async effect() {},
  tells: { agency: 'job-order-closed' },
})
