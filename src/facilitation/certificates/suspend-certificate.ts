import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
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
  async effect() {},
  tells: { worker: 'certificate-suspended' },
})
