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
  locks: {
    worker_id: { table: 'worker', hold: 'share' },
    offer_id: { table: 'offer', hold: 'share' },
    job_order_id: { table: 'job_order', hold: 'share' },
  },
  person: 'worker_id',
})
