import { register } from '#kernel/register.ts'

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
  locks: { worker_id: { table: 'worker', hold: 'update' }, job_order_id: { table: 'job_order', hold: 'share' } },
  person: 'worker_id',
})
