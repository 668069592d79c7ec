import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { entryPermission } from './entry-permission.ts'

/** A later permission took its place. Done by the act that records the later one. */
export const replaceEntryPermission = act({
  name: 'replace-entry-permission',
  on: entryPermission,
  from: 'recorded',
  to: 'replaced',
  by: 'another act',
  input: Nothing,
  async effects() {},
})
