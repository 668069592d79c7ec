import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from './certificate.ts'
import { insertEnds, releaseLater } from './end-certificate.ts'

/** The worker gives the certificate back: it is void, and nothing follows from it. */
export const handBackCertificate = act({
  name: 'hand-back-certificate',
  on: certificate,
  from: ['valid', 'suspended'],
  to: 'ended',
  by: 'worker',
  takesAway: true,
  input: Nothing,

  async effect(hands) {
    const { tx, record, now } = hands
    await releaseLater(hands, [record])
    await insertEnds(tx, now, [{ ...record, reason: 'handed back', ground: null }])
  },

  tells: { agency: 'certificate-handed-back' },
})
