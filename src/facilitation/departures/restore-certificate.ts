import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { certificate } from '../certificates/certificate.ts'
import { restoreOffer } from './restore-offer.ts'

/** A departed certificate is good again, because its holder did not board. Done by the act that records so. */
export const restoreCertificate = act({
  name: 'restore-certificate',
  on: certificate,
  from: 'departed',
  to: 'valid',
  by: 'another act',
  input: Nothing,

  async effect(hands) {
    await hands.perform(restoreOffer, [{ id: hands.record.offer_id, input: {}, cause: hands.one }])
  },
})
