import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { offer } from './offer.ts'

/** The worker's no, before anything binds. No reason is asked for and nothing follows the worker. */
export const declineOffer = act({
  name: 'decline-offer',
  on: offer,
  from: 'offered',
  to: 'declined',
  by: 'worker',
  takesAway: true,
  input: Nothing,
  async effect() {},
  tells: { agency: 'offer-declined' },
})
