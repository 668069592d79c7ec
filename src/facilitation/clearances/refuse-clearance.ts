import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Text } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { clearance } from './clearance.ts'

/**
 * Says no in writing: the rule that stands in the way and the reason, after a second officer agreed. Only a rule that the last decision
 * found broken can be named. The worker is told where to appeal; an appeal is a right and needs no reopening by the office.
 */
export const refuseClearance = act({
  name: 'refuse-clearance',
  on: clearance,
  from: 'obstructed',
  to: 'refused',
  by: 'clearance officer',
  takesAway: true,
  second: 'director',
  input: Type.Object({ rule: Text, reason: Text }),

  async effect({ tx, record, input }) {
    const { rows } = await sql`select 1 from decision d, jsonb_array_elements(d.answers) a
      where d.id = ${record.decision_id} and a ->> 'rule' = ${input.rule} and a ->> 'result' = 'fails' and a ->> 'consequence' = 'stops'`.execute(
      tx,
    )
    if (rows.length === 0) refuseCase(record.id, 'rule-not-broken', { rule: input.rule })
    await sql`update clearance set state = 'refused', refusal_reason = ${`${input.rule}: ${input.reason}`} where id = ${record.id}`.execute(
      tx,
    )
  },

  tells: { worker: 'clearance-refused', agency: 'clearance-refused' },
  stops: ['issue-certificate'],
})
