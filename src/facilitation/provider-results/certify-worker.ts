import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { readReference } from '../workers/reference.ts'
import { ResultEntered } from './enter-result.ts'
import { providerResult } from './provider-result.ts'
import { providerOf, resultKinds } from './result-kinds.ts'

/** A provider certifies a worker who came without being asked for, known by the reference on the worker's card. */
export const certifyWorker = act({
  name: 'certify-worker',
  on: providerResult,
  from: null,
  to: 'entered',
  by: ['clinic officer', 'training officer', 'insurance officer', 'fund officer'],
  input: Type.Object({
    reference: Type.String({ maxLength: 20 }),
    kind: choice(...resultKinds),
    ...ResultEntered.properties,
  }),
  form: 'provider-result',

  async effects({ tx, cases, officer, now }) {
    const { rows } = await sql<{ reference: string; id: string; person: string; passport_number: string }>`
      select w.reference, w.id, btrim(n.surname || ' ' || n.given_names) as person, p.number as passport_number from worker w
      join passport_name n on n.worker_id = w.id
      join passport_carried p on p.worker_id = w.id
      where w.reference = any(${cases.map((one) => readReference(one.input.reference) ?? '')}) and w.state = 'registered'
      order by w.id for share of w`.execute(tx)
    const byReference = new Map(rows.map((row) => [row.reference, row]))
    const workerOf = (typed: string) => byReference.get(readReference(typed) ?? '')
    refuseThose(cases, ({ input: { reference, kind } }) => {
      if (!workerOf(reference)) return { code: 'no-such-worker' }
      return providerOf[kind] === officer.role ? undefined : { code: 'not-a-provider-of-this', arguments: { kind } }
    })
    await insertRows(
      tx,
      'provider_result',
      cases.map(
        ({
          id,
          input: {
            reference,
            condition_met = null,
            days = null,
            items = null,
            ends_on = null,
            number = null,
            ...given
          },
        }) => {
          const worker = workerOf(reference) as (typeof rows)[number]
          return {
            id,
            state: 'entered',
            ...given,
            condition_met,
            days,
            items,
            ends_on,
            number,
            worker_id: worker.id,
            offer_id: null,
            office_id: officer.office_id as string,
            person: worker.person,
            passport_number: worker.passport_number,
            asked_by: null,
            entered_by: officer.id,
            entered_at: now,
          }
        },
      ),
    )
  },

  tells: { worker: 'result-entered' },
})
