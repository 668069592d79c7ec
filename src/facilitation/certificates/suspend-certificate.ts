import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { certificate } from './certificate.ts'
import { grounds } from './grounds.ts'

/** Suspends a certificate on a closed ground, by two officers. It can be lifted; the worker is told why and whom to call. */
export const suspendCertificate = act({
  name: 'suspend-certificate',
  on: certificate,
  from: 'valid',
  to: 'suspended',
  by: 'clearance officer',
  takesAway: true,
  second: 'director',
  input: Type.Object({ ground: choice(...grounds) }),

  async effect({ tx, record, input, now }) {
    await insertRows(tx, 'certificate_suspension', [
      { certificate_id: record.id, worker_id: record.worker_id, ground: input.ground, at: now, lifted_at: null },
    ])
  },

  tells: { worker: 'certificate-suspended' },
})
