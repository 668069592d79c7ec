import { register } from '#kernel/register.ts'
import { clearance } from '../clearances/clearance.ts'

/** A rule broken by someone other than the worker: a case against whoever answers for it. No outside body sees it. */
export const finding = register({
  table: 'finding',
  folder: 'findings',
  sees: { 'clearance officer': 'all', 'licensing officer': 'all', director: 'all' },
  locks: { clearance_id: { of: clearance, hold: 'share' } },
  person: 'worker_id',
})
