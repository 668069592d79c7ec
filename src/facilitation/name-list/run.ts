import { sql } from 'kysely'
import type { Officer } from '#kernel/authority.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Jurisdiction } from '#kernel/perform.ts'

/** A long list under way, which a page may watch by its id. */
export interface Run {
  readonly id: string
  /** Does the work; the row says how far it came, and at the end whether it is done or broke. */
  watch<R>(work: (settle: (settled: number, refused: number) => Promise<void>) => Promise<R>): Promise<R>
}

/** Opens the row of a long list under way. */
export async function keepRun(
  here: Jurisdiction,
  officer: Pick<Officer, 'id' | 'office_id'>,
  act: string,
  about: string | null,
  total: number,
): Promise<Run> {
  const id = uuidv7()
  await sql`insert into run (id, act, officer_id, office_id, state, total, about, started_at)
    values (${id}, ${act}, ${officer.id}, ${officer.office_id}, 'running', ${total}, ${about}, ${here.clock.now()})`.execute(
    here.state,
  )
  return {
    id,
    async watch(work) {
      const end = (state: 'done' | 'broken') =>
        sql`update run set state = ${state}::run_state where id = ${id}`.execute(here.state)
      try {
        const result = await work(async (settled, refused) => {
          await sql`update run set done = ${settled}, refused = ${refused} where id = ${id}`.execute(here.state)
        })
        await end('done')
        return result
      } catch (error) {
        await end('broken')
        throw error
      }
    },
  }
}
