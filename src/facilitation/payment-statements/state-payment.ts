import { Type } from 'typebox'
import { act } from '#kernel/act.ts'
import { Currency, choice, Id, Minor } from '#kernel/input.ts'
import { insertRows } from '#kernel/insert-rows.ts'
import { offer } from '../offers/offer.ts'
import { feeItems } from '../receipts/record-receipt.ts'
import { paymentStatement } from './payment-statement.ts'

/** The worker says privately what was paid and to whom. Nobody is told, no clearance waits for it, and no outside body can infer it. */
export const statePayment = act({
  name: 'state-payment',
  on: paymentStatement,
  from: null,
  to: 'stated',
  by: 'worker',
  within: { register: offer, field: 'offer_id' },
  input: Type.Object({
    offer_id: Id,
    item: choice(...feeItems),
    payee: choice('agency', 'foreign agency', 'clinic', 'training centre', 'lender', 'middleman', 'state'),
    amount_minor: Minor,
    currency: Currency,
  }),

  async effect({ tx, record, input, officer, now }) {
    await insertRows(tx, 'payment_statement', [
      { id: record.id, state: 'stated', ...input, worker_id: officer.id, stated_at: now },
    ])
  },
})
