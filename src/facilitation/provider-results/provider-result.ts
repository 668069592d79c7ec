import { register } from '#kernel/register.ts'
import { worker } from '../workers/worker.ts'

/** What a clinic, training centre, insurer or fund certifies of a worker. */
export const providerResult = register({
  table: 'provider_result',
  folder: 'provider-results',
  sees: {
    'clinic officer': { office_id: 'office' },
    'training officer': { office_id: 'office' },
    'insurance officer': { office_id: 'office' },
    'fund officer': { office_id: 'office' },
    worker: { worker_id: 'worker' },
    'clearance officer': 'all',
    director: 'all',
  },
  locks: { worker_id: { of: worker, hold: 'share' } },
  person: 'worker_id',
})
