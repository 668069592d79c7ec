import { register } from '#kernel/register.ts'
import { jobOrder } from '../job-orders/job-order.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** The question whether one worker may leave for one place, and its answer. */
export const clearance = register({
  table: 'clearance',
  folder: 'clearances',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
  },
  // As hard as the certificate that issuing makes: a lock that is raised later deadlocks whoever issues beside.
  locks: {
    worker_id: { of: worker, hold: 'update' },
    offer_id: { of: offer, hold: 'update' },
    job_order_id: { of: jobOrder, hold: 'share' },
  },
  person: 'worker_id',
})
