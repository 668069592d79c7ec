import { register } from '#kernel/register.ts'
import { certificate } from '../certificates/certificate.ts'

/** A departure as immigration confirmed it. */
export const departure = register({
  table: 'departure',
  folder: 'departures',
  sees: { 'immigration officer': 'all', 'clearance officer': 'all', director: 'all', worker: { worker_id: 'worker' } },
  locks: { certificate_id: { of: certificate, hold: 'update' } },
  person: 'worker_id',
})
