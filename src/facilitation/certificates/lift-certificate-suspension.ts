import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from './certificate.ts'

/** Makes a suspended certificate good again: the same paper, the same number. */
export const liftCertificateSuspension = act({
  name: 'lift-certificate-suspension',
  on: certificate,
  from: 'suspended',
  to: 'valid',
  by: ['clearance officer', 'director'],
  input: Nothing,

  async effect({ tx, record, now }) {
    await tx
      .updateTable('certificate_suspension')
      .set({ lifted_at: now })
      .where('certificate_id', '=', record.id)
      .where('lifted_at', 'is', null)
      .execute()
  },

  tells: { worker: 'certificate-valid-again' },
})
