import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { worker } from './worker.ts'

/**
 * Adds a name to the worker's dated list: as a new passport prints it, in the own script, a former one, or as a visa has it. A passport name
 * takes the place of the one before, which stays as a former name.
 */
export const changeName = act({
  name: 'change-name',
  on: worker,
  from: 'registered',
  to: 'registered',
  by: ['worker', 'clearance officer'],
  input: Type.Object({
    kind: choice('passport', 'own script', 'former', 'visa'),
    surname: Type.String({ maxLength: 100, kind: 'text' }),
    given_names: Type.String({ maxLength: 100, kind: 'text' }),
  }),

  async effect({ tx, record, input, today }) {
    const of = { worker_id: record.id, until_on: null }
    if (input.kind === 'passport') {
      const { rows } = await sql<{ surname: string; given_names: string }>`
        update worker_name set until_on = ${today} where worker_id = ${record.id} and kind = 'passport' and until_on is null and from_on < ${today}
        returning surname, given_names`.execute(tx)
      await insertRows(
        tx,
        'worker_name',
        rows.map((old) => ({ id: uuidv7(), kind: 'former', ...old, from_on: today, ...of })),
      )
    }
    await insertRows(tx, 'worker_name', [{ id: uuidv7(), ...input, from_on: today, ...of }])
  },
})
