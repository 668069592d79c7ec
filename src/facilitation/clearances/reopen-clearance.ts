import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Text } from '#kernel/input.ts'
import { clearance } from './clearance.ts'

/** An office reopens its own refusal: only with a reason, and only by a second officer's word. The law is then asked again. */
export const reopenClearance = act({
  name: 'reopen-clearance',
  on: clearance,
  from: 'refused',
  to: 'requested',
  by: 'clearance officer',
  second: 'director',
  input: Type.Object({ reason: Text }),
  async effect() {},
  tells: { worker: 'clearance-reopened', agency: 'clearance-reopened' },
  starts: { clock: 'issue-certificate', term: 'decision on a clearance', owner: 'clearance officer' },
})
