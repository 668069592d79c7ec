import { register } from '#kernel/register.ts'
import { offer } from '../offers/offer.ts'
import { worker } from '../workers/worker.ts'

/** What a worker says privately was paid; no outside body learns that it exists. */
export const paymentStatement = register({
  table: 'payment_statement',
  folder: 'payment-statements',
  sees: { worker: { worker_id: 'worker' }, 'clearance officer': 'all', director: 'all' },
  locks: { worker_id: { of: worker, hold: 'share' }, offer_id: { of: offer, hold: 'share' } },
  person: 'worker_id',
})
