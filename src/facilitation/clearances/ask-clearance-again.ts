import { sql } from 'kysely'
import { act, type Hands } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { clearance } from './clearance.ts'

/** A clearance that was decided waits to be decided anew, because what it rested on was changed. Done by the act that changes it. */
export const askClearanceAgain = act({
  name: 'ask-clearance-again',
  on: clearance,
  from: ['clear', 'obstructed', 'unknown'],
  to: 'requested',
  by: 'another act',
  input: Nothing,
  async effects() {},
  tells: { worker: 'clearance-asked-again', agency: 'clearance-asked-again' },
})

/** Asks anew every clearance of a worker that was decided and not yet issued. */
export async function askAgainFor(
  { tx, perform }: Pick<Hands, 'tx' | 'perform'>,
  workerId: string,
  cause: { readonly id: string; readonly entry_id: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from clearance
    where worker_id = ${workerId} and state in ('clear', 'obstructed', 'unknown')`.execute(tx)
  await perform(
    askClearanceAgain,
    rows.map(({ id }) => ({ id, input: {}, cause })),
  )
}
