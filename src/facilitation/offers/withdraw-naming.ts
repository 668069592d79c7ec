import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { offer } from './offer.ts'

/** The agency takes a name back that the worker has not yet accepted. After acceptance only the worker may. */
export const withdrawNaming = act({
  name: 'withdraw-naming',
  on: offer,
  from: 'offered',
  to: 'withdrawn',
  by: 'agency clerk',
  takesAway: true,
  input: Nothing,
  async effect() {},
  tells: { worker: 'offer-withdrawn' },
})
