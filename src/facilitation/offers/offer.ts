import { register } from '#kernel/register.ts'
import { jobOrder } from '../job-orders/job-order.ts'
import { worker } from '../workers/worker.ts'

/** A worker named for a line of an approved job order. */
export const offer = register({
  table: 'offer',
  folder: 'offers',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { worker_id: { of: worker, hold: 'update' }, job_order_id: { of: jobOrder, hold: 'share' } },
  person: 'worker_id',
})
