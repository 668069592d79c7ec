import { register } from '#kernel/register.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** The visa or permit with which the worker may enter and work. */
export const entryPermission = register({
  table: 'entry_permission',
  folder: 'entry-permissions',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { worker_id: { of: worker, hold: 'share' }, offer_id: { of: offer, hold: 'update' } },
  person: 'worker_id',
})
