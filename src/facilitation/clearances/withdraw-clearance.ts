import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { clearance } from './clearance.ts'

/** Ends the question without an answer. The worker may ask again at any time. */
export const withdrawClearance = act({
  name: 'withdraw-clearance',
  on: clearance,
  from: ['requested', 'clear', 'obstructed', 'unknown', 'issued'],
  to: 'withdrawn',
  by: 'another act',
  input: Nothing,
  async effect() {},
  stops: ['issue-certificate'],
})
