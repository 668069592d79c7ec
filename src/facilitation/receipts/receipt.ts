import { register } from '#kernel/register.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** Money that an agency says it took from a worker. */
export const receipt = register({
  table: 'receipt',
  folder: 'receipts',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { worker_id: { of: worker, hold: 'share' }, offer_id: { of: offer, hold: 'update' } },
  person: 'worker_id',
})
