import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Id, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { finding } from './finding.ts'

/** Opens a case against whoever answers for a broken rule. The worker's clearance goes on. */
export const openFinding = act({
  name: 'open-finding',
  on: finding,
  from: null,
  to: 'open',
  by: 'another act',
  input: Type.Object({ clearance_id: Id, decision_id: Id, rule: Text, against: Text }),

  async effects({ tx, cases, now }) {
    const { rows } = await sql<{ id: string; agency_id: string; worker_id: string }>`
      select id, agency_id, worker_id from clearance where id = any(${cases.map((one) => one.input.clearance_id)}::uuid[])`.execute(
      tx,
    )
    const clearances = new Map(rows.map((row) => [row.id, row]))
    await insertRows(
      tx,
      'finding',
      cases.map(({ id, input }) => {
        const of = clearances.get(input.clearance_id) as (typeof rows)[number]
        return {
          id,
          state: 'open',
          ...input,
          worker_id: of.worker_id,
          agency_id: input.against === 'agency' ? of.agency_id : null,
          opened_at: now,
        }
      }),
    )
  },
})
