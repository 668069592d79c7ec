import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseCase } from '#kernel/refusal.ts'
import { askAgainFor } from '../clearances/ask-clearance-again.ts'
import { zoneNames } from '../name-list/machine-readable-zone.ts'
import { worker } from './worker.ts'

/**
 * Adds a name to the worker's dated list: as a new passport prints it, in the own script, a former one, or as a visa has it. A passport name
 * takes the place of the one before, which stays as a former name (one that was entered on the same day was a slip, and does not). Who has
 * one name gives it in either field.
 *
 * The certificate prints the passport's name, so what was decided and not yet issued is decided anew, and the page shows an officer what
 * changed. A certificate that is out stays as it is: nobody alone may change what one prints, and the gate compares it with the passport
 * that the worker carries. A clearance officer who has seen the new passport replaces it (replace-certificate).
 */
export const changeName = act({
  name: 'change-name',
  on: worker,
  from: 'registered',
  to: 'registered',
  by: ['worker', 'clearance officer'],
  input: Type.Object({
    kind: choice('passport', 'own script', 'former', 'visa'),
    surname: Type.Optional(Type.String({ maxLength: 100, kind: 'text' })),
    given_names: Type.Optional(Type.String({ maxLength: 100, kind: 'text' })),
  }),

  async effect(hands) {
    const { tx, record, input, today, one } = hands
    const name = { surname: input.surname?.trim() ?? '', given_names: input.given_names?.trim() ?? '' }
    if (!name.surname && !name.given_names) refuseCase(record.id, 'no-name-given')
    const of = { worker_id: record.id, until_on: null }
    if (input.kind === 'passport') {
      if (zoneNames(name) === '') refuseCase(record.id, 'no-passport-letters')
      const { rows } = await sql<{ surname: string; given_names: string; slip: boolean }>`
        update worker_name set until_on = ${today} where worker_id = ${record.id} and kind = 'passport' and until_on is null
        returning surname, given_names, from_on = ${today} as slip`.execute(tx)
      await insertRows(
        tx,
        'worker_name',
        rows.flatMap(({ slip, ...old }) =>
          slip ? [] : [{ id: uuidv7(), kind: 'former' as const, ...old, from_on: today, ...of }],
        ),
      )
      await askAgainFor(hands, record.id, one)
    }
    await insertRows(tx, 'worker_name', [{ id: uuidv7(), kind: input.kind, ...name, from_on: today, ...of }])
  },
})
