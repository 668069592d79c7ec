import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { clearance } from './clearance.ts'

/** Ends the question without an answer. It may be asked again at any time. Refuses `certificate-stands` while one rests on it. */
export const withdrawClearance = act({
  name: 'withdraw-clearance',
  on: clearance,
  from: ['requested', 'clear', 'obstructed', 'unknown', 'issued'],
  to: 'withdrawn',
  by: ['agency clerk', 'worker'],
  input: Nothing,

  async effect({ tx, record }) {
    const { rows } =
      await sql`select 1 from certificate where clearance_id = ${record.id} and state <> 'ended' limit 1`.execute(tx)
    if (rows.length > 0) refuseCase(record.id, 'certificate-stands')
  },

  tells: { worker: 'clearance-withdrawn', agency: 'clearance-withdrawn' },
  stops: ['issue-certificate'],
})
