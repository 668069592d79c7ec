import { sql } from 'kysely'
import { Type } from 'typebox'
import { act, type Case } from '#kernel/act.ts'
import { Day, Id, Occupation, PaperNumber, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { refuseThose } from '#kernel/refusal.ts'
import { offer } from '../offers/offer.ts'
import { keysOf, type OfferOf, offersOf } from '../offers/offers-of.ts'
import { entryPermission } from './entry-permission.ts'
import { replaceEntryPermission } from './replace-entry-permission.ts'

/** Records the visa or permit with which the worker may enter and work; an earlier one of the same offer is replaced by it. */
export const recordEntryPermission = act({
  name: 'record-entry-permission',
  on: entryPermission,
  from: null,
  to: 'recorded',
  by: ['agency clerk', 'worker'],
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({
    offer_id: Id,
    number: Text,
    kind: Text,
    occupation_code: Type.Optional(Occupation),
    sponsor: Text,
    name_on_visa: Text,
    passport_number: PaperNumber,
    issued_on: Day,
    ends_on: Day,
  }),

  async effects(hands) {
    const { tx, cases, officer, now } = hands
    refuseDoubles(cases)
    const wanted = cases.map((one) => one.input.offer_id)
    const offers = await offersOf(tx, wanted)
    const earlier = await sql<{ id: string; offer_id: string }>`
      select id, offer_id from entry_permission where offer_id = any(${wanted}::uuid[]) and state = 'recorded'`.execute(
      tx,
    )
    const causeOf = new Map(cases.map((one) => [one.input.offer_id, one]))
    await hands.perform(
      replaceEntryPermission,
      earlier.rows.map((row) => ({
        id: row.id,
        input: {},
        cause: causeOf.get(row.offer_id) as (typeof cases)[number],
      })),
    )
    await insertRows(
      tx,
      'entry_permission',
      cases.map(({ id, input }) => ({
        id,
        state: 'recorded',
        occupation_code: null,
        ...input,
        ...keysOf(offers.get(input.offer_id) as OfferOf),
        recorded_by: officer.id,
        recorded_at: now,
      })),
    )
  },

  tells: { worker: 'entry-permission-recorded' },
})

/** Of two for one offer in the same list neither is the later one: the second is refused. */
function refuseDoubles(cases: readonly Pick<Case<unknown, { readonly offer_id: string }>, 'id' | 'input'>[]): void {
  const seen = new Set<string>()
  refuseThose(cases, ({ input }) =>
    seen.size === seen.add(input.offer_id).size ? { code: 'twice-in-list' } : undefined,
  )
}
