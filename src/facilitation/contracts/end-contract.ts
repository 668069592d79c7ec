import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice, Day } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { contract } from './contract.ts'

/** How a contract ends, in closed words; the worker may say another than the post later says in a case of its own. */
const contractEnds = [
  'completed',
  'ended by the employer',
  'ended by the worker',
  'agreed',
  'transferred',
  'employer died or closed',
  'worker died',
] as const

/** Says that a contract ended, when and how. What is owed from it stays owed: the limits of claims run from this day. */
export const endContract = act({
  name: 'end-contract',
  on: contract,
  from: ['signed', 'verified'],
  to: 'ended',
  by: ['worker', 'labour attache'],
  input: Type.Object({ ended_on: Day, end_reason: choice(...contractEnds) }),

  async effect({ tx, record, input, today }) {
    if (Temporal.PlainDate.compare(input.ended_on, today) > 0)
      refuseCase(record.id, 'day-in-the-future', { day: input.ended_on })
    await sql`update contract set state = 'ended', ended_on = ${input.ended_on}, end_reason = ${input.end_reason}
      where id = ${record.id}`.execute(tx)
  },

  tells: { worker: 'contract-ended', agency: 'contract-ended', post: 'contract-ended' },
  stops: ['verify-contract'],
})
