import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import type { Decision } from '#kernel/decision.ts'
import { Nothing } from '#kernel/input.ts'
import { clearance } from './clearance.ts'

/** Asks the law once more before an expired certificate is replaced: what it rested on may have lapsed with it. Done by the act that replaces. */
export const renewClearance = act({
  name: 'renew-clearance',
  on: clearance,
  from: 'issued',
  to: 'issued',
  by: 'another act',
  input: Nothing,
  law: 'clearance',

  async effects({ tx, cases }) {
    await sql`update clearance c set decision_id = v.decision_id
      from unnest(${cases.map((one) => one.id)}::uuid[], ${cases.map((one) => (one.decision as Decision).id)}::uuid[]) as v (id, decision_id)
      where c.id = v.id`.execute(tx)
  },
})
