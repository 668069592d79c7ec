import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Currency, choice, Day, Id, Minor, Text } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { offer } from '../offers/offer.ts'
import { keysOf, type OfferOf, offersOf } from '../offers/offers-of.ts'
import { refuseUnpaidYet } from './day-paid.ts'
import { refuseOtherCurrency } from './one-currency.ts'
import { receipt } from './receipt.ts'

export const feeItems = [
  'placement fee',
  'documentation',
  'medical',
  'training',
  'insurance',
  'visa',
  'air fare',
  'other',
] as const

/** Records what the agency took from a worker, item by item, with the number of the receipt that it gave. */
export const recordReceipt = act({
  name: 'record-receipt',
  on: receipt,
  from: null,
  to: 'recorded',
  by: 'agency clerk',
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({
    offer_id: Id,
    item: choice(...feeItems),
    number: Text,
    amount_minor: Minor,
    currency: Currency,
    paid_on: Day,
  }),

  async effects(hands) {
    const { tx, cases, officer, now } = hands
    const offers = await offersOf(
      tx,
      cases.map((one) => one.input.offer_id),
    )
    await insertRows(
      tx,
      'receipt',
      cases.map(({ id, input }) => ({
        id,
        state: 'recorded',
        ...input,
        ...keysOf(offers.get(input.offer_id) as OfferOf),
        recorded_by: officer.id,
        recorded_at: now,
      })),
    )
    await refuseUnpaidYet(hands, cases)
    await refuseOtherCurrency(tx, cases)
  },

  tells: { worker: 'receipt-recorded' },
})
