import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { offer } from '../offers/offer.ts'

/** The offer was taken up abroad; its place stays the departed worker's. Done by the act that confirms the departure. */
export const departOffer = act({
  name: 'depart-offer',
  on: offer,
  from: 'accepted',
  to: 'departed',
  by: 'another act',
  input: Nothing,
  async effects() {},
})
