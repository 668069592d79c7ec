import { sql } from 'kysely'
import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { choice, Id } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { offer } from '../offers/offer.ts'
import { type OfferOf, offersOf } from '../offers/offers-of.ts'
import { providerResult } from './provider-result.ts'
import { officeKindOf, providerOf, resultKinds } from './result-kinds.ts'

/** Asks a clinic, training centre, insurer or fund for its result on a worker. Who asks can never write it. */
export const askForResult = act({
  name: 'ask-for-result',
  on: providerResult,
  from: null,
  to: 'asked',
  by: 'agency clerk',
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({ offer_id: Id, kind: choice(...resultKinds), office_id: Id }),

  async effects({ tx, cases, officer }) {
    const offers = await offersOf(
      tx,
      cases.map((one) => one.input.offer_id),
    )
    const { rows } = await sql<{ id: string; kind: string }>`
      select id, kind::text from office where id = any(${cases.map((one) => one.input.office_id)}::uuid[])`.execute(tx)
    const kinds = new Map(rows.map((row) => [row.id, row.kind]))
    refuseThose(cases, ({ input: { office_id, kind } }) =>
      kinds.get(office_id) === officeKindOf[providerOf[kind]]
        ? undefined
        : { code: 'not-a-provider-of-this', arguments: { kind } },
    )
    await insertRows(
      tx,
      'provider_result',
      cases.map(({ id, input }) => {
        const of = offers.get(input.offer_id) as OfferOf
        return {
          id,
          state: 'asked',
          kind: input.kind,
          worker_id: of.worker_id,
          offer_id: of.offer_id,
          office_id: input.office_id,
          person: `${of.surname} ${of.given_names}`.trim(),
          passport_number: of.passport_number,
          asked_by: officer.id,
        }
      }),
    )
  },

  tells: { office: 'result-asked' },
})
