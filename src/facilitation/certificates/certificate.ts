import { register } from '#kernel/register.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** A place's turn: what the airport officer checks. */
export const certificate = register({
  table: 'certificate',
  folder: 'certificates',
  sees: {
    'agency clerk': { agency_id: 'agency' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
    'immigration officer': 'all',
  },
  parts: ['certificate_end', 'certificate_suspension', 'place_release'],
  locks: { worker_id: { of: worker, hold: 'update' }, offer_id: { of: offer, hold: 'update' } },
  person: 'worker_id',
})
