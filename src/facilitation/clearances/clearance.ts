import { register } from '#kernel/register.ts'

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
    worker_id: { table: 'worker', hold: 'update' },
    offer_id: { table: 'offer', hold: 'update' },
    job_order_id: { table: 'job_order', hold: 'share' },
  },
  person: 'worker_id',
})
