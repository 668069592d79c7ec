import { register } from '#kernel/register.ts'

/** A person who works or means to work abroad; one record for the whole life. */
export const worker = register({
  table: 'worker',
  folder: 'workers',
  sees: { worker: { id: 'worker' }, 'clearance officer': 'all', director: 'all', keeper: 'all' },
  parts: ['worker_name', 'passport'],
  person: 'id',
})
