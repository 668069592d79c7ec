import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { agency } from './agency.ts'

/** Closes an agency. What it owes stays owed, and the certificates of its workers stay valid. */
export const closeAgency = act({
  name: 'close-agency',
  on: agency,
  from: 'registered',
  to: 'closed',
  by: 'licensing officer',
  second: 'director',
  input: Nothing,
  async effect() {},
})
