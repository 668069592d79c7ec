import { register } from '#kernel/register.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** The employment contract of one worker for one line. */
export const contract = register({
  table: 'contract',
  folder: 'contracts',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'labour attache': { post_id: 'office' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { worker_id: { of: worker, hold: 'share' }, offer_id: { of: offer, hold: 'share' } },
  person: 'worker_id',
})
