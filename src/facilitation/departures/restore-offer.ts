import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { offer } from '../offers/offer.ts'

/** The offer stands again, because its worker did not board. Done by the act that records so. */
export const restoreOffer = act({
  name: 'restore-offer',
  on: offer,
  from: 'departed',
  to: 'accepted',
  by: 'another act',
  input: Nothing,
  async effect() {},
})
